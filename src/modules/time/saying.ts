import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import { type Language, say } from '#platform/words.ts'
import { words } from './locale.ts'

/** 18:30, and 次日01:00 from 1440 on. */
export function clockText(clock: number, language: Language): string {
  const time = timeOfDay(clock)
  return clock < minutesOfDay ? time : say(words, language, 'nextDay', { time })
}
