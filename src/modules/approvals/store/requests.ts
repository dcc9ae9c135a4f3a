import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldValues, Flow, RequestState } from '../contract.ts'
import type { PathEntry, Task } from '../rules/progress.ts'
import { type NamedStanding, standingsToward } from './accounts.ts'
import './tables.ts'

/** A request with all that its engine needs. */
export type StoredRequest = {
  requestId: string
  kind: string
  recordId: string
  versionId: string
  version: number
  flow: Flow
  askedBy: string
  askedName: string
  /** The person that the asker is in the roster. */
  askerPersonId: string | null
  personId: string | null
  personName: string | null
  values: FieldValues
  reason: string | null
  state: RequestState
  path: PathEntry[]
  at: number
  round: number
  stuck: boolean
  askedAt: string
  closedAt: string | null
  remindedAt: string | null
  tasks: Task[]
}

/** JSON writes moments in another form. */
export const instant = (moment: string | null): string | null => moment && new Date(moment).toISOString()

const taskFromRow = (task: Task): Task => ({
  ...task,
  arrivedAt: instant(task.arrivedAt),
  dueAt: instant(task.dueAt),
  timedOutAt: instant(task.timedOutAt),
  decidedAt: instant(task.decidedAt),
})

const tasksOfRequest = sql`(select coalesce(json_agg(json_build_object('round', t.round, 'step', t.step, 'ord', t.ord,
    'place', t.place, 'approver', t.approver, 'state', t.state, 'arrivedAt', t.arrived_at, 'dueAt', t.due_at, 'timedOutAt', t.timed_out_at,
    'decidedAt', t.decided_at, 'decidedBy', t.decided_by) order by t.round, t.step, t.ord), '[]')
  from approval_task t where t.request_id = q.id)`

const requestColumns = sql`q.id as "requestId", q.kind, q.record_id as "recordId", q.version_id as "versionId",
  v.number as version, v.flow, q.asked_by as "askedBy", q.asked_name as "askedName",
  (select u.person_id from auth_user u where u.id = q.asked_by) as "askerPersonId",
  q.person_id as "personId", q.person_name as "personName", q."values", q.reason, q.state, q.path, q.at, q.round, q.stuck,
  q.asked_at as "askedAt", q.closed_at as "closedAt", q.reminded_at as "remindedAt", ${tasksOfRequest} as tasks`

async function requestsWhere(db: Db, where: ReturnType<typeof sql>): Promise<StoredRequest[]> {
  const { rows } = await sql<StoredRequest>`select ${requestColumns} from approval_request q
    join approval_flow_version v on v.id = q.version_id where ${where}`.execute(db)
  return rows.map((row) => ({ ...row, tasks: row.tasks.map(taskFromRow) }))
}

/** In the order of the ids; those that are not there are left out. */
export async function requestsById(db: Db, ids: readonly string[]): Promise<StoredRequest[]> {
  const rows = await requestsWhere(db, sql`q.id = any(${ids}::uuid[])`)
  const known = new Map(rows.map((row) => [row.requestId, row]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

export type ForDeed = { requests: StoredRequest[]; standings: NamedStanding[] }

/** Requests, and whose place this user takes today: one statement. */
export async function requestsForDeed(
  db: Db,
  { ids, userId, today }: { ids: readonly string[]; userId: string; today: Day },
): Promise<ForDeed> {
  const { rows } = await sql<StoredRequest & { standings: NamedStanding[] }>`
    select ${requestColumns}, ${standingsToward(userId, today)} as standings from approval_request q
    join approval_flow_version v on v.id = q.version_id where q.id = any(${ids}::uuid[])`.execute(db)
  const known = new Map(rows.map(({ standings: _, ...row }) => [row.requestId, row]))
  const requests = ids.flatMap((id) => known.get(id) ?? [])
  return {
    requests: requests.map((row) => ({ ...row, tasks: row.tasks.map(taskFromRow) })),
    standings: rows[0]?.standings ?? [],
  }
}

/** The live request of each of these records. */
export const liveRequestsOf = (db: Db, kind: string, recordIds: readonly string[]): Promise<StoredRequest[]> =>
  requestsWhere(
    db,
    sql`q.kind = ${kind} and q.record_id = any(${recordIds}::uuid[]) and q.state in ('open', 'returned')`,
  )

/** Open requests with somebody whose time is over, the longest first. */
export async function lateRequests(db: Db, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select request_id as id from approval_task where state = 'waiting' and due_at <= ${now} and timed_out_at is null
    group by request_id order by min(due_at) limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export async function lockRequests(db: Db, ids: readonly string[]): Promise<void> {
  await sql`select 1 from approval_request where id = any(${ids}::uuid[]) order by id for no key update`.execute(db)
}

export type LastStanding = { recordId: string; requestId: string; state: RequestState; waitingFor: string[] }

/** How the newest request of each record stands. */
export async function lastStandings(db: Db, kind: string, recordIds: readonly string[]): Promise<LastStanding[]> {
  const { rows } = await sql<LastStanding>`
    select distinct on (q.record_id) q.record_id as "recordId", q.id as "requestId", q.state,
      array(select u.name from approval_task t join auth_user u on u.id = t.approver
        where t.request_id = q.id and t.state = 'waiting' order by t.place) as "waitingFor"
    from approval_request q where q.kind = ${kind} and q.record_id = any(${recordIds}::uuid[])
    order by q.record_id, q.asked_at desc, q.id desc`.execute(db)
  return rows
}

/**
 * Which of these the user may see: because he asked, was asked, decided or got a copy; in another's place only what
 * waits, is of a kind he stands in for, and is not his own matter.
 */
export async function partiesTo(db: Db, ids: readonly string[], userId: string): Promise<string[]> {
  // By the clock of the database, a day wide: what may be decided is judged by the company's day.
  const stands = sql`d.ended_at is null and d.from_day <= (now() + interval '14 hours')::date
    and (now() - interval '12 hours')::date < d.to_day`
  const { rows } = await sql<{ id: string }>`
    with recursive place as (
      select ${userId}::uuid as id, null::text[] as kinds
      union
      select d.from_user, case when p.kinds is null then d.kinds when d.kinds is null then p.kinds
        else array(select unnest(p.kinds) intersect select unnest(d.kinds)) end
      from place p join approval_delegation d on d.to_user = p.id and ${stands})
    select q.id from approval_request q where q.id = any(${ids}::uuid[]) and (q.asked_by = ${userId}
      or exists (select 1 from approval_task t where t.request_id = q.id
        and (t.approver = ${userId} or t.decided_by = ${userId}))
      or exists (select 1 from approval_copy c where c.request_id = q.id and c.user_id = ${userId})
      or exists (select 1 from approval_task t join place p on p.id = t.approver where t.request_id = q.id
        and t.state = 'waiting' and (p.kinds is null or q.kind = any(p.kinds))
        and q.person_id is distinct from (select u.person_id from auth_user u where u.id = ${userId} and u.person_id is not null)))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Whom each is about, for reaches that cover people. */
export async function personsOf(db: Db, ids: readonly string[]): Promise<{ id: string; personId: string | null }[]> {
  const { rows } = await sql<{ id: string; personId: string | null }>`
    select id, person_id as "personId" from approval_request where id = any(${ids}::uuid[])`.execute(db)
  return rows
}

export type Title = { id: string; kind: string; name: string; askedBy: string; personId: string | null }

export async function titlesOf(db: Db, ids: readonly string[]): Promise<Title[]> {
  const { rows } = await sql<Title>`
    select id, kind, coalesce(person_name, asked_name) as name, asked_by as "askedBy", person_id as "personId"
    from approval_request where id = any(${ids}::uuid[])`.execute(db)
  return rows
}

/** Open requests at which nobody is there to decide. */
export async function stuckRequests(db: Db, limit: number): Promise<{ count: number; rows: Title[] }> {
  const { rows } = await sql<Title & { count: number }>`
    select id, kind, coalesce(person_name, asked_name) as name, asked_by as "askedBy", person_id as "personId",
      count(*) over ()::int as count
    from approval_request where stuck order by asked_at, id limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}

/** Open requests in which one of these users is asked, or is to be asked again. Only their ids: there may be many. */
export async function idsAsking(db: Db, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct t.request_id as id from approval_task t join approval_request q on q.id = t.request_id
    where q.state = 'open' and t.approver = any(${userIds}::uuid[]) and t.state in ('waiting', 'queued')
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
