import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { DayEntry, OvertimeRule, ShiftBody } from '../../contract.ts'
import { type Attendance, type Away, attendanceOf, dueOf, leaveOf, minutesDue, type Reason } from './attendance.ts'
import { type Interval, joined, lengthOf, within } from './intervals.ts'
import { type Agreed, type Extra, extraOf, pairs } from './overtime.ts'
import type { PlannedDay } from './plan.ts'

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
  entry.firstIn = clocks[0] ?? null
  entry.lastOut = clocks.length > 1 ? (clocks.at(-1) ?? null) : null
  if (plan.from === null) return unjudged(facts, entry, 'noSchedule', say)
  if (plan.kind === null) return unjudged(facts, entry, 'noCalendar', say)
  if (plan.shift) withShift(facts, plan.shift.body, entry, say)
  else withoutShift(facts, entry, say)
  if (!plan.calendarKnown) entry.problem = 'noCalendar'
  return entry
}

/** Nothing says what was due: what was worked is kept, nothing is held against anybody. */
function unjudged({ clocks }: DayFacts, entry: DayEntry, problem: 'noSchedule' | 'noCalendar', say: Say): DayEntry {
  say({ code: problem })
  const worked = clocks.length > 1 ? (clocks.at(-1) ?? 0) - (clocks[0] ?? 0) : 0
  return { ...entry, worked, problem }
}

/** For how so much overtime is paid, and whether rest may make up for it. */
function withOvertime(facts: DayFacts, entry: DayEntry, present: Interval[] | null, say: Say): Extra {
  const { plan, agreed } = facts
  const system = plan.pattern?.system ?? 'standard'
  if (system === 'flexible') return { minutes: 0, comp: 0 }
  if (system === 'comprehensive' && plan.kind !== 'holiday') return { minutes: 0, comp: 0 }
  const segments = plan.shift?.body.segments
  const shift = segments ? { from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 0 } : null
  const restDay = entry.kind === 'restDay'
  return extraOf({ rule: ruleOf(plan), present, agreed, shift, restDay, say })
}

const usual: OvertimeRule = { by: 'both', step: 30, least: 30, restDays: 'asked' }
const ruleOf = ({ pattern }: PlannedDay): OvertimeRule => pattern?.overtime ?? usual

function withShift(facts: DayFacts, body: ShiftBody, entry: DayEntry, say: Say): void {
  const { plan, clocks, over, away } = facts
  entry.scheduled = minutesDue(body)
  const { leaves, required, minutes } = leaveOf(body, away)
  for (const leave of leaves) say({ code: 'leave', minutes: leave.minutes })
  entry.leaves = leaves
  entry.onLeave = minutes
  const missing = plan.pattern?.missing ?? 'nothing'
  const judging = { body, required, minutes: entry.scheduled - minutes, clocks, over, missing, say }
  const judged = relieved(attendanceOf(judging), facts.nursing, say)
  entry.worked = judged.worked
  entry.late = judged.late
  entry.early = judged.early
  entry.absent = judged.absent
  entry.missing = judged.missing
  entry.night = nightOf(body, judged.present)
  const extra = withOvertime(facts, entry, body.punches === 'none' ? null : judged.present, say)
  if (plan.kind === 'holiday') {
    if (judged.worked > 0) say({ code: 'workedHoliday', minutes: judged.worked })
    entry.overtimeHoliday = extra.minutes + paidAsHoliday(plan, judged.worked)
  } else entry.overtimeWorkday = extra.minutes
  if (!over && minutes < entry.scheduled) entry.problem = 'open'
}

/** A shift worked on a statutory holiday is overtime as a whole; who has no fixed hours has none (劳动法第四十四条). */
const paidAsHoliday = ({ pattern }: PlannedDay, worked: number): number => (pattern?.system === 'flexible' ? 0 : worked)

function withoutShift(facts: DayFacts, entry: DayEntry, say: Say): void {
  const { plan, clocks, over, away, agreed } = facts
  if (away.length > 0) say({ code: 'leaveOnRest' })
  if (clocks.length === 0 && agreed.length === 0) return
  const { present, odd } = pairs(clocks)
  if (odd && over) say({ code: 'oddPunches', count: clocks.length })
  const { minutes, comp } = withOvertime(facts, entry, present, say)
  entry.worked = lengthOf(joined(present))
  if (plan.kind === 'holiday') entry.overtimeHoliday = minutes
  else entry.overtimeRest = minutes
  entry.comp = comp
  if (odd && over) entry.missing = 1
  if (!over) entry.problem = 'open'
}

/** Nursing time counts as worked: it takes from lateness first, then from leaving early. */
function relieved(attendance: Attendance, nursing: number, say: Say): Attendance {
  const late = Math.min(attendance.late, nursing)
  const early = Math.min(attendance.early, nursing - late)
  if (late + early === 0) return attendance
  say({ code: 'nursing', minutes: late + early })
  return {
    ...attendance,
    late: attendance.late - late,
    early: attendance.early - early,
    worked: attendance.worked + late + early,
  }
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

function nightOf(body: ShiftBody, present: readonly Interval[]): number {
  const part = nightPart(body)
  return part.length === 0 ? 0 : lengthOf(within(part, joined(present)))
}

/** Does the day have anything to keep? A day of rest on which nothing happened has not. */
export const isEventful = (entry: DayEntry): boolean =>
  entry.scheduled > 0 ||
  entry.firstIn !== null ||
  entry.overtimeWorkday + entry.overtimeRest + entry.overtimeHoliday > 0
