/** The circles among rows that each name one other: nobody can in the end report to himself. */
export function circlesAmong(above: ReadonlyMap<number, number>): number[][] {
  const settled = new Set<number>()
  const circles: number[][] = []
  for (const start of above.keys()) {
    const way: number[] = []
    const places = new Map<number, number>()
    let at: number | undefined = start
    while (at !== undefined && !settled.has(at) && !places.has(at)) {
      places.set(at, way.length)
      way.push(at)
      at = above.get(at)
    }
    const first = at === undefined ? undefined : places.get(at)
    if (first !== undefined) circles.push(way.slice(first))
    for (const row of way) settled.add(row)
  }
  return circles
}
