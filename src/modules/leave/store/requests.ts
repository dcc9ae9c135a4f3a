import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { Part, RequestState } from '../contract/terms.ts'
import type { CountedDay } from '../rules/count.ts'
import type { EntryKind } from '../rules/lot.ts'
import type { LotSource } from './ledger.ts'
import { type Filter, unitName, wanted } from './people.ts'
import { addDaysOf } from './request-days.ts'

export type RequestRow = {
  requestId: string
  employmentId: string
  personId: string
  name: string
  employeeNo: string
  typeId: string
  fromDay: Day
  fromPart: Part
  toDay: Day
  toPart: Part
  fromMinute: number | null
  toMinute: number | null
  units: number
  /** By the plan as it is now; null: the same. */
  wouldTake: number | null
  state: RequestState
  reason: string | null
  files: string[]
  askedBy: string
  askedAt: string
  decisionReason: string | null
  approvalId: string | null
}

const columns = sql`q.id as "requestId", q.employment_id as "employmentId", e.person_id as "personId", p.name,
  e.number as "employeeNo", q.type_id as "typeId", q.from_day as "fromDay", q.from_part as "fromPart", q.to_day as "toDay",
  q.to_part as "toPart", q.from_minute as "fromMinute", q.to_minute as "toMinute", q.units, q.would_take as "wouldTake", q.state, q.reason, q.files,
  q.asked_by as "askedBy", q.asked_at as "askedAt", q.decision_reason as "decisionReason", q.approval_id as "approvalId"`

const joined = sql`leave_request q join employment e on e.id = q.employment_id join person p on p.id = e.person_id`

export type NewRequest = Pick<
  RequestRow,
  | 'requestId'
  | 'employmentId'
  | 'typeId'
  | 'fromDay'
  | 'fromPart'
  | 'toDay'
  | 'toPart'
  | 'units'
  | 'state'
  | 'reason'
  | 'files'
> & { clock: { from: number; to: number } | null; by: string }

/** Adds it, or writes it anew where it came back. */
export async function putRequest(db: Db, row: NewRequest, days: readonly CountedDay[]): Promise<void> {
  await sql`insert into leave_request (id, employment_id, type_id, from_day, from_part, to_day, to_part, from_minute,
      to_minute, units, state, reason, files, asked_by)
    values (${row.requestId}, ${row.employmentId}, ${row.typeId}, ${row.fromDay}, ${row.fromPart}, ${row.toDay}, ${row.toPart},
      ${row.clock?.from ?? null}, ${row.clock?.to ?? null}, ${row.units}, ${row.state}, ${row.reason}, ${row.files}::uuid[], ${row.by})
    on conflict (id) do update set type_id = excluded.type_id, from_day = excluded.from_day, from_part = excluded.from_part,
      to_day = excluded.to_day, to_part = excluded.to_part, from_minute = excluded.from_minute,
      to_minute = excluded.to_minute, units = excluded.units, state = excluded.state, reason = excluded.reason,
      files = excluded.files, asked_by = excluded.asked_by, decision_reason = null, decided_at = null`.execute(db)
  await sql`delete from leave_request_day where request_id = ${row.requestId}`.execute(db)
  await addDaysOf(db, row, days)
}

export async function linkRequest(db: Db, requestId: string, approvalId: string): Promise<void> {
  await sql`update leave_request set approval_id = ${approvalId} where id = ${requestId}`.execute(db)
}

export async function requestsById(db: Db, ids: readonly string[]): Promise<RequestRow[]> {
  return (await sql<RequestRow>`select ${columns} from ${joined} where q.id = any(${[...ids]}::uuid[])`.execute(db))
    .rows
}

/** Locked in the order of their ids. */
export async function lockRequests(db: Db, ids: readonly string[]): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${columns} from ${joined}
    where q.id = any(${[...ids]}::uuid[]) order by q.id for no key update of q`.execute(db)
  return rows
}

export async function personOf(db: Db, requestId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select e.person_id as id from leave_request q
    join employment e on e.id = q.employment_id where q.id = ${requestId}`.execute(db)
  return rows[0]?.id
}

type Closing = { id: string; state: RequestState; reason: string | null }

export async function closeRequests(db: Db, outcomes: readonly Closing[]): Promise<void> {
  await sql`update leave_request q set state = o.state, decided_at = now(), decision_reason = o.reason
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(id uuid, state text, reason text)
    where q.id = o.id`.execute(db)
}

export async function shortenTo(db: Db, requestId: string, to: Day, part: Part, units: number): Promise<void> {
  await sql`update leave_request set to_day = ${to}, to_part = ${part}, units = ${units},
    from_part = case when from_day = ${to}::date and from_part = 'day' then ${part} else from_part end
    where id = ${requestId}`.execute(db)
}

export async function ownRequests(db: Db, employmentIds: readonly string[], limit: number): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${columns} from ${joined}
    where q.employment_id = any(${[...employmentIds]}::uuid[]) order by q.from_day desc, q.asked_at desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export type AtEnd = {
  requestId: string
  state: RequestState
  /** The day after the last. */
  to: Day
}

/** What the end of employments until that day concerns: requests that reach beyond it, and those that came back. */
export async function requestsAtEnd(db: Db, personIds: readonly string[], day: Day): Promise<AtEnd[]> {
  const { rows } = await sql<AtEnd>`
    select q.id as "requestId", q.state, e.to_day as "to"
    from leave_request q join employment e on e.id = q.employment_id
    where e.person_id = any(${[...personIds]}::uuid[]) and e.to_day <= ${day}::date
      and (q.state = 'returned' or q.state in ('waiting', 'approved') and q.to_day >= e.to_day) order by q.id`.execute(
    db,
  )
  return rows
}

/** What a request has moved in the ledger, in the order of writing. */
export type Moved = {
  day: Day
  kind: EntryKind
  units: number
  source: LotSource | null
  period: string | null
  at: string
}

export async function movedBy(db: Db, requestId: string): Promise<Moved[]> {
  const { rows } = await sql<Moved>`select e.day, e.kind, e.units, l.source, l.period, e.made_at as at
    from leave_entry e left join leave_lot l on l.id = e.lot_id
    where e.document_id = ${requestId} order by e.made_at, e.day, e.id`.execute(db)
  return rows
}

export type Asking = Filter & {
  state?: RequestState | undefined
  typeId?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  differs?: boolean | undefined
}

const filtered = ({ state, typeId, from, to, differs, ...filter }: Asking): RawBuilder<unknown> => sql`
  from leave_request q join employment e on e.id = q.employment_id join person p on p.id = e.person_id
  join roster r on r.person_id = e.person_id
  where ${wanted(filter)} ${state ? sql`and q.state = ${state}` : sql``} ${typeId ? sql`and q.type_id = ${typeId}` : sql``}
    ${differs ? sql`and q.would_take is not null and q.state = 'approved'` : sql``}
    ${from ? sql`and q.to_day >= ${from}::date` : sql``} ${to ? sql`and q.from_day <= ${to}::date` : sql``}`

export async function requestsListed(
  db: Db,
  asking: Asking,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: (RequestRow & { unit: string | null })[]; count: number }> {
  const { rows } = await sql<RequestRow & { unit: string | null }>`
    select ${columns}, ${unitName(asking.today)} as unit ${filtered(asking)}
    order by q.asked_at desc, q.id desc limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${filtered(asking)}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export type AwayDay = {
  requestId: string
  personId: string
  name: string
  unit: string | null
  day: Day
  part: CountedDay['part']
  state: 'waiting' | 'approved'
  typeId: string
}

const away = (filter: Filter, { from, to }: Span): RawBuilder<unknown> => sql`
  from leave_request q join leave_request_day d on d.request_id = q.id and d.stands and d.units > 0
  join employment e on e.id = q.employment_id join roster r on r.person_id = e.person_id
  where q.state in ('waiting', 'approved') and q.to_day >= ${from}::date and q.from_day < ${to}::date
    and d.day >= ${from}::date and d.day < ${to}::date and ${wanted(filter)}`

/** A page of the people who have leave in these days, with those days. */
export async function awayListed(
  db: Db,
  filter: Filter,
  span: Span,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: AwayDay[]; count: number; perDay: { day: Day; count: number }[] }> {
  const { rows } = await sql<AwayDay>`
    with chosen as (select r.person_id, r.pinyin ${away(filter, span)} group by r.person_id, r.pinyin
      order by r.pinyin collate "C", r.person_id limit ${limit} offset ${offset})
    select q.id as "requestId", r.person_id as "personId", r.name, ${unitName(filter.today)} as unit, d.day, d.part, q.state, q.type_id as "typeId"
    ${away(filter, span)} and r.person_id in (select person_id from chosen)
    order by r.pinyin collate "C", r.person_id, d.day`.execute(db)
  const counted = await sql<{
    count: number
  }>`select count(distinct r.person_id)::int as count ${away(filter, span)}`.execute(db)
  const perDay = await sql<{ day: Day; count: number }>`
    select d.day, count(distinct r.person_id)::int as count ${away(filter, span)} group by d.day order by d.day`.execute(
    db,
  )
  return { rows, count: counted.rows[0]?.count ?? 0, perDay: perDay.rows }
}

/** The first closed month that these days meet. */
export async function closedAmong(db: Db, days: readonly Day[]): Promise<string | undefined> {
  const { rows } = await sql<{ month: string }>`select to_char(month, 'YYYY-MM') as month from closed_month
    where month = any(select date_trunc('month', d)::date from unnest(${[...days]}::date[]) d) order by 1 limit 1`.execute(
    db,
  )
  return rows[0]?.month
}
