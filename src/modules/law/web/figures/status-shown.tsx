import { useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'
import type { Version } from './value.ts'

/** The normal state is plain; what is not verified stands out. */
export function StatusShown({ status }: { status: Version['status'] | undefined }) {
  const t = useWords(words)
  if (status === undefined) return null
  if (status === '正式') return <span className="soft">{t('status.正式')}</span>
  return <StatusTag tone={status === '企业确认' ? 'good' : 'waiting'}>{t(`status.${status}`)}</StatusTag>
}
