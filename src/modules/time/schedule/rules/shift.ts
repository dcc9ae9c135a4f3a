import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { ShiftBody, Stretch } from '../../contract.ts'
import { endsOf } from './clock.ts'

/** Nobody is on duty longer than this from first to last minute. */
export const longestShift = 16 * 60

export type ShiftProblem =
  | 'shiftReversed'
  | 'shiftStartsLate'
  | 'segmentsOverlap'
  | 'shiftTooLong'
  | 'breakReversed'
  | 'breakOutside'
  | 'breaksOverlap'
  | 'onlyBreaks'
  | 'flexibleSplit'
  | 'flexibleLatest'
  | 'flexibleTooLong'

const isReversed = ({ from, to }: Stretch): boolean => to <= from
const minutesOf = (parts: readonly Stretch[]): number => parts.reduce((sum, { from, to }) => sum + to - from, 0)
const isInside = (inner: Stretch, outer: Stretch): boolean => inner.from >= outer.from && inner.to <= outer.to

/** In their order, none before the one in front of it is over. */
const isOrdered = (parts: readonly Stretch[]): boolean =>
  parts.every((part, at) => at === 0 || part.from >= (parts[at - 1]?.to ?? 0))

/** Why this can't be a shift; null when it can. */
export function shiftProblem(body: ShiftBody): ShiftProblem | null {
  return segmentProblem(body) ?? breakProblem(body) ?? flexibleProblem(body)
}

function segmentProblem({ segments }: ShiftBody): ShiftProblem | null {
  if (segments.some(isReversed)) return 'shiftReversed'
  const { from, to } = endsOf({ segments })
  if (from >= minutesOfDay) return 'shiftStartsLate'
  if (!isOrdered(segments)) return 'segmentsOverlap'
  return to - from > longestShift ? 'shiftTooLong' : null
}

function breakProblem({ segments, breaks }: ShiftBody): ShiftProblem | null {
  if (breaks.some(isReversed)) return 'breakReversed'
  if (!breaks.every((each) => segments.some((segment) => isInside(each, segment)))) return 'breakOutside'
  if (!isOrdered(breaks)) return 'breaksOverlap'
  return minutesOf(breaks) >= minutesOf(segments) ? 'onlyBreaks' : null
}

/** Who comes at the latest must still be able to work what is due before the shift is over. */
function flexibleProblem({ segments, breaks, flexible }: ShiftBody): ShiftProblem | null {
  if (!flexible) return null
  if (segments.length > 1) return 'flexibleSplit'
  const { from, to } = endsOf({ segments })
  if (flexible.latest < from || flexible.latest >= to) return 'flexibleLatest'
  const later = breaks.map((each) => ({ from: Math.max(each.from, flexible.latest), to: each.to }))
  const left = to - flexible.latest - minutesOf(later.filter((each) => !isReversed(each)))
  return flexible.minutes > left ? 'flexibleTooLong' : null
}
