import { useWords } from '#platform/client/use-words.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { ReorganizationState } from '../contract.ts'
import { words } from './locale.ts'

const tones: Record<ReorganizationState, Tone> = {
  draft: 'normal',
  asking: 'waiting',
  scheduled: 'planned',
  applied: 'good',
  blocked: 'broken',
  discarded: 'normal',
}

/** How far a re-organisation is. */
export function StateTag({ state }: { state: ReorganizationState }) {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
}
