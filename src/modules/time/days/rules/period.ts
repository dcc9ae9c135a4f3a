import { hoursOf, minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, addMonths, type Day, type Span } from '#platform/kernel/day.ts'
import { countDays, isDue, type YearCalendar } from '#statute/cn/time/calendar.ts'
import type { DayEntry, HourPeriod } from '../../contract.ts'
import type { Reason } from './attendance.ts'
import { dayNumber } from './clock.ts'
import type { PlannedDay } from './plan.ts'

/**
 * Days in a row on which somebody’s hours are counted over one period (综合计算工时, 劳部发〔1994〕503号第五条): all of it, or as much
 * of it as he is there and works by such a pattern.
 */
export type Run = { by: HourPeriod; period: Span; span: Span }

/** A run with what it is measured against, in minutes. Null: not known, so that nothing is settled. */
export type Account = Run & {
  standard: number | null
  /** What the days of the run came to before those that are reckoned. */
  before: number
}

const monthsIn: Record<HourPeriod, number> = { month: 1, quarter: 3, year: 12 }

/** The month, quarter or year of the calendar in which the day lies. */
export function periodOf(day: Day, by: HourPeriod): Span {
  const month = Number(day.slice(5, 7)) - 1
  const first = String(month - (month % monthsIn[by]) + 1).padStart(2, '0')
  const from = `${day.slice(0, 4)}-${first}-01` as Day
  return { from, to: addMonths(from, monthsIn[by]) }
}

/** The longest of the periods that hours of these patterns are counted over. */
export const longestOf = (periods: readonly HourPeriod[]): HourPeriod | undefined =>
  periods.toSorted((a, b) => monthsIn[b] - monthsIn[a])[0]

/** @param plans of days in a row */
export function runsOf(plans: readonly Pick<PlannedDay, 'day' | 'pattern'>[]): Run[] {
  const runs: Run[] = []
  for (const { day, pattern } of plans) {
    if (pattern?.system !== 'comprehensive') continue
    const by = pattern.period
    const last = runs.at(-1)
    const goesOn = last?.by === by && last.span.to === day && day < last.period.to
    if (goesOn) last.span.to = addDays(day, 1)
    else runs.push({ by, period: periodOf(day, by), span: { from: day, to: addDays(day, 1) } })
  }
  return runs
}

export const lastDayOf = ({ span }: Run): Day => addDays(span.to, -1)

/**
 * The minutes of a run that are not overtime: those of the law for the period; of a part of it as many as it has of the
 * period’s working days.
 */
export function standardOf({ period, span }: Run, hours: number, calendar: YearCalendar): number {
  const whole = Math.round(hours * 60)
  const due = ({ from, to }: Span) => countDays(calendar, from, addDays(to, -1), isDue)
  return span.from === period.from && span.to === period.to ? whole : Math.round((whole * due(span)) / due(period))
}

/**
 * What of a day counts: what was worked, and leave, as if it had been worked. The standard leaves statutory holidays out, and
 * what is worked on them has been paid threefold.
 */
export const countedOf = ({ kind, worked, onLeave, overtimeHoliday }: DayEntry): number =>
  worked - overtimeHoliday + (kind === 'holiday' ? 0 : onLeave)

type Now = { now: number; say: (reason: Reason) => void }

/** Adds up what the days of a run come to, in their order; what exceeds the standard is overtime of its last day (工资支付暂行规定第十三条). */
export function settling(accounts: readonly Account[]): (entry: DayEntry, now: Now) => void {
  const sums = new Map(accounts.map((account) => [account, account.before]))
  return (entry, { now, say }) => {
    const account = accounts.find(({ span }) => span.from <= entry.day && entry.day < span.to)
    if (!account) return
    const sum = (sums.get(account) ?? 0) + countedOf(entry)
    sums.set(account, sum)
    const { standard } = account
    if (standard === null) return
    const isLast = entry.day === lastDayOf(account)
    const isOver = entry.problem !== 'open' && (dayNumber(entry.day) + 1) * minutesOfDay <= now
    const excess = isLast && isOver ? Math.max(0, sum - standard) : 0
    entry.overtimeWorkday += excess
    entry.settled = excess
    say(saidOf(account, { sum, standard, excess, isLast: isLast && isOver }))
  }
}

type Settled = { sum: number; standard: number; excess: number; isLast: boolean }

function saidOf({ period }: Account, { sum, standard, excess, isLast }: Settled): Reason {
  const figures = {
    from: period.from,
    lastDay: addDays(period.to, -1),
    hours: hoursOf(sum),
    standard: hoursOf(standard),
  }
  if (!isLast) return { code: 'periodSoFar', ...figures }
  return excess > 0 ? { code: 'periodOver', ...figures, excess: hoursOf(excess) } : { code: 'periodWithin', ...figures }
}
