import { useWords } from '#platform/client/use-words.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { RequestState } from '../../contract.ts'
import { words } from './locale.ts'

const tones: Record<RequestState, Tone> = {
  waiting: 'running',
  returned: 'waiting',
  approved: 'good',
  declined: 'broken',
  withdrawn: 'normal',
  cancelled: 'normal',
}

/** How a request for leave stands. */
export function LeaveState({ state }: { state: RequestState }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[state]} live={state === 'waiting' || state === 'returned'}>
      {t(`state.${state}`)}
    </StatusTag>
  )
}
