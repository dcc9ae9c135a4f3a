import { addMonths, type Day, type Month, type Span } from '#platform/kernel/day.ts'
import { isDue, isPaid, type YearCalendar } from '#statute/cn/time/calendar.ts'

/** A month's days, counted once for everybody. */
export type MonthDays = {
  month: Month
  span: Span
  paidDays: number
  dueDays: number
  /** Paid days and days due from one day until before another, both within the month. */
  paidIn: (from: Day, to: Day) => number
  dueIn: (from: Day, to: Day) => number
}

export const monthSpan = (month: Month): Span => {
  const from = `${month}-01` as Day
  return { from, to: addMonths(from, 1) }
}

export function monthDaysOf(month: Month, calendar: YearCalendar): MonthDays {
  const span = monthSpan(month)
  const days = calendar.days.filter(({ day }) => day >= span.from && day < span.to)
  const [paid, due] = [
    runningSum(days.map(({ kind }) => isPaid(kind))),
    runningSum(days.map(({ kind }) => isDue(kind))),
  ]
  const within = (sums: readonly number[]) => (from: Day, to: Day) => {
    const [first, last] = [index(from), index(to)]
    return last <= first ? 0 : (sums[last] ?? 0) - (sums[first] ?? 0)
  }
  const index = (day: Day) => {
    if (day <= span.from) return 0
    return day < span.to ? Number(day.slice(8)) - 1 : days.length
  }
  const [paidIn, dueIn] = [within(paid), within(due)]
  const whole = (counted: typeof paidIn) => counted(span.from, span.to)
  return { month, span, paidDays: whole(paidIn), dueDays: whole(dueIn), paidIn, dueIn }
}

function runningSum(flags: readonly boolean[]): number[] {
  const sums = [0]
  for (const flag of flags) sums.push((sums.at(-1) ?? 0) + (flag ? 1 : 0))
  return sums
}
