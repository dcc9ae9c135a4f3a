import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { RequestRow } from './requests.ts'

/** Leave that stands, or may come to stand, on these days was counted by another plan. `null`: everybody’s. */
export async function noteReplanned(
  db: Db,
  employmentIds: readonly string[] | null,
  { from, to }: Span,
): Promise<void> {
  await sql`update leave_request set replanned = true where state in ('waiting', 'approved') and not replanned
    and to_day >= ${from}::date and from_day < ${to}::date
    ${employmentIds ? sql`and employment_id = any(${[...employmentIds]}::uuid[])` : sql``}`.execute(db)
}

/** Takes some requests whose plan has changed, and nobody else has taken. */
export async function takeReplanned(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update leave_request set replanned = false where id in (
      select id from leave_request where replanned order by id limit ${limit} for no key update skip locked)
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function noteDifferences(
  db: Db,
  outcomes: readonly { requestId: string; units: number | null }[],
): Promise<void> {
  await sql`update leave_request q set would_take = o.units
    from unnest(${outcomes.map(({ requestId }) => requestId)}::uuid[], ${outcomes.map(({ units }) => units)}::int[]) o(id, units)
    where q.id = o.id and q.would_take is distinct from o.units`.execute(db)
}

/** It takes so much now. */
export const recountedTo = (db: Db, { requestId }: Pick<RequestRow, 'requestId'>, units: number) =>
  sql`update leave_request set units = ${units}, would_take = null where id = ${requestId}`.execute(db)

/** What it took from that day on is written anew: the ledger keeps what was. */
export const dropDays = (db: Db, requestId: string, from: Day) =>
  sql`delete from leave_request_day where request_id = ${requestId} and day >= ${from}::date`.execute(db)

/** `2026-05` of each month that is closed. */
export async function closedMonths(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ month: string }>`select to_char(month, 'YYYY-MM') as month from closed_month`.execute(db)
  return new Set(rows.map(({ month }) => month))
}
