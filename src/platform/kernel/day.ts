import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists. Never a `Date`: a day has no time zone. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'day.outOfRange')
  .brand('Day')
export type Day = z.infer<typeof Day>

/** A calendar month, `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  .brand('Month')
export type Month = z.infer<typeof Month>

/** The end of what has no end: compares after every day, and is PostgreSQL's own word for it. */
export const forever = 'infinity' as Day

/** From here on stands what has always stood: before anything of a company that anybody will enter. */
export const longAgo = '1970-01-01' as Day

/** From the first day inclusive to the day after the last. `forever` when open. */
export type Span = { from: Day; to: Day }

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromTime = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day

export function addDays(day: Day, days: number): Day {
  return day === forever ? forever : fromTime(toTime(day) + days * 86_400_000)
}

/** The same day of the month, or its last day: 31 January plus one month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  if (day === forever) return forever
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = month - 1 + months
  return fromTime(Date.UTC(year, at, Math.min(date, lastDateOf(year, at))))
}

/** @param month from 0; beyond 11 it is one of the years after */
const lastDateOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** Days from a to b: 0 for the same day, negative when b is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toTime(b) - toTime(a)) / 86_400_000)

/** Whole months completed from a to b. */
export function monthsBetween(a: Day, b: Day): number {
  if (b < a) return -monthsBetween(b, a)
  const [year, month, date] = [Number(b.slice(0, 4)), Number(b.slice(5, 7)), Number(b.slice(8))]
  const months = (year - Number(a.slice(0, 4))) * 12 + month - Number(a.slice(5, 7))
  const falls = Number(a.slice(8))
  return falls > date && date < lastDateOf(year, month - 1) ? months - 1 : months
}

/** Whole years completed from a to b: an age, or years of service. */
export const yearsBetween = (a: Day, b: Day): number => Math.floor(monthsBetween(a, b) / 12)

/** Today in the company's time zone. */
export const todayIn = (timeZone: string, now: Date = new Date()): Day => clockIn(timeZone).day.format(now) as Day

/** The hour of the day in the company's time zone, 0–23. */
export const hourIn = (timeZone: string, now: Date = new Date()): number => Number(clockIn(timeZone).hour.format(now))

type Clock = { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat }

/** Making one takes longer than most operations, and each operation asks what day it is. */
const clocks = new Map<string, Clock>()

function clockIn(timeZone: string): Clock {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = {
    day: new Intl.DateTimeFormat('sv-SE', { timeZone }),
    hour: new Intl.DateTimeFormat('sv-SE', { timeZone, hour: 'numeric', hourCycle: 'h23' }),
  }
  clocks.set(timeZone, clock)
  return clock
}
