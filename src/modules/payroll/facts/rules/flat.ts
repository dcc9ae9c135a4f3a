import { type Day, forever } from '#platform/kernel/day.ts'
import type { FlatStanding } from '../contract.ts'

/** What is known of somebody’s year before. */
export type YearBefore = {
  /** Employed here from … until the day before `to`. */
  from: Day
  to: Day
  /** Months with pay known here, of one employer, and all that was paid in them. */
  months: number
  income: number
  oneEmployer: boolean
}

/**
 * 国家税务总局公告2020年第19号: all twelve months of the year before with this employer, no more than 60,000 paid in them, and here
 * since January (`most`: the 60,000). What contradicts it says no; what is kept here may not go back far enough to say yes.
 */
export function flatStanding(
  { from, to, months, income, oneEmployer }: YearBefore,
  year: number,
  most: number,
): FlatStanding {
  if (from > `${year - 1}-01-31`) return 'no'
  if (to !== forever && to <= `${year}-01-01`) return 'no'
  if (income > most || !oneEmployer) return 'no'
  return months >= 12 ? 'eligible' : 'unknown'
}
