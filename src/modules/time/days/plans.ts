import type { Db } from '#platform/database/database.ts'
import type { Span } from '#platform/kernel/day.ts'
import { type PlannedDay, planDays } from './rules/plan.ts'
import { planFacts } from './store/plan-facts.ts'

export type { PlannedDay } from './rules/plan.ts'

/**
 * The plan of each employment for each day of the span on which it stands, in the order of the days. A fixed number of statements.
 * @param span at most some months: all of it is held in memory
 */
export async function plansOf(
  db: Db,
  employmentIds: readonly string[],
  span: Span,
): Promise<Map<string, PlannedDay[]>> {
  return planDays(await planFacts(db, employmentIds, span), span)
}
