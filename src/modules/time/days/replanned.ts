import type { Db } from '#platform/database/database.ts'
import type { Event } from '#platform/event.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { planChanged } from './events.ts'
import { markStale } from './stale.ts'

export type Replanning = { db: Db; today: Day; tell: <P>(event: Event<P>, payload: P) => Promise<void> }

/** These days are planned anew: they are reckoned again, and whoever counted by the plan is told. `null`: everybody’s. */
export async function replanned(
  { db, today, tell }: Replanning,
  employmentIds: readonly string[] | null,
  span: Span,
): Promise<void> {
  await markStale(db, today, employmentIds, span)
  await tell(planChanged, { employmentIds, span })
}
