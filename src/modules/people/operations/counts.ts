import type { World } from '#platform/world.ts'

type Kept = { count: number; until: number }
const counts = new WeakMap<World, Map<string, Kept>>()
const minute = 60_000
const enough = 500

/** A count is the dear half of a page; the same scope and filter ask for it again and again, so it is kept for a minute. */
export async function keptCount(world: World, key: string, count: () => Promise<number>): Promise<number> {
  const kept = counts.get(world) ?? new Map<string, Kept>()
  counts.set(world, kept)
  const known = kept.get(key)
  if (known && known.until > Date.now()) return known.count
  const fresh = await count()
  if (kept.size >= enough) kept.clear()
  kept.set(key, { count: fresh, until: Date.now() + minute })
  return fresh
}

/** After a change this process counts anew; other processes follow within the minute. */
export const forgetCounts = (world: World): void => void counts.delete(world)
