import type { ShiftBody } from '../../contract.ts'
import { type Interval, joined, lengthOf, within, without } from './intervals.ts'

/** A part of a day on leave: the whole shift, its first or second half, or clocks. */
export type AwayPart = 'day' | 'first' | 'second' | Interval
export type Away = { kind: string; part: AwayPart }

/** Why a day came to what it came: a code of the words, with its figures. Clocks and minutes as numbers. */
export type Reason = { code: string; [figure: string]: number | string }

export type Attendance = {
  worked: number
  late: number
  early: number
  absent: number
  missing: number
  /** From coming to going, where both are known. */
  present: Interval[]
}

const nothing: Attendance = { worked: 0, late: 0, early: 0, absent: 0, missing: 0, present: [] }

type Due = { intervals: Interval[]; minutes: number }

const known = new WeakMap<ShiftBody, Due>()

/** Found once for each shift: it is asked for on every day of everybody. */
function dueIn(body: ShiftBody): Due {
  const found = known.get(body)
  if (found) return found
  const intervals = without(joined(body.segments), body.breaks)
  const due = { intervals, minutes: body.flexible?.minutes ?? lengthOf(intervals) }
  known.set(body, due)
  return due
}

/** The minutes in which work is due: the segments without their breaks. */
export const dueOf = (body: ShiftBody): Interval[] => dueIn(body).intervals

/** So many minutes are due. */
export const minutesDue = (body: ShiftBody): number => dueIn(body).minutes

/** The clock at which half of the shift is over: halves of leave end and begin there. */
function halfOf(due: readonly Interval[]): number {
  let left = lengthOf(due) / 2
  for (const { from, to } of due) {
    if (to - from >= left) return Math.round(from + left)
    left -= to - from
  }
  return due.at(-1)?.to ?? 0
}

function awayInterval(part: AwayPart, due: readonly Interval[]): Interval {
  const whole = { from: due[0]?.from ?? 0, to: due.at(-1)?.to ?? 0 }
  if (part === 'day') return whole
  if (part === 'first') return { from: whole.from, to: halfOf(due) }
  return part === 'second' ? { from: halfOf(due), to: whole.to } : part
}

export type Leave = { leaves: { kind: string; minutes: number }[]; required: Interval[]; minutes: number }

/** What leave takes of the minutes due, each minute once; and what is still required. */
export function leaveOf(body: ShiftBody, away: readonly Away[]): Leave {
  const due = dueOf(body)
  if (away.length === 0) return { leaves: [], required: due, minutes: 0 }
  const share = body.flexible ? body.flexible.minutes / Math.max(1, lengthOf(due)) : 1
  let required = due
  let open = minutesDue(body)
  const leaves: Leave['leaves'] = []
  for (const { kind, part } of away) {
    const left = without(required, [awayInterval(part, due)])
    const taken = Math.round((lengthOf(required) - lengthOf(left)) * (isHours(part) ? 1 : share))
    const minutes = Math.min(taken, open)
    if (minutes > 0) leaves.push({ kind, minutes })
    required = left
    open -= minutes
  }
  return { leaves, required, minutes: minutesDue(body) - open }
}

const isHours = (part: AwayPart): part is Interval => typeof part === 'object'

export type Judging = {
  body: ShiftBody
  /** What is still required, after leave. */
  required: readonly Interval[]
  /** Of a flexible shift: so many minutes. */
  minutes: number
  clocks: readonly number[]
  /** Nothing more can come: the window of the shift has closed. */
  over: boolean
  missing: 'nothing' | 'half' | 'whole'
  say: (reason: Reason) => void
}

/** What a day with a shift came to by its punches. */
export function attendanceOf(judging: Judging): Attendance {
  const { body, required, minutes } = judging
  if (minutes <= 0) return nothing
  if (body.punches === 'none') {
    judging.say({ code: 'noPunches', minutes })
    return { ...nothing, worked: minutes }
  }
  if (body.flexible) return flexibly(judging)
  if (body.punches === 'ends') return fixed(judging, required, judging.clocks)
  return bySegments(judging)
}

/** Each segment by the punches nearest to it: they are parted half way between two segments. */
function bySegments(judging: Judging): Attendance {
  const { body, required, clocks } = judging
  const cuts = body.segments.slice(1).map((next, at) => ((body.segments[at]?.to ?? 0) + next.from) / 2)
  const parts = body.segments.flatMap((segment, at) => {
    const due = within(required, [segment])
    if (due.length === 0) return []
    const [from, to] = [cuts[at - 1] ?? Number.NEGATIVE_INFINITY, cuts[at] ?? Number.POSITIVE_INFINITY]
    return [
      fixed(
        judging,
        due,
        clocks.filter((clock) => from <= clock && clock < to),
      ),
    ]
  })
  return parts.reduce(
    (sum, part) => ({
      worked: sum.worked + part.worked,
      late: sum.late + part.late,
      early: sum.early + part.early,
      absent: sum.absent + part.absent,
      missing: sum.missing + part.missing,
      present: [...sum.present, ...part.present],
    }),
    nothing,
  )
}

/** Who came when, and went when: the first punch and the last. */
function fixed(judging: Judging, due: readonly Interval[], clocks: readonly number[]): Attendance {
  const { body, say } = judging
  const [first, last] = [clocks[0], clocks.at(-1)]
  if (first === undefined || last === undefined) return unseen(judging, lengthOf(due))
  if (first === last) return punchedOnce(judging, due, first)
  const end = due.at(-1)?.to ?? 0
  const late = lateBy(judging, due, first)
  const early = end - last > body.earlyGrace ? lengthOf(within(due, [{ from: last, to: end }])) : 0
  if (early > 0) say({ code: 'early', minutes: early, punch: last, end, grace: body.earlyGrace })
  const present = { from: first, to: last }
  return tooMuch(judging, { ...nothing, worked: lengthOf(within(due, [present])), late, early, present: [present] })
}

/** Late or early beyond the shift's limit is absence. */
function tooMuch({ body: { absentAfter }, say }: Judging, attendance: Attendance): Attendance {
  const turned = (minutes: number) => (absentAfter !== null && minutes > absentAfter ? minutes : 0)
  const [late, early] = [turned(attendance.late), turned(attendance.early)]
  if (late + early === 0 || absentAfter === null) return attendance
  say({ code: 'tooMuch', minutes: late + early, limit: absentAfter })
  return {
    ...attendance,
    late: attendance.late - late,
    early: attendance.early - early,
    absent: attendance.absent + late + early,
  }
}

function unseen({ over, say }: Judging, minutes: number): Attendance {
  if (!over) return nothing
  say({ code: 'absent', minutes })
  return { ...nothing, absent: minutes }
}

/** One punch tells that somebody was there, by its side whether he came or went. */
function punchedOnce(judging: Judging, due: readonly Interval[], punch: number): Attendance {
  const { over, say } = judging
  const came = punch - (due[0]?.from ?? 0) <= (due.at(-1)?.to ?? 0) - punch
  const late = came ? lateBy(judging, due, punch) : 0
  if (!over) return { ...nothing, late }
  const minutes = lengthOf(due)
  const absent = Math.round(minutes * missingShare[judging.missing])
  say({ code: came ? 'missingOut' : 'missingIn', punch, absent })
  return { ...nothing, late: absent > 0 ? 0 : late, absent, missing: 1, worked: Math.max(0, minutes - late - absent) }
}

const missingShare = { nothing: 0, half: 0.5, whole: 1 }

function lateBy({ body, say }: Judging, due: readonly Interval[], punch: number): number {
  const begin = due[0]?.from ?? 0
  if (punch - begin <= body.lateGrace) return 0
  const minutes = lengthOf(within(due, [{ from: begin, to: punch }]))
  if (minutes > 0) say({ code: 'late', minutes, punch, begin, grace: body.lateGrace })
  return minutes
}

/** Comes and goes as he likes, as long as he is there by the latest and the minutes come to what is due. */
function flexibly(judging: Judging): Attendance {
  const { body, minutes, clocks } = judging
  const [first, last] = [clocks[0], clocks.at(-1)]
  if (first === undefined || last === undefined) return unseen(judging, minutes)
  if (first === last) return punchedOnce(judging, [{ from: first - 1, to: first - 1 + minutes }], first)
  const present = { from: first, to: last }
  const worked = Math.min(minutes, lengthOf(without(within([present], [spanOf(body)]), body.breaks)))
  const late = lateForFlexible(judging, first)
  const early = shortBy(judging, worked, late)
  return tooMuch(judging, { ...nothing, worked, late, early, present: [present] })
}

const spanOf = ({ segments }: ShiftBody): Interval => ({ from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 0 })

/** Who has the first part of the day off can't be late. */
function lateForFlexible({ body, required, say }: Judging, punch: number): number {
  const begin = body.flexible?.latest ?? 0
  const isWhole = required[0]?.from === spanOf(body).from
  if (!isWhole || punch - begin <= body.lateGrace) return 0
  say({ code: 'late', minutes: punch - begin, punch, begin, grace: body.lateGrace })
  return punch - begin
}

function shortBy({ body, minutes, over, say }: Judging, worked: number, late: number): number {
  const short = minutes - worked - late
  if (!over || short <= body.earlyGrace) return 0
  say({ code: 'short', minutes: short, worked, due: minutes })
  return short
}
