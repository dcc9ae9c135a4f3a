import { type Interval, joined, lengthOf } from './intervals.ts'

/** Who taps again within so many minutes has punched once: for coming the first tap counts, for going the last. */
export const oneTap = 5

export const isOneTap = (first: number, last: number): boolean => last - first <= oneTap

/** Punches with what was tapped again right after them, in order. Measured from the first, so that many don’t melt into one. */
function tapsIn(clocks: readonly number[]): Interval[] {
  const taps: Interval[] = []
  for (const clock of clocks) {
    const last = taps.at(-1)
    if (last && isOneTap(last.from, clock)) last.to = clock
    else taps.push({ from: clock, to: clock })
  }
  return taps
}

export type Presence = { present: Interval[]; odd: boolean }

/**
 * When somebody was there on a day without a shift. Punches go in pairs, coming and going. Where they don't, or would leave
 * more of the time out than they count, they tell no more than the first and the last of each agreed stretch.
 */
export function presenceOf(clocks: readonly number[], agreed: readonly Interval[]): Presence {
  const taps = tapsIn(clocks)
  if (taps.length % 2 === 1) return { present: byStretch(taps, joined(agreed)), odd: true }
  const paired = inPairs(taps)
  return { present: isMostOf(paired) ? paired : firstToLast(taps), odd: false }
}

function inPairs(taps: readonly Interval[]): Interval[] {
  const present: Interval[] = []
  for (let at = 0; at + 1 < taps.length; at += 2) present.push({ from: taps[at]?.from ?? 0, to: taps[at + 1]?.to ?? 0 })
  return present
}

/** Pauses are shorter than what is worked; a long one between two short pairs is the work itself. */
const isMostOf = (present: readonly Interval[]): boolean => lengthOf(present) * 2 >= lengthOf(firstToLast(present))

function firstToLast(taps: readonly Interval[]): Interval[] {
  const [first, last] = [taps[0], taps.at(-1)]
  return first && last && first !== last ? [{ from: first.from, to: last.to }] : []
}

/** Stretches are parted half way between them. */
function byStretch(taps: readonly Interval[], stretches: readonly Interval[]): Interval[] {
  const cuts = stretches.slice(1).map((next, at) => ((stretches[at]?.to ?? 0) + next.from) / 2)
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY]
  return edges.slice(1).flatMap((to, at) => {
    const own = taps.filter(({ from }) => (edges[at] ?? 0) <= from && from < to)
    return firstToLast(own)
  })
}
