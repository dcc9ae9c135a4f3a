import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'

/** `18:30`, `1830` or `18：30` as minutes of the day; undefined while it is not whole. */
export function minutesOf(typed: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：]?([0-5]\d)$/.exec(typed.trim()) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return minutes < 1440 ? minutes : undefined
}

/** What a time input shows for minutes of the day or the day after. */
export const typedOf = (minutes: number): string => {
  const inDay = minutes % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** An end that is not after the beginning is one of the day after. */
export const endOf = (from: number, to: number): number => (to <= from ? to + 1440 : to)

export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

/** 18:30, and 次日01:00. */
export function useClock(): (minutes: number) => string {
  const t = useWords(words)
  return (minutes) => (minutes < 1440 ? typedOf(minutes) : t('nextDay', { clock: typedOf(minutes) }))
}
