import { useWords } from '#platform/client/use-words.ts'
import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import { words } from '../locale.ts'

/** 18:30, and 次日01:00 from 1440 on, in the language of the screen; what is not known is a dash. */
export function useClock(): (clock: number | null) => string {
  const t = useWords(words)
  return (clock) => {
    if (clock === null) return '–'
    return clock < minutesOfDay ? timeOfDay(clock) : t('nextDay', { time: timeOfDay(clock) })
  }
}
