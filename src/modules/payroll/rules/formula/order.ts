export type Item = { code: string; names: readonly string[] }

/** Items so that each comes after those it uses; or the way round on which some use each other, its first code again at the end. */
export type Order = { ok: true; order: string[] } | { ok: false; loop: string[] }

/**
 * Puts items in an order to be reckoned in: each after those it uses, and else as given. Names that are no item are quantities,
 * which are always there.
 */
export function inOrder(items: readonly Item[]): Order {
  const uses = new Map(items.map(({ code, names }) => [code, names]))
  const done = new Set<string>()
  for (const { code } of items) {
    const loop = reach(code, uses, done)
    if (loop) return { ok: false, loop }
  }
  return { ok: true, order: [...done] }
}

type Uses = ReadonlyMap<string, readonly string[]>

/** Takes up an item after all that it needs. The way is kept by hand, as a chain of items may be long. */
function reach(code: string, uses: Uses, done: Set<string>): string[] | null {
  const way = [code]
  const onWay = new Set(way)
  const rest = new Map<string, Iterator<string>>()
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const needed = nextNeeded(here, uses, rest, done)
    if (needed === null) {
      way.pop()
      onWay.delete(here)
      done.add(here)
      continue
    }
    if (onWay.has(needed)) return [...way.slice(way.indexOf(needed)), needed]
    way.push(needed)
    onWay.add(needed)
  }
  return null
}

/** The next item that this one uses and that is not taken up yet. */
function nextNeeded(code: string, uses: Uses, rest: Map<string, Iterator<string>>, done: Set<string>): string | null {
  const left = rest.get(code) ?? (uses.get(code) ?? []).values()
  rest.set(code, left)
  for (let next = left.next(); !next.done; next = left.next()) {
    if (uses.has(next.value) && !done.has(next.value)) return next.value
  }
  return null
}
