import { hoursOf, minutesOfDay } from '#platform/kernel/clock.ts'
import type { DayEntry, OvertimeRule, ShiftBody } from '../../contract.ts'
import { type Attendance, attendanceOf, type Reason } from './attendance.ts'
import { dueOf, minutesDue, spanOf } from './due.ts'
import { holidaysIn } from './holidays.ts'
import { type Interval, lengthOf, within } from './intervals.ts'
import { type Away, leaveOf } from './leave.ts'
import { type Agreed, type Extra, extraOf, noExtra } from './overtime.ts'
import type { PlannedDay } from './plan.ts'
import { isOneTap, presenceOf } from './taps.ts'

/** All that a day comes to is made from. Clocks are minutes from its midnight. */
export type DayFacts = {
  plan: PlannedDay
  clocks: readonly number[]
  /** Nothing more can come. */
  over: boolean
  away: readonly Away[]
  agreed: readonly Agreed[]
  /** Minutes of nursing time that count as worked (女职工劳动保护特别规定第九条). */
  nursing: number
}

type Say = (reason: Reason) => void

const unsaid: Say = () => undefined

/** Written out in one piece: it is made for every day of everybody. */
const blank = (plan: PlannedDay): DayEntry => ({
  day: plan.day,
  kind: plan.kind,
  shiftId: plan.shift?.shiftId ?? null,
  scheduled: 0,
  worked: 0,
  late: 0,
  early: 0,
  absent: 0,
  onLeave: 0,
  overtimeWorkday: 0,
  settled: 0,
  beyond: 0,
  overtimeRest: 0,
  overtimeHoliday: 0,
  comp: 0,
  night: 0,
  missing: 0,
  firstIn: null,
  lastOut: null,
  leaves: [],
  problem: null,
})

/**
 * What a day came to, in minutes. The same facts always give the same, in whatever order the punches came.
 * @param say is told each reason as it is found: only for whoever wants to read them
 */
export function reckon(facts: DayFacts, say: Say = unsaid): DayEntry {
  const { plan, clocks } = facts
  const entry = blank(plan)
  const [first, last] = [clocks[0] ?? null, clocks.at(-1) ?? null]
  entry.firstIn = first
  entry.lastOut = first !== null && last !== null && !isOneTap(first, last) ? last : null
  if (plan.from === null) return unjudged(entry, 'noSchedule', say)
  if (plan.kind === null) return unjudged(entry, 'noCalendar', say)
  if (plan.shift) withShift(facts, plan.shift.body, entry, say)
  else withoutShift(facts, entry, say)
  if (!plan.calendarKnown) entry.problem = 'noCalendar'
  return entry
}

/** Nothing says what was due: what was worked is kept, nothing is held against anybody. */
function unjudged(entry: DayEntry, problem: 'noSchedule' | 'noCalendar', say: Say): DayEntry {
  say({ code: problem })
  const worked = entry.lastOut === null || entry.firstIn === null ? 0 : entry.lastOut - entry.firstIn
  return { ...entry, worked, problem }
}

/** For how so much overtime is paid, and whether rest may make up for it. */
function withOvertime(facts: DayFacts, entry: DayEntry, present: Interval[] | null, say: Say): Extra {
  const { plan, agreed } = facts
  const system = plan.pattern?.system ?? 'standard'
  if (system === 'flexible') return noExtra
  const overPeriod = system === 'comprehensive'
  const shift = plan.shift && spanOf(plan.shift.body)
  const restDay = entry.kind === 'restDay' && !overPeriod
  const holidays = holidaysIn(plan)
  const extra = extraOf({ rule: ruleOf(plan), present, agreed, shift, restDay, holidays, overPeriod, say })
  if (0 < extra.holiday && extra.holiday < extra.minutes) say({ code: 'extraHoliday', hours: hoursOf(extra.holiday) })
  return extra
}

const usual: OvertimeRule = { by: 'both', step: 30, least: 30, restDays: 'asked' }
const ruleOf = ({ pattern }: PlannedDay): OvertimeRule => pattern?.overtime ?? usual

/**
 * What is not on a holiday is of the day’s own kind, and after a holiday of that of the day into which it reaches. Over a period
 * it is worked like anything else, until the period is over.
 */
function keepExtra({ minutes, holiday, comp }: Extra, { kind, after, pattern }: PlannedDay, entry: DayEntry): void {
  entry.overtimeHoliday = holiday
  entry.comp = comp
  if (pattern?.system === 'comprehensive') {
    entry.worked += minutes
    return
  }
  if ((kind === 'holiday' ? after : kind) === 'workday') entry.overtimeWorkday = minutes - holiday
  else entry.overtimeRest = minutes - holiday
}

function withShift(facts: DayFacts, body: ShiftBody, entry: DayEntry, say: Say): void {
  const { plan, clocks, over, away, nursing } = facts
  entry.scheduled = minutesDue(body)
  const { leaves, required, minutes } = leaveOf(body, away, say)
  entry.leaves = leaves
  entry.onLeave = minutes
  const missing = plan.pattern?.missing ?? 'nothing'
  const judged = attendanceOf({
    ...{ body, required, minutes: entry.scheduled - minutes, clocks, over, missing, nursing, say },
  })
  entry.worked = judged.worked
  entry.late = judged.late
  entry.early = judged.early
  entry.absent = judged.absent
  entry.missing = judged.missing
  entry.night = nightOf(body, judged)
  keepExtra(withOvertime(facts, entry, body.punches === 'none' ? null : judged.present, say), plan, entry)
  entry.overtimeHoliday += paidAsHoliday(plan, judged, say)
  if (!over && minutes < entry.scheduled) entry.problem = 'open'
}

/** What of a shift lies on a statutory holiday is overtime; who has no fixed hours has none (劳动法第四十四条). */
function paidAsHoliday(plan: PlannedDay, { worked, counted }: Attendance, say: Say): number {
  const holidays = holidaysIn(plan)
  if (worked === 0 || holidays.length === 0 || plan.pattern?.system === 'flexible') return 0
  const on = lengthOf(within(counted, holidays))
  if (on === 0) return 0
  const isWhole = on === lengthOf(counted)
  const minutes = isWhole ? worked : Math.min(worked, on)
  say(isWhole ? { code: 'workedHoliday', minutes } : { code: 'intoHoliday', hours: hoursOf(minutes) })
  return minutes
}

function withoutShift(facts: DayFacts, entry: DayEntry, say: Say): void {
  const { plan, clocks, over, away, agreed } = facts
  if (away.length > 0) say({ code: 'leaveOnRest' })
  if (clocks.length === 0 && agreed.length === 0) return
  const { present, odd } = presenceOf(clocks, agreed)
  if (odd && over) say({ code: 'oddPunches', count: clocks.length })
  if (plan.pattern?.system !== 'comprehensive') entry.worked = lengthOf(present)
  keepExtra(withOvertime(facts, entry, present, say), plan, entry)
  if (odd && over) entry.missing = 1
  if (!over) entry.problem = 'open'
}

/** Ten in the evening to six in the morning, of the day before, this one and the one after. */
const nights: readonly Interval[] = [-1, 0, 1].map((days) => ({
  from: days * minutesOfDay + 22 * 60,
  to: (days + 1) * minutesOfDay + 6 * 60,
}))

const nightsOf = new WeakMap<ShiftBody, Interval[]>()

/** The part of the shift that lies at night; found once for each shift. */
function nightPart(body: ShiftBody): Interval[] {
  const known = nightsOf.get(body) ?? within(dueOf(body), nights)
  nightsOf.set(body, known)
  return known
}

function nightOf(body: ShiftBody, { worked, counted }: Attendance): number {
  const part = nightPart(body)
  return part.length === 0 ? 0 : Math.min(worked, lengthOf(within(part, counted)))
}

/**
 * Does the day have anything to keep? A day of rest on which nothing happened has not. A shift that can't be judged has: somebody
 * has to look at it before the month is closed.
 */
export const isEventful = (entry: DayEntry): boolean =>
  entry.scheduled > 0 ||
  entry.firstIn !== null ||
  entry.overtimeWorkday + entry.overtimeRest + entry.overtimeHoliday > 0 ||
  (entry.problem !== null && entry.shiftId !== null)
