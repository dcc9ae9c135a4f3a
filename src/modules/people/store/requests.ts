import { sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { PersonalField } from '../contract.ts'
import { inReach } from './reach.ts'
import { unitName } from './roster-query.ts'
import './tables.ts'

export type RequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn'

export type RequestRow = {
  requestId: string
  personId: string
  fullName: string
  employeeNo: string | null
  orgUnit: string | null
  state: RequestState
  fields: PersonalField[]
  sealed: Buffer | null
  reason: string | null
  askedBy: string
  askedAt: string
  decidedAt: string | null
  decisionReason: string | null
}

const requestColumns = (
  today: Day,
) => sql`q.id as "requestId", q.person_id as "personId", p.name as "fullName", r.number as "employeeNo",
  ${unitName(sql`r.unit_id`, today)} as "orgUnit", q.state, q.changes as fields, q.sealed, q.reason, q.asked_by as "askedBy",
  q.asked_at as "askedAt", q.decided_at as "decidedAt", q.decision_reason as "decisionReason"`

const requestTables = sql`change_request q join person p on p.id = q.person_id left join roster r on r.person_id = q.person_id`

/** The new values are sealed as one text; only the names of the fields are in clear. */
export async function addRequest(
  db: Db,
  request: { personId: string; fields: PersonalField[]; sealed: Buffer; reason: string | null; by: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('change_request')
    .values({
      id,
      person_id: request.personId,
      changes: sql`${JSON.stringify(request.fields)}::jsonb`,
      sealed: request.sealed,
      reason: request.reason,
      asked_by: request.by,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute()
  return id
}

/** With its row locked: a request is decided once. */
export async function lockRequest(db: Db, id: string, today: Day): Promise<RequestRow | undefined> {
  const { rows } =
    await sql<RequestRow>`select ${requestColumns(today)} from ${requestTables} where q.id = ${id} for no key update of q`.execute(
      db,
    )
  return rows[0]
}

export async function personOfRequest(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('change_request').select('person_id').where('id', '=', id).executeTakeFirst()
  return row?.person_id
}

export async function requestsInReach(
  db: Db,
  asked: { reach: Reach[]; today: Day; state: RequestState; limit: number; offset: number },
): Promise<{ rows: RequestRow[]; count: number }> {
  const where = sql`q.state = ${asked.state} and ${inReach(asked.reach, 'r', asked.today)}`
  const { rows } = await sql<RequestRow>`select ${requestColumns(asked.today)} from ${requestTables} where ${where}
    order by q.asked_at desc, q.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counted = await sql<{
    count: number
  }>`select count(*)::int as count from ${requestTables} where ${where}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function requestsOfPerson(db: Db, personId: string, today: Day): Promise<RequestRow[]> {
  const { rows } =
    await sql<RequestRow>`select ${requestColumns(today)} from ${requestTables} where q.person_id = ${personId}
    order by q.asked_at desc, q.id desc limit 50`.execute(db)
  return rows
}

export async function closeRequest(
  db: Db,
  id: string,
  state: RequestState,
  by: string | null,
  reason: string | null,
): Promise<void> {
  await db
    .updateTable('change_request')
    .set({ state, decided_by: by, decided_at: sql`now()`, decision_reason: reason })
    .where('id', '=', id)
    .execute()
}
