import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { EventKind } from '../contract.ts'
import {
  type Employed,
  type EmploymentEvent,
  type EventBody,
  fold,
  type PostFacts,
  type postFields,
} from '../rules/employment.ts'
import './tables.ts'

/** The standing events of each employment: what its dated rows are folded from. */
export async function eventsOf(db: Db, employmentIds: readonly string[]): Promise<Map<string, EmploymentEvent[]>> {
  const byEmployment = new Map<string, EmploymentEvent[]>(employmentIds.map((id) => [id, []]))
  if (employmentIds.length === 0) return byEmployment
  const rows = await db
    .selectFrom('employment_event')
    .select(['id', 'employment_id', 'kind', 'day', 'body'])
    .where('employment_id', '=', sql<string>`any(${[...employmentIds]}::uuid[])`)
    .where('state', '=', 'standing')
    .execute()
  for (const { employment_id, ...event } of rows) byEmployment.get(employment_id)?.push(event)
  return byEmployment
}

export type NewEvent = EmploymentEvent & {
  employmentId: string
  reason: string | null
  by: string | null
  correctsId?: string
  importId?: string
}

export async function addEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const column = <T>(read: (event: NewEvent) => T) => events.map(read)
  await sql`insert into employment_event (id, employment_id, kind, day, body, reason, corrects_id, import_id, created_by)
    select * from unnest(${column((e) => e.id)}::uuid[], ${column((e) => e.employmentId)}::uuid[], ${column((e) => e.kind)}::text[],
      ${column((e) => e.day)}::date[], ${column((e) => JSON.stringify(e.body))}::jsonb[], ${column((e) => e.reason)}::text[],
      ${column((e) => e.correctsId ?? null)}::uuid[], ${column((e) => e.importId ?? null)}::uuid[], ${column((e) => e.by)}::uuid[])`.execute(
    db,
  )
}

export async function setEventState(db: Db, id: string, state: 'undone' | 'corrected'): Promise<void> {
  await db.updateTable('employment_event').set({ state }).where('id', '=', id).execute()
}

export type FullEvent = EmploymentEvent & {
  employmentId: string
  reason: string | null
  state: 'standing' | 'undone' | 'corrected'
  correctsId: string | null
  by: string | null
  at: string
}

const fullEvents = (db: Db) =>
  db
    .selectFrom('employment_event as v')
    .leftJoin('auth_user as u', 'u.id', 'v.created_by')
    .select([
      'v.id',
      'v.employment_id as employmentId',
      'v.kind',
      'v.day',
      'v.body',
      'v.reason',
      'v.state',
      'v.corrects_id as correctsId',
      'u.name as by',
      'v.created_at as at',
    ])

/** All that was ever told about these employments, undone and corrected entries too. */
export const fullEventsOf = (db: Db, employmentIds: readonly string[]): Promise<FullEvent[]> =>
  employmentIds.length === 0
    ? Promise.resolve([])
    : fullEvents(db)
        .where('v.employment_id', '=', sql<string>`any(${[...employmentIds]}::uuid[])`)
        .orderBy('v.day', 'desc')
        .orderBy('v.id', 'desc')
        .execute()

export const fullEvent = (db: Db, id: string): Promise<FullEvent | undefined> =>
  fullEvents(db).where('v.id', '=', id).executeTakeFirst()

export type EventOf = { kind: EventKind; day: Day; body: EventBody }

// —— Writing what was folded: only rows that differ ——

type Folded = { employmentId: string; employed: Employed }
type Row = { id: string; employment_id: string; from_day: Day; to_day: Day }
type AssignmentRow = Row & { facts: PostFacts & { seconded: boolean } }
type PayRow = Row & { facts: { base_fen: number } }

/** Makes `employment`, `assignment` and `pay` hold what the events of these employments fold to. */
export async function writeFolds(db: Db, events: ReadonlyMap<string, EmploymentEvent[]>): Promise<void> {
  const folded = [...events].map(([employmentId, list]) => ({ employmentId, employed: fold(list) }))
  if (folded.length === 0) return
  await writeEmployments(db, folded)
  await writeAssignments(db, folded)
  await writePays(db, folded)
}

async function writeEmployments(db: Db, folded: readonly Folded[]): Promise<void> {
  const column = <T>(read: (employed: Employed) => T) => folded.map(({ employed }) => read(employed))
  await sql`update employment e set number = n.number, employment_type = n.type, from_day = n.from_day, to_day = n.to_day,
      probation_end = n.probation_end, confirmed_day = n.confirmed_day, leave_kind = n.leave_kind, leave_reason = n.leave_reason,
      regretted = n.regretted
    from unnest(${folded.map(({ employmentId }) => employmentId)}::uuid[], ${column((e) => e.number)}::text[],
      ${column((e) => e.employmentType)}::text[], ${column((e) => e.from)}::date[], ${column((e) => e.to)}::date[],
      ${column((e) => e.probationEnd)}::date[], ${column((e) => e.confirmedDay)}::date[], ${column((e) => e.leaveKind)}::text[],
      ${column((e) => e.leaveReason)}::text[], ${column((e) => e.regretted)}::boolean[])
      as n(id, number, type, from_day, to_day, probation_end, confirmed_day, leave_kind, leave_reason, regretted)
    where e.id = n.id and (e.number, e.employment_type, e.from_day, e.to_day, e.probation_end, e.confirmed_day, e.leave_kind,
      e.leave_reason, e.regretted) is distinct from (n.number, n.type, n.from_day, n.to_day, n.probation_end, n.confirmed_day,
      n.leave_kind, n.leave_reason, n.regretted)`.execute(db)
}

type Change<R> = { added: R[]; changed: R[]; gone: string[] }

/** A row keeps its id as long as its first day stays, so that undoing restores the very rows. */
function differing<R extends Row & { facts: object }>(
  before: readonly R[],
  after: readonly Omit<R, 'id'>[],
): Change<R> {
  const keyOf = (row: Omit<R, 'id'>) => `${row.employment_id} ${row.from_day}`
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const change: Change<R> = { added: [], changed: [], gone: [] }
  for (const row of after) {
    const old = known.get(keyOf(row))
    known.delete(keyOf(row))
    if (!old) change.added.push({ ...row, id: newId() } as R)
    else if (!sameRow(old, row)) change.changed.push({ ...row, id: old.id } as R)
  }
  change.gone = [...known.values()].map((row) => row.id)
  return change
}

const sameRow = (a: { to_day: Day; facts: object }, b: { to_day: Day; facts: object }): boolean =>
  a.to_day === b.to_day && Object.entries(a.facts).every(([key, value]) => value === b.facts[key as keyof object])

async function writeAssignments(db: Db, folded: readonly Folded[]): Promise<void> {
  const ids = folded.map(({ employmentId }) => employmentId)
  const stored = await db
    .selectFrom('assignment')
    .selectAll()
    .where('employment_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const before: AssignmentRow[] = stored.map((row) => ({
    ...row,
    facts: {
      unitId: row.unit_id,
      positionId: row.position_id,
      jobFamily: row.job_family,
      level: row.level,
      managerId: row.manager_id,
      legalEntityId: row.legal_entity_id,
      city: row.city,
      seconded: row.seconded,
    },
  }))
  const after = folded.flatMap(({ employmentId, employed }) =>
    employed.assignments.map(({ from, to, ...facts }) => ({
      employment_id: employmentId,
      from_day: from,
      to_day: to,
      facts,
    })),
  )
  const { added, changed, gone } = differing(before, after)
  if (gone.length > 0) await db.deleteFrom('assignment').where('id', 'in', gone).execute()
  if (changed.length > 0) await updateAssignments(db, changed)
  if (added.length > 0) await addAssignments(db, added)
}

/** The rows as one set for `from`, whatever their number: a parameter per column. */
function assignmentSet(rows: readonly AssignmentRow[]): RawBuilder<unknown> {
  const column = <T>(read: (row: AssignmentRow) => T) => rows.map(read)
  const fact = (key: (typeof postFields)[number]) => column((row) => row.facts[key])
  return sql`unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.employment_id)}::uuid[], ${fact('unitId')}::uuid[],
    ${fact('positionId')}::uuid[], ${fact('jobFamily')}::text[], ${fact('level')}::text[], ${fact('managerId')}::uuid[],
    ${fact('legalEntityId')}::uuid[], ${fact('city')}::text[], ${column((row) => row.facts.seconded)}::boolean[],
    ${column((row) => row.from_day)}::date[], ${column((row) => row.to_day)}::date[])
    as n(id, employment_id, unit_id, position_id, job_family, level, manager_id, legal_entity_id, city, seconded, from_day, to_day)`
}

async function addAssignments(db: Db, rows: readonly AssignmentRow[]): Promise<void> {
  await sql`insert into assignment (id, employment_id, unit_id, position_id, job_family, level, manager_id, legal_entity_id, city,
    seconded, from_day, to_day) select * from ${assignmentSet(rows)}`.execute(db)
}

async function updateAssignments(db: Db, rows: readonly AssignmentRow[]): Promise<void> {
  await sql`update assignment a set to_day = n.to_day, unit_id = n.unit_id, position_id = n.position_id, job_family = n.job_family,
      level = n.level, manager_id = n.manager_id, legal_entity_id = n.legal_entity_id, city = n.city, seconded = n.seconded
    from ${assignmentSet(rows)} where a.id = n.id`.execute(db)
}

async function writePays(db: Db, folded: readonly Folded[]): Promise<void> {
  const ids = folded.map(({ employmentId }) => employmentId)
  const stored = await db
    .selectFrom('pay')
    .selectAll()
    .where('employment_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const before: PayRow[] = stored.map(({ base_fen, ...row }) => ({ ...row, facts: { base_fen } }))
  const after = folded.flatMap(({ employmentId, employed }) =>
    employed.pays.map(({ from, to, baseFen }) => ({
      employment_id: employmentId,
      from_day: from,
      to_day: to,
      facts: { base_fen: baseFen },
    })),
  )
  const { added, changed, gone } = differing(before, after)
  if (gone.length > 0) await db.deleteFrom('pay').where('id', 'in', gone).execute()
  if (changed.length > 0) {
    await sql`update pay w set to_day = n.to_day, base_fen = n.base_fen from ${paySet(changed)} where w.id = n.id`.execute(
      db,
    )
  }
  if (added.length === 0) return
  await sql`insert into pay (id, employment_id, base_fen, from_day, to_day) select * from ${paySet(added)}`.execute(db)
}

function paySet(rows: readonly PayRow[]): RawBuilder<unknown> {
  const column = <T>(read: (row: PayRow) => T) => rows.map(read)
  return sql`unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.employment_id)}::uuid[],
    ${column((row) => row.facts.base_fen)}::bigint[], ${column((row) => row.from_day)}::date[], ${column((row) => row.to_day)}::date[])
    as n(id, employment_id, base_fen, from_day, to_day)`
}
