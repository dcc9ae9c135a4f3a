/** From a minute to another, the second not included. Lists of them are in order and apart from each other. */
export type Interval = { from: number; to: number }

export const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0)

/** In order, with those that touch or overlap made one. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = []
  for (const each of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (each.to <= each.from) continue
    if (last && each.from <= last.to) last.to = Math.max(last.to, each.to)
    else whole.push({ ...each })
  }
  return whole
}

/** What lies in both. */
export function within(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  const common: Interval[] = []
  for (const { from, to } of intervals) {
    for (const other of others) {
      const begin = Math.max(from, other.from)
      const end = Math.min(to, other.to)
      if (begin < end) common.push({ from: begin, to: end })
    }
  }
  return common
}

/** What is left of the first without the others. */
export function without(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  let left = [...intervals]
  for (const other of others) {
    left = left.flatMap(({ from, to }) =>
      other.to <= from || to <= other.from
        ? [{ from, to }]
        : [
            { from, to: Math.min(to, other.from) },
            { from: Math.max(from, other.to), to },
          ].filter((part) => part.from < part.to),
    )
  }
  return left
}

/** The first so many minutes. */
export function upTo(intervals: readonly Interval[], minutes: number): Interval[] {
  const first: Interval[] = []
  let left = minutes
  for (const { from, to } of intervals) {
    if (left <= 0) break
    first.push({ from, to: Math.min(to, from + left) })
    left -= to - from
  }
  return first
}
