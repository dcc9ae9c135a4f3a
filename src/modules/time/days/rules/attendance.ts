import type { ShiftBody } from '../../contract.ts'
import { spanOf } from './due.ts'
import { type Interval, lengthOf, upTo, within, without } from './intervals.ts'
import { isOneTap } from './taps.ts'

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
  /** When the minutes worked were, as far as clocks tell. */
  counted: Interval[]
}

const nothing: Attendance = { worked: 0, late: 0, early: 0, absent: 0, missing: 0, present: [], counted: [] }

export type Judging = {
  body: ShiftBody
  /** What is still required, after leave. */
  required: Interval[]
  /** Of a flexible shift: so many minutes. */
  minutes: number
  clocks: readonly number[]
  /** Nothing more can come: the window of the shift has closed. */
  over: boolean
  missing: 'nothing' | 'half' | 'whole'
  /** Minutes of nursing time that count as worked (女职工劳动保护特别规定第九条). */
  nursing: number
  say: (reason: Reason) => void
}

/** What a day with a shift came to by its punches. */
export function attendanceOf(judging: Judging): Attendance {
  const { body, required, minutes } = judging
  if (minutes <= 0) return nothing
  if (body.punches === 'none') {
    judging.say({ code: 'noPunches', minutes })
    return { ...nothing, worked: minutes, counted: required }
  }
  if (!body.flexible && body.punches === 'each') return bySegments(judging)
  const whole = body.flexible ? flexibly(judging) : fixed(judging, required, judging.clocks)
  return tooMuch(judging, relieved(judging, [whole])[0] ?? nothing)
}

/** Each segment by the punches nearest to it: they are parted half way between two segments. */
function bySegments(judging: Judging): Attendance {
  const { body, required, clocks } = judging
  const cuts = body.segments.slice(1).map((next, at) => ((body.segments[at]?.to ?? 0) + next.from) / 2)
  const parts = body.segments.flatMap((segment, at) => {
    const due = within(required, [segment])
    if (due.length === 0) return []
    const [from, to] = [cuts[at - 1] ?? Number.NEGATIVE_INFINITY, cuts[at] ?? Number.POSITIVE_INFINITY]
    const own = clocks.filter((clock) => from <= clock && clock < to)
    return [fixed(judging, due, own)]
  })
  return relieved(judging, parts)
    .map((part) => tooMuch(judging, part))
    .reduce(
      (sum, part) => ({
        worked: sum.worked + part.worked,
        late: sum.late + part.late,
        early: sum.early + part.early,
        absent: sum.absent + part.absent,
        missing: sum.missing + part.missing,
        present: [...sum.present, ...part.present],
        counted: [...sum.counted, ...part.counted],
      }),
      nothing,
    )
}

/** Who came when, and went when: the first punch and the last. */
function fixed(judging: Judging, due: Interval[], clocks: readonly number[]): Attendance {
  const [first, last] = [clocks[0], clocks.at(-1)]
  if (first === undefined || last === undefined) return unseen(judging, lengthOf(due))
  if (isOneTap(first, last)) {
    const lateness = (punch: number) => lateBy(judging, due, punch)
    return punchedOnce(judging, { due, minutes: lengthOf(due), lateness }, { first, last })
  }
  const late = lateBy(judging, due, first)
  const early = earlyBy(judging, due, last)
  const present = { from: first, to: last }
  const counted = within(due, [present])
  return { ...nothing, worked: lengthOf(counted), late, early, present: [present], counted }
}

/** Nursing time counts as worked, before anything turns into absence: it takes from lateness first, then from leaving early. */
function relieved({ nursing, say }: Judging, parts: readonly Attendance[]): readonly Attendance[] {
  if (nursing === 0) return parts
  let left = nursing
  const eased = parts.map((part) => {
    const late = Math.min(part.late, left)
    const early = Math.min(part.early, left - late)
    left -= late + early
    return { ...part, late: part.late - late, early: part.early - early, worked: part.worked + late + early }
  })
  if (left < nursing) say({ code: 'nursing', minutes: nursing - left })
  return eased
}

/** Late or early beyond the shift's limit is absence. */
function tooMuch({ body: { absentAfter }, say }: Judging, attendance: Attendance): Attendance {
  if (absentAfter === null) return attendance
  const late = attendance.late > absentAfter ? attendance.late : 0
  const early = attendance.early > absentAfter ? attendance.early : 0
  if (late + early === 0) return attendance
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

type Once = { due: Interval[]; minutes: number; lateness: (punch: number) => number }

/** One punch tells that somebody was there, by its side whether he came or went. */
function punchedOnce(judging: Judging, once: Once, tap: { first: number; last: number }): Attendance {
  const { over, say, missing } = judging
  const { due, minutes, lateness } = once
  const end = due.at(-1)?.to ?? 0
  const came = tap.first - (due[0]?.from ?? 0) <= end - tap.first
  const punch = came ? tap.first : tap.last
  const late = came ? lateness(punch) : 0
  if (!over) return { ...nothing, late }
  const absent = Math.round(minutes * missingShare[missing])
  say({ code: came ? 'missingOut' : 'missingIn', punch, absent })
  const worked = Math.max(0, minutes - late - absent)
  const counted = upTo(late > 0 ? within(due, [{ from: punch, to: end }]) : due, worked)
  return { ...nothing, late: absent > 0 ? 0 : late, absent, missing: 1, worked, counted }
}

const missingShare = { nothing: 0, half: 0.5, whole: 1 }

function lateBy({ body, say }: Judging, due: readonly Interval[], punch: number): number {
  const begin = due[0]?.from ?? 0
  if (punch - begin <= body.lateGrace) return 0
  const minutes = lengthOf(within(due, [{ from: begin, to: punch }]))
  if (minutes > 0) say({ code: 'late', minutes, punch, begin, grace: body.lateGrace })
  return minutes
}

/** Who has not punched again yet may still be at work: nobody left early before the day is over. */
function earlyBy({ body, over, say }: Judging, due: readonly Interval[], punch: number): number {
  const end = due.at(-1)?.to ?? 0
  if (!over || end - punch <= body.earlyGrace) return 0
  const minutes = lengthOf(within(due, [{ from: punch, to: end }]))
  if (minutes > 0) say({ code: 'early', minutes, punch, end, grace: body.earlyGrace })
  return minutes
}

/** Comes and goes as he likes, as long as he is there by the latest and the minutes come to what is due. */
function flexibly(judging: Judging): Attendance {
  const { body, minutes, required, clocks } = judging
  const [first, last] = [clocks[0], clocks.at(-1)]
  if (first === undefined || last === undefined) return unseen(judging, minutes)
  if (isOneTap(first, last)) {
    const lateness = (punch: number) => lateForFlexible(judging, punch)
    return punchedOnce(judging, { due: required, minutes, lateness }, { first, last })
  }
  const present = { from: first, to: last }
  const counted = upTo(without(within([present], [spanOf(body)]), body.breaks), minutes)
  const worked = lengthOf(counted)
  const late = lateForFlexible(judging, first)
  const early = shortBy(judging, worked, late)
  return { ...nothing, worked, late, early, present: [present], counted }
}

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
