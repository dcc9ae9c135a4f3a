import type { Day } from '../kernel/day.ts'
import type { World } from '../world.ts'

export type NoticeCount = { open: number; unseen: number }

type Kept = { day: Day; until: number; count: Promise<NoticeCount> }

/** A number beside a bell may be a minute old. Screens ask for it again and again, the records should not be. */
const fresh = 60_000
const most = 10_000

const kept = new WeakMap<World, Map<string, Kept>>()

const keptIn = (world: World): Map<string, Kept> => {
  const known = kept.get(world) ?? new Map<string, Kept>()
  kept.set(world, known)
  return known
}

/** What was counted for this user in the last minute, or else what `count` finds. */
export function recentCount(
  world: World,
  userId: string,
  day: Day,
  count: () => Promise<NoticeCount>,
): Promise<NoticeCount> {
  const counts = keptIn(world)
  const known = counts.get(userId)
  if (known && known.day === day && known.until > Date.now()) return known.count
  if (counts.size >= most) counts.clear()
  const counted = count()
  counts.set(userId, { day, until: Date.now() + fresh, count: counted })
  counted.catch(() => counts.delete(userId))
  return counted
}

/** The user has done something with them. */
export const forgetCount = (world: World, userId: string): void => void keptIn(world).delete(userId)
