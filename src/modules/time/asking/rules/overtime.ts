import { hoursOf } from '#platform/kernel/clock.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { overtimeProblem as legalProblem } from '#statute/cn/time/overtime.ts'
import type { DayKind, HourSystem, OvertimeRule, Stretch } from '../../contract.ts'
import { holidaysIn } from '../../days/rules/holidays.ts'
import { lengthOf, within } from '../../days/rules/intervals.ts'
import type { OvertimeAsk } from '../contract.ts'
import { firstOf, type No, no } from './no.ts'

/** So many days back and ahead; HR, who puts right what was entered wrongly, a year back. */
export const farthestBack = 31
const farthestBackByHr = 366
export const farthestAhead = 93

/** What stands on the day for one person. */
export type OvertimeFacts = {
  today: Day
  employed: boolean
  /** Is there any schedule for the day? */
  planned: boolean
  kind: DayKind | null
  /** What the day after is: beyond midnight it may be a statutory holiday. */
  after: DayKind | null
  system: HourSystem
  rule: OvertimeRule
  /** Shifts of the day and its neighbours, and what is asked for already, all in clocks of the day. */
  shifts: readonly Stretch[]
  asked: readonly Stretch[]
  /** Minutes of overtime of the day and the month, without this. */
  ofDay: number
  ofMonth: number
  protectedBy: 'pregnancy' | 'nursing' | null
  /** Hours. */
  limits: { specialDay: number; month: number }
}

export type Choice = 'pay' | 'comp' | 'asked'

/** `holiday`: of what counts, so much lies on a statutory holiday. */
export type Judged = { counted: number; holiday: number; comp: boolean; choice: Choice; problem: No | null }

const overlap =
  ({ from, to }: Stretch) =>
  (other: Stretch) =>
    from < other.to && other.from < to

/** In whole steps, always down, and nothing below the least. */
export const countedOf = ({ from, to }: Stretch, { step, least }: OvertimeRule): number => {
  const raw = Math.max(0, to - from)
  return raw < least ? 0 : raw - (raw % step)
}

/** Rest instead of pay only on rest days (劳动法第四十四条). */
export const choiceOn = (kind: DayKind | null, { restDays }: OvertimeRule): Choice =>
  kind === 'restDay' ? restDays : 'pay'

/** By the rule of the days: parted at midnight, and the steps cut nothing off a holiday. */
export const holidayOf = (
  { from, to, counted }: Stretch & { counted: number },
  days: Pick<OvertimeFacts, 'kind' | 'after'>,
): number => Math.min(counted, lengthOf(within([{ from, to }], holidaysIn(days))))

const compOf = (choice: Choice, asked: boolean | undefined): boolean =>
  choice === 'asked' ? (asked ?? false) : choice === 'comp'

const minutes = (hours: number): number => Math.round(hours * 60)

/** The limit of a day is one of working days; that of the month counts all. */
export const dayLimitOf = ({ kind, limits }: OvertimeFacts): number | null =>
  kind === 'workday' ? minutes(limits.specialDay) : null

/** 劳动法第四十一条. In minutes, which add up exactly. What reaches into a holiday is not of the working day. */
function beyondLimits(facts: OvertimeFacts, counted: number, holiday: number): No | null {
  const { ofMonth, limits } = facts
  const ofDay = facts.ofDay - holiday
  const ask = { hoursOfDay: ofDay, hoursOfMonth: ofMonth, more: counted }
  const most = { specialDay: dayLimitOf(facts) ?? Number.POSITIVE_INFINITY, month: minutes(limits.month) }
  const problem = legalProblem(ask, most)
  if (problem === 'aboveDay') return no('aboveDay', { limit: limits.specialDay, hours: hoursOf(ofDay + counted) })
  if (problem === 'aboveMonth')
    return no('aboveMonth', { limit: limits.month, hours: hoursOf(ofMonth), more: hoursOf(counted) })
  return null
}

function wrongTimes({ day, from, to }: OvertimeAsk, { today }: OvertimeFacts, byHr: boolean): No | null {
  const back = byHr ? farthestBackByHr : farthestBack
  return firstOf(
    () => from >= to && no('overtimeReversed'),
    () => to - from > 1440 && no('overtimeTooLong'),
    () => day < addDays(today, -back) && no(byHr ? 'overtimeYearOld' : 'overtimeTooOld', { days: back }),
    () => day > addDays(today, farthestAhead) && no('overtimeTooFar', { days: farthestAhead }),
  )
}

function wrongDay(facts: OvertimeFacts, day: Day): No | null {
  const { employed, planned, kind, system, protectedBy } = facts
  return firstOf(
    () => !employed && no('notEmployedThen', { day }),
    () => !planned && no('noSchedule', { day }),
    () => system === 'flexible' && no('flexibleSystem'),
    () => kind === null && no('noCalendar', { year: day.slice(0, 4) }),
    () => protectedBy && no(`protected.${protectedBy}`),
  )
}

function wrongComp({ comp }: OvertimeAsk, { kind }: OvertimeFacts, choice: Choice): No | null {
  if (comp === undefined || choice === 'asked' || comp === (choice === 'comp')) return null
  if (!comp) return no('onlyComp')
  return kind === 'restDay' ? no('compNotOffered') : no(`noComp.${kind ?? 'workday'}`)
}

type By = { emergency?: boolean; byHr?: boolean }

/** May it be asked for, and what would it count? In an emergency the limits give way (劳动法第四十二条), nothing else does. */
export function judgeOvertime(
  ask: OvertimeAsk,
  facts: OvertimeFacts,
  { emergency = false, byHr = false }: By = {},
): Judged {
  const { rule, kind, shifts, asked } = facts
  const counted = countedOf(ask, rule)
  const holiday = holidayOf({ ...ask, counted }, facts)
  const choice = choiceOn(kind, rule)
  const problem = firstOf(
    () => wrongTimes(ask, facts, byHr),
    () => wrongDay(facts, ask.day),
    () => shifts.some(overlap(ask)) && no(kind === 'holiday' ? 'withinHolidayShift' : 'withinShift'),
    () => asked.some(overlap(ask)) && no('overtimeTwice'),
    () => counted === 0 && no('overtimeTooShort', { minutes: Math.max(rule.least, rule.step) }),
    () => wrongComp(ask, facts, choice),
    () => (emergency ? null : beyondLimits(facts, counted, holiday)),
  )
  return { counted, holiday, comp: compOf(choice, ask.comp), choice, problem }
}
