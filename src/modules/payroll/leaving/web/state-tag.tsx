import { useWords } from '#platform/client/use-words.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { LeavingState } from '../contract.ts'
import { words } from './locale.ts'

const tones: Record<LeavingState, Tone> = { open: 'waiting', settled: 'running', paid: 'good' }

export function LeavingStateTag({ state }: { state: LeavingState }) {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
}
