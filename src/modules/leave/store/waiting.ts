import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Span } from '#platform/kernel/day.ts'

/** Employments with a request that meets the span and is still to be decided. */
export async function absencesWaiting(db: Db, { from, to }: Span): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct employment_id as id from leave_request
    where state in ('waiting', 'returned') and from_day < ${to}::date and to_day >= ${from}::date`.execute(db)
  return rows.map(({ id }) => id)
}
