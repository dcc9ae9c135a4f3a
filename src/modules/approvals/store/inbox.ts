import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { type Box, pageSize, type RequestState } from '../contract.ts'
import { instant } from './requests.ts'
import './tables.ts'

/** Whose tasks are the reader's: his own for every kind, and those of others whose place he takes. */
export type Places = { userId: string; kinds: readonly string[] | null }[]

export type Reader = { userId: string; personId: string | null; places: Places; now: string }

export type BoxQuery = { box: Box; kinds: readonly string[]; overdue: boolean; search: string; page: number }

/** A request as it stands in a box. */
export type BoxRow = {
  requestId: string
  arrivedAt: string | null
  dueAt: string | null
  /** The first whose place the reader takes, when he isn't asked himself. */
  behalfName: string | null
  unread: boolean
}

export type KindCount = { kind: string; count: number }
export type Boxed = { rows: BoxRow[]; count: number; kinds: KindCount[] }

/** Nobody is asked twice at one step, and never about his own matter: of his own tasks nothing needs to be left out. */
const ownTasks = (userId: string): RawBuilder<unknown> => sql`
  select request_id as id, arrived_at, due_at, arrived_at as moved, null::text as behalf, false as unread
  from approval_task where approver = ${userId} and state = 'waiting'`

/** One row for each request of the box, with `moved`, by which it is put in order. */
const sources: Record<Box, (reader: Reader) => RawBuilder<unknown>> = {
  toDecide: ({ userId, personId, places }) =>
    places.length === 1
      ? ownTasks(userId)
      : sql`
    select t.request_id as id, min(t.arrived_at) as arrived_at, min(t.due_at) as due_at, min(t.arrived_at) as moved,
      case when not bool_or(t.approver = ${userId}) then min(u.name) end as behalf, false as unread
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p("userId" uuid, kinds text[])
    join approval_task t on t.approver = p."userId" and t.state = 'waiting'
    join approval_request r on r.id = t.request_id and (p.kinds is null or r.kind = any(p.kinds))
      and r.asked_by <> ${userId} and (${personId}::uuid is null or r.person_id is distinct from ${personId}::uuid)
    left join auth_user u on u.id = t.approver and t.approver <> ${userId}
    group by t.request_id`,
  asked: ({ userId }) => sql`
    select id, null::timestamptz as arrived_at, null::timestamptz as due_at, asked_at as moved, null::text as behalf,
      false as unread from approval_request where asked_by = ${userId}`,
  copies: ({ userId }) => sql`
    select request_id as id, at as arrived_at, null::timestamptz as due_at, at as moved, null::text as behalf,
      seen_at is null as unread from approval_copy where user_id = ${userId}`,
  done: ({ userId }) => sql`
    select request_id as id, max(arrived_at) as arrived_at, null::timestamptz as due_at, max(decided_at) as moved,
      null::text as behalf, false as unread from approval_task where decided_by = ${userId} group by request_id`,
}

const containing = (search: string): RawBuilder<unknown> => {
  const term = search
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')
  return term ? sql`q.search like ${`%${term}%`}` : sql`true`
}

/** A page of a box, and how many of each kind it holds; what is to be decided by the day it is due, the rest newest first. */
export async function boxOf(db: Db, reader: Reader, query: BoxQuery): Promise<Boxed> {
  const { box, kinds, overdue, search, page } = query
  const late = overdue ? sql`b.due_at < ${reader.now}` : sql`true`
  const chosen = kinds.length > 0 ? sql`where kind = any(${kinds}::text[])` : sql``
  const order = box === 'toDecide' ? sql`due_at nulls last, moved, id` : sql`moved desc, id desc`
  const { rows } = await sql<{ kinds: KindCount[]; page: BoxRow[] }>`
    with found as materialized (
      select b.*, q.kind from (${sources[box](reader)}) b join approval_request q on q.id = b.id
      where ${containing(search)} and ${late}),
    page as (select * from found ${chosen} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize})
    select (select coalesce(json_agg(json_build_object('kind', kind, 'count', count) order by count desc, kind), '[]')
        from (select kind, count(*)::int as count from found group by kind) k) as kinds,
      (select coalesce(json_agg(json_build_object('requestId', id, 'arrivedAt', arrived_at, 'dueAt', due_at,
        'behalfName', behalf, 'unread', unread) order by ${order}), '[]') from page) as page`.execute(db)
  const [found = { kinds: [], page: [] }] = rows
  const wanted = kinds.length > 0 ? found.kinds.filter(({ kind }) => kinds.includes(kind)) : found.kinds
  return {
    rows: found.page.map((row) => ({ ...row, arrivedAt: instant(row.arrivedAt), dueAt: instant(row.dueAt) })),
    count: wanted.reduce((sum, { count }) => sum + count, 0),
    kinds: found.kinds,
  }
}

export type Counts = { toDecide: number; overdue: number; returned: number; open: number; unread: number }

export async function countsOf(db: Db, reader: Reader): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with mine as (${sources.toDecide(reader)})
    select (select count(*)::int from mine) as "toDecide",
      (select count(*)::int from mine where due_at < ${reader.now}) as overdue,
      count(*) filter (where q.state = 'returned')::int as returned, count(*) filter (where q.state = 'open')::int as open,
      (select count(*)::int from approval_copy where user_id = ${reader.userId} and seen_at is null) as unread
    from approval_request q where q.asked_by = ${reader.userId} and q.state in ('open', 'returned')`.execute(db)
  return rows[0] ?? { toDecide: 0, overdue: 0, returned: 0, open: 0, unread: 0 }
}

export type AllQuery = {
  state?: RequestState | undefined
  stuck: boolean
  overdue: boolean
  kinds: readonly string[]
  search: string
  page: number
}

/** Of the whole company; what is stuck or overdue the oldest first, the rest the newest. */
export async function allRequests(db: Db, now: string, query: AllQuery): Promise<{ ids: string[]; count: number }> {
  const { state, stuck, overdue, kinds, search, page } = query
  const conditions = [
    containing(search),
    state ? sql`q.state = ${state}` : undefined,
    stuck ? sql`q.stuck` : undefined,
    overdue
      ? sql`q.id in (select request_id from approval_task where state = 'waiting' and due_at < ${now})`
      : undefined,
    kinds.length > 0 ? sql`q.kind = any(${kinds}::text[])` : undefined,
  ].filter((each) => each !== undefined)
  const where = sql`from approval_request q where ${sql.join(conditions, sql` and `)}`
  const order = stuck || overdue ? sql`q.asked_at, q.id` : sql`q.asked_at desc, q.id desc`
  const { rows } = await sql<{ id: string }>`
    select q.id ${where} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${where}`.execute(db)
  return { ids: rows.map(({ id }) => id), count: counted.rows[0]?.count ?? 0 }
}

export type Waiting = { requestId: string; kind: string; name: string; arrivedAt: string; dueAt: string | null }

/** What waits for the reader, for reminders: what is due first. */
export async function waitingFor(db: Db, reader: Reader, limit: number): Promise<{ count: number; rows: Waiting[] }> {
  const { rows } = await sql<Waiting & { count: number }>`
    select q.id as "requestId", q.kind, coalesce(q.person_name, q.asked_name) as name, b.arrived_at as "arrivedAt",
      b.due_at as "dueAt", count(*) over ()::int as count
    from (${sources.toDecide(reader)}) b join approval_request q on q.id = b.id
    order by b.due_at nulls last, b.moved, b.id limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}

export type Mine = { requestId: string; kind: string; state: RequestState; movedAt: string }

/** The reader's own requests that came back, or were decided since that moment. */
export async function answeredOf(
  db: Db,
  { userId, since, limit }: { userId: string; since: string; limit: number },
): Promise<{ count: number; rows: Mine[] }> {
  const { rows } = await sql<Mine & { count: number }>`
    select id as "requestId", kind, state, coalesce(closed_at, asked_at) as "movedAt", count(*) over ()::int as count
    from approval_request where asked_by = ${userId}
      and (state = 'returned' or (state in ('approved', 'declined') and closed_at >= ${since}))
    order by state = 'returned' desc, closed_at desc, id limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}

export type StoredEntry = {
  entryId: string
  at: string
  by: string | null
  onBehalfOf: string | null
  deed: string
  step: string | null
  to: string[]
  comment: string
  files: { fileId: string; name: string; size: number }[]
}

/** In the order in which it happened. */
export async function historyOf(db: Db, requestId: string): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select id as "entryId", at, actor_name as by, behalf_name as "onBehalfOf", deed, step, to_names as "to", comment, files
    from approval_entry where request_id = ${requestId} order by seq`.execute(db)
  return rows
}
