import { useWords } from '#platform/client/use-words.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { AskState } from '../contract.ts'
import { words } from './locale.ts'

const tones = {
  waiting: 'running',
  returned: 'waiting',
  approved: 'good',
  declined: 'broken',
  withdrawn: 'normal',
} as const

/** How a request stands. */
export function AskStateTag({ state }: { state: AskState }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[state]} live={state === 'waiting' || state === 'returned'}>
      {t(`state.${state}`)}
    </StatusTag>
  )
}
