import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { AskState } from '../contract.ts'

/** The tables of what is asked for: both say in the same columns how it stands. */
export type Table = 'overtime_request' | 'punch_correction'

export type Outcome = { id: string; state: AskState; reason: string | null }

/** By which requests in approvals they are decided. */
export async function link(db: Db, table: Table, approvals: ReadonlyMap<string, { requestId: string }>): Promise<void> {
  const [ids, approvalIds] = [[...approvals.keys()], [...approvals.values()].map(({ requestId }) => requestId)]
  await sql`update ${sql.table(table)} q set approval_id = a.approval_id
    from unnest(${ids}::uuid[], ${approvalIds}::uuid[]) as a(id, approval_id) where q.id = a.id`.execute(db)
}

/** Closes those that were under way, or marks them as sent back, and says which those were. */
export async function close(db: Db, table: Table, outcomes: readonly Outcome[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update ${sql.table(table)} q
    set state = o.state, decided_at = now(), decision_reason = o.reason
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(id uuid, state text, reason text)
    where q.id = o.id and q.state in ('waiting', 'returned') returning q.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What was approved doesn't stand any more. False when it was not approved. */
export async function takeBack(db: Db, table: Table, id: string): Promise<boolean> {
  const { rows } =
    await sql`update ${sql.table(table)} set state = 'withdrawn', decided_at = now(), decision_reason = null
    where id = ${id} and state = 'approved' returning id`.execute(db)
  return rows.length > 0
}

/** Two who ask for the same employment at once follow each other. */
export async function lockAsking(db: Db, employmentIds: readonly string[]): Promise<void> {
  const ids = [...new Set(employmentIds)].sort()
  await sql`select pg_advisory_xact_lock(hashtextextended('time.asking ' || id, 0)) from unnest(${ids}::text[]) id
    order by id`.execute(db)
}

/** Whose it is, with its row locked when it is to be changed. */
export async function ownerOf(db: Db, table: Table, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`select e.person_id as "personId" from ${sql.table(table)} q
    join employment e on e.id = q.employment_id where q.id = ${id}`.execute(db)
  return rows[0]?.personId
}
