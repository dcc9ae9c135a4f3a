/** The ends and the grid lines of an axis: round numbers, three to six of them, around everything that is drawn. */
export function scaleOf(values: readonly number[], zero: boolean): { low: number; high: number; ticks: number[] } {
  const drawn = zero ? [0, ...values] : values
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)]
  const step = roundStep((most - least || Math.abs(most) || 1) / 4)
  const low = Math.floor(least / step + tiny) * step
  const high = Math.max(Math.ceil(most / step - tiny) * step, low + step)
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => rounded(low + at * step))
  return { low: rounded(low), high: rounded(high), ticks }
}

const tiny = 1e-9
const rounded = (value: number): number => Number(value.toPrecision(12))

/** 1, 2 or 5 times a power of ten, not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const times = [1, 2, 5, 10].find((each) => each * power >= least - tiny) ?? 10
  return times * power
}

/** Runs of points that have what is wanted, so that a gap in the data is a gap in the line. */
export function runsOf<T>(points: readonly T[], has: (point: T) => boolean): number[][] {
  const runs: number[][] = [[]]
  for (const [at, point] of points.entries()) {
    if (has(point)) runs.at(-1)?.push(at)
    else if (runs.at(-1)?.length) runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** Which points are named under the axis when there is only so much room: the last always, the others evenly back from it. */
export const isNamed = (at: number, count: number, every: number): boolean => (count - 1 - at) % every === 0
