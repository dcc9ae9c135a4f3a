import { addMonths, type Day } from '#platform/kernel/day.ts'

/** What sample is asked for: so many people here today, so many years of history, of the company of that seed. */
export type Order = { people: number; years: number; seed: number; today: Day }

/** Before the history that is told, the company had this many years to grow. */
const yearsBefore = 8
const yearsAtLeast = 12

export const foundedOn = ({ today, years }: Order): Day => {
  const since = addMonths(today, -12 * Math.max(yearsAtLeast, years + yearsBefore))
  return `${since.slice(0, 4)}-01-01` as Day
}

/** The first day of the history that is told. */
export const historyFrom = ({ today, years }: Order): Day => addMonths(today, -12 * years)

export const monthBegin = (day: Day): Day => `${day.slice(0, 8)}01` as Day
