import type { ShiftBody } from '../../contract.ts'
import type { Reason } from './attendance.ts'
import { dueOf, minutesDue } from './due.ts'
import { type Interval, lengthOf, without } from './intervals.ts'

/** A part of a day on leave: the whole shift, its first or second half, or clocks. */
export type AwayPart = 'day' | 'first' | 'second' | Interval
export type Away = { kind: string; part: AwayPart }

export type Leave = { leaves: { kind: string; minutes: number }[]; required: Interval[]; minutes: number }

/** What leave takes of the minutes due, each minute once; and what is still required. */
export function leaveOf(body: ShiftBody, away: readonly Away[], say: (reason: Reason) => void): Leave {
  const due = dueOf(body)
  if (away.length === 0) return { leaves: [], required: due, minutes: 0 }
  const share = body.flexible ? body.flexible.minutes / Math.max(1, lengthOf(due)) : 1
  let required = due
  let open = minutesDue(body)
  const leaves: Leave['leaves'] = []
  for (const { kind, part } of away) {
    const gone = awayInterval(part, body)
    const left = without(required, [gone])
    const taken = Math.round((lengthOf(required) - lengthOf(left)) * (isHours(part) ? 1 : share))
    const minutes = Math.min(taken, open)
    if (minutes > 0) {
      leaves.push({ kind, minutes })
      say(reasonOf(part, gone, minutes))
    }
    required = left
    open -= minutes
  }
  return { leaves, required, minutes: minutesDue(body) - open }
}

const isHours = (part: AwayPart): part is Interval => typeof part === 'object'

function reasonOf(part: AwayPart, { from, to }: Interval, minutes: number): Reason {
  if (part === 'first') return { code: 'leaveFirst', minutes, end: to }
  return part === 'second' ? { code: 'leaveSecond', minutes, begin: from } : { code: 'leave', minutes }
}

function awayInterval(part: AwayPart, body: ShiftBody): Interval {
  if (isHours(part)) return part
  const due = dueOf(body)
  const whole = { from: due[0]?.from ?? 0, to: due.at(-1)?.to ?? 0 }
  if (part === 'day') return whole
  const middle = middleOf(body)
  return part === 'first' ? { from: whole.from, to: middle.from } : { from: middle.to, to: whole.to }
}

/**
 * What lies between the halves of a shift. People go home at noon and come after it, so a pause parts them where one lies near
 * the middle: with a third of the work on either side. Else they meet in the middle of the working time; so do those of a
 * flexible shift, whose pause says nothing about who works when.
 */
function middleOf(body: ShiftBody): Interval {
  const due = dueOf(body)
  const half = lengthOf(due) / 2
  const pause = body.flexible ? undefined : pauseNear(due, half)
  const at = clockAfter(due, half)
  return pause ?? { from: at, to: at }
}

function pauseNear(due: readonly Interval[], half: number): Interval | undefined {
  let before = 0
  let nearest: { pause: Interval; off: number } | undefined
  for (const [at, { from, to }] of due.entries()) {
    const next = due[at + 1]
    before += to - from
    const off = Math.abs(before - half)
    if (next && off <= half / 3 && off < (nearest?.off ?? Number.POSITIVE_INFINITY)) {
      nearest = { pause: { from: to, to: next.from }, off }
    }
  }
  return nearest?.pause
}

/** The clock at which so much of the work is done. */
function clockAfter(due: readonly Interval[], minutes: number): number {
  let left = minutes
  for (const { from, to } of due) {
    if (to - from >= left) return Math.round(from + left)
    left -= to - from
  }
  return due.at(-1)?.to ?? 0
}
