import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import type { PersonalField } from '../contract.ts'
import './tables.ts'

/** `returned`: sent back, to be mended. */
export type RequestState = 'waiting' | 'returned' | 'accepted' | 'declined' | 'withdrawn'

export type RequestRow = {
  requestId: string
  personId: string
  state: RequestState
  fields: PersonalField[]
  sealed: Buffer | null
  beforeSealed: Buffer | null
  reason: string | null
  askedBy: string
  askedAt: string
  approvalId: string | null
  decidedAt: string | null
  decisionReason: string | null
}

const requestColumns = sql`q.id as "requestId", q.person_id as "personId", q.state, q.changes as fields, q.sealed,
  q.before_sealed as "beforeSealed", q.reason, q.asked_by as "askedBy", q.asked_at as "askedAt",
  q.approval_id as "approvalId", q.decided_at as "decidedAt", q.decision_reason as "decisionReason"`

/** The values are sealed as one text; only the names of the fields are in clear. */
export type Sealed = { fields: PersonalField[]; sealed: Buffer; beforeSealed: Buffer; reason: string | null }

export async function addRequest(db: Db, request: Sealed & { personId: string; by: string }): Promise<string> {
  const id = newId()
  await sql`insert into change_request (id, person_id, changes, sealed, before_sealed, reason, asked_by)
    values (${id}, ${request.personId}, ${JSON.stringify(request.fields)}::jsonb, ${request.sealed},
      ${request.beforeSealed}, ${request.reason}, ${request.by})`.execute(db)
  return id
}

/** Mended, it waits again. */
export async function mendRequest(db: Db, id: string, request: Sealed): Promise<void> {
  await sql`update change_request set changes = ${JSON.stringify(request.fields)}::jsonb, sealed = ${request.sealed},
      before_sealed = ${request.beforeSealed}, reason = ${request.reason}, state = 'waiting', decided_by = null,
      decided_at = null, decision_reason = null where id = ${id}`.execute(db)
}

/** By which requests in approvals they are decided. */
export async function linkRequests(db: Db, approvals: ReadonlyMap<string, { requestId: string }>): Promise<void> {
  const [ids, approvalIds] = [[...approvals.keys()], [...approvals.values()].map(({ requestId }) => requestId)]
  await sql`update change_request q set approval_id = a.approval_id
    from unnest(${ids}::uuid[], ${approvalIds}::uuid[]) as a(id, approval_id) where q.id = a.id`.execute(db)
}

export async function requestsById(db: Db, ids: string[]): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from change_request q
    where q.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

/** With their rows locked in the order of their ids: a request is decided once. */
export async function lockRequests(db: Db, ids: string[]): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from change_request q
    where q.id = any(${ids}::uuid[]) order by q.id for no key update`.execute(db)
  return rows
}

export async function requestsOfPerson(db: Db, personId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns} from change_request q where q.person_id = ${personId}
    order by q.asked_at desc, q.id desc limit 50`.execute(db)
  return rows
}

export type Outcome = { id: string; state: RequestState; by: string | null; reason: string | null }

/** Closes those that were under way, or marks them as sent back, and says which those were. */
export async function closeRequests(db: Db, outcomes: readonly Outcome[]): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`update change_request q
    set state = o.state, decided_by = o.by, decided_at = now(), decision_reason = o.reason
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(id uuid, state text, by uuid, reason text)
    where q.id = o.id and q.state in ('waiting', 'returned') returning ${requestColumns}`.execute(db)
  return rows
}

export type Unasked = RequestRow & { askerName: string }

/** How it stood when it was asked. */
export async function sealBefore(db: Db, rows: readonly { requestId: string; beforeSealed: Buffer }[]): Promise<void> {
  const [ids, sealed] = [rows.map(({ requestId }) => requestId), rows.map(({ beforeSealed }) => beforeSealed)]
  await sql`update change_request q set before_sealed = s.before_sealed
    from unnest(${ids}::uuid[], ${sealed}::bytea[]) as s(id, before_sealed) where q.id = s.id`.execute(db)
}

/** Requests of an earlier version that nobody has been asked to decide, at most so many; locked, past those another holds. */
export async function unaskedRequests(db: Db, except: string[], limit: number): Promise<Unasked[]> {
  const { rows } = await sql<Unasked>`
    select ${requestColumns}, coalesce(u.name, p.name) as "askerName" from change_request q
    join person p on p.id = q.person_id left join auth_user u on u.id = q.asked_by
    where q.state = 'waiting' and q.approval_id is null and q.id <> all(${except}::uuid[])
    order by q.asked_at limit ${limit} for update of q skip locked`.execute(db)
  return rows
}

/** Of this person. */
export async function recordsUnderWay(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from change_request
    where person_id = ${personId} and state in ('waiting', 'returned')`.execute(db)
  return rows.map(({ id }) => id)
}
