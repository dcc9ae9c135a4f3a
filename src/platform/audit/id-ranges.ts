/** Numbers as ranges, `[from, to)`, in order: what PostgreSQL writes as `{[1,4),[7,9)}`. */
export type IdRange = { from: number; to: number }

/** Appends a number that is greater than all before. */
export function extend(ranges: IdRange[], id: number): void {
  const last = ranges.at(-1)
  if (last?.to === id) last.to++
  else ranges.push({ from: id, to: id + 1 })
}

export const formatRanges = (ranges: readonly IdRange[]): string =>
  `{${ranges.map(({ from, to }) => `[${from},${to})`).join(',')}}`

export const parseRanges = (text: string): IdRange[] =>
  [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
