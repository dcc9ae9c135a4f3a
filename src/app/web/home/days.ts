import type { Day } from '#platform/kernel/day.ts'

/*
 * The kernel's days check what they are given and so bring zod, which the first page does without. A day that comes from
 * the server is one.
 */

const length = 86_400_000
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day

export const daysAfter = (day: Day, days: number): Day => dayAt(timeOf(day) + days * length)

export const daysBetween = (a: Day, b: Day): number => Math.round((timeOf(b) - timeOf(a)) / length)

/** The last day on which somebody joined whose first month is over by that day: by 28 February also who joined on 31 January. */
export function lastHireDay(day: Day): Day {
  const lastOfMonthBefore = daysAfter(`${day.slice(0, 8)}01` as Day, -1)
  const isLastOfMonth = daysAfter(day, 1).endsWith('-01')
  const sameDate = `${lastOfMonthBefore.slice(0, 8)}${day.slice(8)}` as Day
  return isLastOfMonth || sameDate > lastOfMonthBefore ? lastOfMonthBefore : sameDate
}
