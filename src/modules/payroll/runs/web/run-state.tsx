import { useWords } from '#platform/client/use-words.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { RunState } from '../../contract/terms.ts'
import { words } from './locale.ts'

const tones: Record<RunState, Tone> = {
  computing: 'running',
  draft: 'normal',
  failed: 'broken',
  submitted: 'waiting',
  approved: 'running',
  locked: 'good',
  paid: 'good',
  published: 'good',
  cancelled: 'planned',
}

export function RunStateTag({ state }: { state: RunState }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[state]} live={state === 'computing'}>
      {t(`state.${state}`)}
    </StatusTag>
  )
}
