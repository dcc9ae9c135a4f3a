import type { Language } from '#platform/words.ts'
import { say } from '#platform/words.ts'
import { words } from './locale.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 18:30, and 次日01:00 from 1440 on. */
export function clockText(clock: number, language: Language): string {
  const text = `${twoDigits(Math.floor((clock % 1440) / 60))}:${twoDigits(clock % 60)}`
  return clock < 1440 ? text : say(words, language, 'nextDay', { clock: text })
}
