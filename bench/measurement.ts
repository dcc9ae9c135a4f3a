/** One line of the table. `against` is what it was measured against in the same run; null where the bar is a number of its own. */
export type Measurement = {
  name: string
  size: number
  value: number
  unit: string
  against: number | null
  ratio: number | null
  bar: number
  ok: boolean
}

export const rounded = (value: number): number => Math.round(value * 100) / 100

/** A value with a bar of its own. */
export const absolute = (name: string, size: number, value: number, unit: string, bar: number): Measurement => ({
  ...{ name, size, value: rounded(value), unit, against: null, ratio: null, bar, ok: value <= bar },
})

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

export async function medianOf(times: number, run: (at: number) => Promise<unknown>): Promise<number> {
  const values: number[] = []
  for (let at = 0; at < times; at++) values.push(await timed(() => run(at)))
  return median(values)
}
