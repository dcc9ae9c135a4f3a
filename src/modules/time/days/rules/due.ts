import type { ShiftBody } from '../../contract.ts'
import { type Interval, joined, lengthOf, without } from './intervals.ts'

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

/** From its first minute to its last. */
export const spanOf = ({ segments }: ShiftBody): Interval => ({
  from: segments[0]?.from ?? 0,
  to: segments.at(-1)?.to ?? 0,
})
