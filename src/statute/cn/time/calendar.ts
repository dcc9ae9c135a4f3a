import { addDays, type Day, daysBetween, type Month } from '#platform/kernel/day.ts'
import type { HolidayYear } from './calendar-figures.ts'

/** What a day is: worked as usual, a rest day, a statutory holiday of triple pay, or a weekend day that is worked. */
export type DayKind = 'workday' | 'restDay' | 'holiday' | 'makeUpDay'

/** The working calendar of one year, from the holidays published for it. */
export type YearCalendar = {
  year: number
  /** All days of the year in their order. */
  days: readonly { day: Day; kind: DayKind }[]
  kindOf: (day: Day) => DayKind
}

export function yearCalendar(year: number, { statutory, off, makeUp }: HolidayYear): YearCalendar {
  const kinds = new Map<string, DayKind>()
  for (const day of off) kinds.set(day, 'restDay')
  for (const day of makeUp) kinds.set(day, 'makeUpDay')
  for (const day of statutory) kinds.set(day, 'holiday')
  const kindOf = (day: Day): DayKind => kinds.get(day) ?? (isWeekend(day) ? 'restDay' : 'workday')
  return { year, days: daysOf(year).map((day) => ({ day, kind: kindOf(day) })), kindOf }
}

function daysOf(year: number): Day[] {
  const first = `${year}-01-01` as Day
  const count = daysBetween(first, `${year + 1}-01-01` as Day)
  return Array.from({ length: count }, (_, at) => addDays(first, at))
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Is work due that day? */
export const isDue = (kind: DayKind): boolean => kind === 'workday' || kind === 'makeUpDay'

/** Is that day paid by a monthly wage? Working days and statutory holidays, also those on a weekend. */
export const isPaid = (kind: DayKind): boolean => kind !== 'restDay'

export const firstDay = (month: Month): Day => `${month}-01` as Day

export function lastDay(month: Month): Day {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` as Day
}

export type MonthDays = { month: Month; dueDays: number; paidDays: number }

export type WorkCalendar = { months: MonthDays[]; holidays: Day[]; restDays: Day[]; makeUpDays: Day[] }

/** A year's calendar as lists, with the days due and paid of each month. Days of no list are ordinary workdays. */
export function workCalendar({ year, days }: YearCalendar): WorkCalendar {
  const ofKind = (kind: DayKind) => days.filter((each) => each.kind === kind).map(({ day }) => day)
  return {
    months: Array.from({ length: 12 }, (_, at) =>
      monthDays(`${year}-${String(at + 1).padStart(2, '0')}` as Month, days),
    ),
    holidays: ofKind('holiday'),
    restDays: ofKind('restDay'),
    makeUpDays: ofKind('makeUpDay'),
  }
}

function monthDays(month: Month, days: YearCalendar['days']): MonthDays {
  const kinds = days.filter(({ day }) => day.startsWith(month)).map(({ kind }) => kind)
  return { month, dueDays: kinds.filter(isDue).length, paidDays: kinds.filter(isPaid).length }
}

/** How many days of the year from the first to the last are of that sort; none when the last is before the first. */
export const countDays = ({ days }: YearCalendar, first: Day, last: Day, counts: (kind: DayKind) => boolean): number =>
  days.filter(({ day, kind }) => day >= first && day <= last && counts(kind)).length
