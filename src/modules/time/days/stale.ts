import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { closedMonths, holdOpen, markDays } from './store/stale.ts'

/**
 * Refuses to touch what is closed; nobody closes it before this transaction ends.
 * @throws time.monthClosed with the first closed month that the span meets
 */
export async function assertOpen(db: Db, { from, to }: Span): Promise<void> {
  await holdOpen(db, { from, to })
  const [first] = await closedMonths(db, { from, to })
  if (first) refuse('time.monthClosed', { month: first.slice(0, 7) })
}

/**
 * These days are to be reckoned anew, as far as they lie before `today` or are it; days to come are reckoned when they come,
 * closed ones stand. `null`: everybody's.
 */
export async function markStale(
  db: Db,
  today: Day,
  employmentIds: readonly string[] | null,
  { from, to }: Span,
): Promise<void> {
  const until = to > today ? addDays(today, 1) : to
  if (from < until) await markDays(db, employmentIds, { from, to: until })
}
