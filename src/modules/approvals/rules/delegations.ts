/** Who decides in whose place. `kinds` null: everything. */
export type Standing = { from: string; to: string; kinds: readonly string[] | null }

type Span = { fromDay: string; toDay: string }

/** For which kinds both count; undefined for none. */
function both(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null | undefined {
  if (one === null) return other
  if (other === null) return one
  const common = one.filter((kind) => other.includes(kind))
  return common.length > 0 ? common : undefined
}

type Kinds = readonly string[] | null

/** Those whose place this user takes today, and for which kinds: also through others who stand in and are away themselves. */
export function principalsOf(standings: readonly Standing[], userId: string): Map<string, Kinds> {
  const found = new Map<string, Kinds>()
  const walk = (to: string, kinds: Kinds): void => {
    for (const standing of standings.filter((each) => each.to === to && each.from !== userId)) {
      const widened = widen(found, standing.from, both(kinds, standing.kinds))
      if (widened === undefined) continue
      found.set(standing.from, widened)
      walk(standing.from, widened)
    }
  }
  walk(userId, null)
  return found
}

/** Undefined when nothing new is in it, so that a circle comes to its end. */
function widen(found: ReadonlyMap<string, Kinds>, from: string, more: Kinds | undefined): Kinds | undefined {
  const known = found.get(from)
  if (known === undefined || more === undefined) return more
  if (known === null) return undefined
  if (more === null) return null
  const all = [...new Set([...known, ...more])]
  return all.length === known.length ? undefined : all
}

const overlap = (one: Span, other: Span): boolean => one.fromDay < other.toDay && other.fromDay < one.toDay

/** Would this delegation close a circle on some day: A for B while B for A, through however many? */
export function closesCircle(fresh: Standing & Span, others: readonly (Standing & Span)[]): boolean {
  // Each place is looked at once for the same days and kinds, however many ways lead there.
  const seen = new Set<string>()
  const walk = (at: string, span: Span, kinds: Kinds): boolean => {
    if (at === fresh.from) return true
    const key = JSON.stringify([at, span.fromDay, span.toDay, kinds])
    if (seen.has(key)) return false
    seen.add(key)
    return others.some((each) => {
      const common = each.from === at && overlap(each, span) ? both(kinds, each.kinds) : undefined
      return common !== undefined && walk(each.to, meet(each, span), common)
    })
  }
  return walk(fresh.to, { fromDay: fresh.fromDay, toDay: fresh.toDay }, fresh.kinds)
}

const meet = (one: Span, other: Span): Span => ({
  fromDay: one.fromDay > other.fromDay ? one.fromDay : other.fromDay,
  toDay: one.toDay < other.toDay ? one.toDay : other.toDay,
})
