import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { DayKind, Stretch } from '../../contract.ts'
import type { AskState } from '../contract.ts'
import { type Listing, listed, unitName } from './listing.ts'

export type OvertimeRow = {
  overtimeId: string
  employmentId: string
  personId: string
  day: Day
  from: number
  to: number
  comp: boolean
  counted: number
  kind: DayKind | null
  emergency: boolean
  reason: string
  state: AskState
  askedBy: string
  askedAt: string
  approvalId: string | null
  decisionReason: string | null
}

const columns = sql`q.id as "overtimeId", q.employment_id as "employmentId", e.person_id as "personId", q.day,
  q.from_minute as "from", q.to_minute as "to", q.comp, coalesce(q.counted, q.to_minute - q.from_minute) as counted, q.kind,
  q.emergency, coalesce(q.reason, '') as reason, q.state, q.asked_by as "askedBy", q.asked_at as "askedAt",
  q.approval_id as "approvalId", q.decision_reason as "decisionReason"`

const from = sql`from overtime_request q join employment e on e.id = q.employment_id`

export type NewOvertime = Stretch & {
  employmentId: string
  day: Day
  comp: boolean
  counted: number
  kind: DayKind | null
  emergency: boolean
  reason: string
  by: string
}

/** @returns the ids in the order of what was asked */
export async function addOvertimes(db: Db, asked: readonly NewOvertime[]): Promise<string[]> {
  const rows = asked.map((each) => ({ id: newId(), ...each }))
  await sql`insert into overtime_request (id, employment_id, day, from_minute, to_minute, comp, counted, kind, emergency,
      reason, asked_by)
    select id, "employmentId", day, "from", "to", comp, counted, kind, emergency, reason, "by"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id uuid, "employmentId" uuid, day date, "from" int, "to" int,
      comp boolean, counted int, kind text, emergency boolean, reason text, "by" uuid)`.execute(db)
  return rows.map(({ id }) => id)
}

/** Mended, it waits again. */
export async function mendOvertime(db: Db, id: string, asked: NewOvertime): Promise<void> {
  await sql`update overtime_request set employment_id = ${asked.employmentId}, day = ${asked.day},
      from_minute = ${asked.from}, to_minute = ${asked.to}, comp = ${asked.comp}, counted = ${asked.counted},
      kind = ${asked.kind}, reason = ${asked.reason}, state = 'waiting', decided_at = null, decision_reason = null
    where id = ${id}`.execute(db)
}

export async function overtimesById(db: Db, ids: readonly string[]): Promise<OvertimeRow[]> {
  const { rows } = await sql<OvertimeRow>`select ${columns} ${from} where q.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** With their rows locked in the order of their ids. */
export async function lockOvertimes(db: Db, ids: readonly string[]): Promise<OvertimeRow[]> {
  const { rows } = await sql<OvertimeRow>`select ${columns} ${from} where q.id = any(${[...ids]}::uuid[])
    order by q.id for no key update of q`.execute(db)
  return rows
}

export async function overtimesOfPerson(db: Db, personId: string): Promise<OvertimeRow[]> {
  const { rows } = await sql<OvertimeRow>`select ${columns} ${from} where e.person_id = ${personId}
    order by q.asked_at desc, q.id desc limit 50`.execute(db)
  return rows
}

export type ListedOvertime = OvertimeRow & { name: string; unit: string | null; askedByName: string | null }

export async function overtimesListed(db: Db, asked: Listing): Promise<{ rows: ListedOvertime[]; count: number }> {
  const found = listed('overtime_request', asked)
  const { rows } = await sql<ListedOvertime>`select ${columns}, r.name, ${unitName(asked.today)} as unit,
      (select u.name from auth_user u where u.id = q.asked_by and u.person_id is distinct from e.person_id) as "askedByName"
    ${found} order by q.asked_at desc, q.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${found}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** What is asked for or approved from the day before to the day after, besides this one. */
export async function overtimesAround(
  db: Db,
  employmentIds: readonly string[],
  day: Day,
  except: string | undefined,
): Promise<{ employmentId: string; day: Day; from: number; to: number; counted: number }[]> {
  const { rows } = await sql<{ employmentId: string; day: Day; from: number; to: number; counted: number }>`
    select employment_id as "employmentId", day, from_minute as "from", to_minute as "to",
      coalesce(counted, to_minute - from_minute) as counted
    from overtime_request where employment_id = any(${[...employmentIds]}::uuid[])
      and day between ${day}::date - 1 and ${day}::date + 1
      and state in ('waiting', 'returned', 'approved') and id is distinct from ${except ?? null}::uuid`.execute(db)
  return rows
}
