import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'

const first = '2000-01-01' as Day
/** Minutes since 2000, as filling of time counts them. */
export const minuteOf = (day: Day, clock: number): number => daysBetween(first, day) * minutesOfDay + clock

const known = new Map<number, Day>()

/** The day in which a minute lies. */
export function dayAt(minute: number): Day {
  const number = Math.floor(minute / minutesOfDay)
  const day = known.get(number) ?? addDays(first, number)
  known.set(number, day)
  return day
}
