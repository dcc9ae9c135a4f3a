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
export type Account = Run &
  Measured & {
    /** What the days of the run came to before those that are reckoned, and on statutory holidays besides. */
    before: number
    holidayBefore: number
  }

export type Measured = {
  standard: number | null
  /** How much overtime the law allows in the run (劳部发〔1997〕271号). */
  cap: number | null
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
export const standardOf = (run: Run, hours: number, calendar: YearCalendar): number =>
  partOf(run, Math.round(hours * 60), calendar)

/** So many hours a month on the average of the period, of a part of it by its working days. */
export const capOf = (run: Run, monthly: number, calendar: YearCalendar): number =>
  partOf(run, Math.round(monthly * 60) * monthsIn[run.by], calendar)

function partOf({ period, span }: Run, whole: number, calendar: YearCalendar): number {
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
  const tallies = accounts.map((account): Tally => ({ account, sum: account.before, extra: account.holidayBefore }))
  return (entry, { now, say }) => {
    const tally = tallies.find(({ account: { span } }) => span.from <= entry.day && entry.day < span.to)
    if (!tally) return
    tally.sum += countedOf(entry)
    tally.extra += entry.overtimeHoliday
    const isOver = entry.problem !== 'open' && (dayNumber(entry.day) + 1) * minutesOfDay <= now
    settle(tally, entry, isOver && entry.day === lastDayOf(tally.account), say)
  }
}

/** `extra`: what was worked on statutory holidays. */
type Tally = { account: Account; sum: number; extra: number }

function settle({ account, sum, extra }: Tally, entry: DayEntry, isEnd: boolean, say: Now['say']): void {
  const { standard } = account
  if (standard === null) return
  const excess = isEnd ? Math.max(0, sum - standard) : 0
  entry.overtimeWorkday += excess
  entry.settled = excess
  say(saidOf(account, { sum, standard, excess, isLast: isEnd }))
  if (isEnd) holdAgainstCap(account, entry, excess + extra, say)
}

/** What was worked on statutory holidays is part of what the law limits. */
function holdAgainstCap({ cap }: Account, entry: DayEntry, extended: number, say: Now['say']): void {
  if (cap === null || extended <= cap) return
  entry.beyond = extended - cap
  say({ code: 'periodBeyond', hours: hoursOf(extended), limit: hoursOf(cap), beyond: hoursOf(entry.beyond) })
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
