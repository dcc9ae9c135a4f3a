import { useWords } from '#platform/client/use-words.ts'
import { clockText } from '../../web/clock.ts'
import { words } from './locale.ts'

/** Clocks as people read them, in the language of the screen. */
export function useClock(): (clock: number | null) => string {
  const t = useWords(words)
  return (clock) => (clock === null ? '–' : clockText(clock, (time) => t('nextDay', { time })))
}
