import { useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from '../locale.ts'
import type { OneOffRow } from './types.ts'

/** Paid, cancelled, or waiting for the run of its month. */
export function State({ row: { taken, cancelledAt } }: { row: OneOffRow }) {
  const t = useWords(words)
  if (cancelledAt) return <StatusTag>{t('cancelled')}</StatusTag>
  const tone = taken ? 'good' : 'planned'
  return <StatusTag tone={tone}>{t(taken ? 'taken' : 'waitsForRun')}</StatusTag>
}

export const isOpen = ({ taken, cancelledAt }: OneOffRow): boolean => !taken && cancelledAt === null
