import { addDays, addMonths, type Day } from '../kernel/day.ts'
import type { PeriodKind } from './contract.ts'
import type { Period } from './metric.ts'

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 }

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day

const isLastOfMonth = (day: Day): boolean => addDays(day, 1).endsWith('-01')

/**
 * The periods of a trend, oldest first, one for each month up to the day asked for.
 * `month`: each month, the last one to date. `quarter` and `year`: the last three or twelve whole months at each month's
 * end, so that a rate is never watered down by a month that has just begun.
 */
export function periodsUpTo(asOf: Day, kind: PeriodKind, points: number): Period[] {
  const whole = isLastOfMonth(asOf)
  const current = firstOfMonth(asOf)
  const last = kind === 'month' || whole ? current : addMonths(current, -1)
  return Array.from({ length: points }, (_, at) => {
    const month = addMonths(last, at + 1 - points)
    const end = addMonths(month, 1)
    const to = end > asOf ? addDays(asOf, 1) : end
    return { from: addMonths(month, 1 - monthsIn[kind]), to, toDate: to < end }
  })
}

/** A month of a period: from its first day to the day after the last one that counts. */
export type MonthPart = { month: Day; until: Day }

/** The months of a period, the last one as far as it goes. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): MonthPart[] {
  const months: MonthPart[] = []
  for (let month = from; month < to; month = addMonths(month, 1)) {
    const end = addMonths(month, 1)
    months.push({ month, until: end < to ? end : to })
  }
  return months
}
