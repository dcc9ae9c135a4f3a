import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database, Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Employed } from '../rules/employment.ts'
import './tables.ts'

export type EmploymentRow = Selectable<Database['employment']>

/** All of a person's, the first first. */
export const employmentsOfPerson = (db: Db, personId: string): Promise<EmploymentRow[]> =>
  db.selectFrom('employment').selectAll().where('person_id', '=', personId).orderBy('from_day').execute()

/** The row that dated rows and events hang on; `writeFolds` fills in the rest. */
export async function addEmployment(db: Db, id: string, personId: string, employed: Employed): Promise<void> {
  await db
    .insertInto('employment')
    .values({
      id,
      person_id: personId,
      number: employed.number,
      from_day: employed.from,
      to_day: employed.to,
      employment_type: employed.employmentType,
      probation_end: employed.probationEnd,
      confirmed_day: employed.confirmedDay,
      leave_kind: employed.leaveKind,
      leave_reason: employed.leaveReason,
      regretted: employed.regretted,
    })
    .execute()
}

/** With everything that hangs on it. Only for one that never was. */
export async function removeEmployment(db: Db, id: string): Promise<void> {
  await sql`delete from roster where employment_id = ${id}`.execute(db)
  for (const table of ['assignment', 'pay', 'employment_event', 'labour_contract', 'leaving_task']) {
    await sql`delete from ${sql.table(table)} where employment_id = ${id}`.execute(db)
  }
  await sql`delete from employment where id = ${id}`.execute(db)
}

/** What else names this employment: people it manages, units it leads, papers of the person. */
export async function holdersOf(
  db: Db,
  employmentId: string,
): Promise<{ reports: number; units: number; contracts: number; documents: number }> {
  const { rows } = await sql<{ reports: number; units: number; contracts: number; documents: number }>`select
    (select count(distinct employment_id)::int from assignment where manager_id = ${employmentId}) as reports,
    (select count(*)::int from unit_version where head_id = ${employmentId}) as units,
    (select count(*)::int from labour_contract where employment_id = ${employmentId} and sequence > 1) as contracts,
    (select count(*)::int from document d join employment e on e.person_id = d.person_id
      where e.id = ${employmentId} and d.removed_at is null) as documents`.execute(db)
  return rows[0] ?? { reports: 0, units: 0, contracts: 0, documents: 0 }
}

/** The employment that each of these people has on that day. Who has none is left out. */
export async function employmentsOn(db: Db, personIds: string[], day: Day): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; id: string }>`select person_id as "personId", id from employment
    where person_id = any(${personIds}::uuid[]) and from_day <= ${day} and ${day} < to_day`.execute(db)
  return new Map(rows.map((row) => [row.personId, row.id]))
}

/** Would this manager, by those above him on that day, report to the employment himself? */
export async function wouldCircle(db: Db, employmentId: string, managerId: string, day: Day): Promise<boolean> {
  const { rows } = await sql<{ circle: boolean }>`
    with recursive above as (
      select ${managerId}::uuid as id, 0 as depth
      union
      select a.manager_id, above.depth + 1 from above join assignment a on a.employment_id = above.id
        and a.from_day <= ${day} and ${day} < a.to_day where a.manager_id is not null and above.depth < 100)
    select exists (select 1 from above where id = ${employmentId}) as circle`.execute(db)
  return rows[0]?.circle ?? false
}

export type Standing = { unit: boolean; position: boolean; legalEntity: boolean }

/** Do these stand on that day? What is not asked about stands. */
export async function standingOn(
  db: Db,
  {
    unitId,
    positionId,
    legalEntityId,
  }: { unitId?: string | undefined; positionId?: string | null | undefined; legalEntityId?: string | null | undefined },
  day: Day,
): Promise<Standing> {
  const stands = (table: string, key: string, id: string | null | undefined) =>
    id
      ? sql`exists (select 1 from ${sql.table(table)} where ${sql.ref(key)} = ${id}::uuid and from_day <= ${day} and ${day} < to_day)`
      : sql`true`
  const { rows } = await sql<Standing>`select ${stands('unit_version', 'unit_id', unitId)} as unit,
    ${stands('position_version', 'position_id', positionId)} as position,
    ${stands('legal_entity_version', 'legal_entity_id', legalEntityId)} as "legalEntity"`.execute(db)
  return rows[0] ?? { unit: false, position: false, legalEntity: false }
}

/** Two employments of this person that share a day. */
export async function overlapOf(db: Db, personId: string): Promise<{ number: string; from: Day } | undefined> {
  const { rows } = await sql<{ number: string; from: Day }>`select b.number, b.from_day as from from employment a
    join employment b on b.person_id = a.person_id and b.from_day > a.from_day and b.from_day < a.to_day
    where a.person_id = ${personId} limit 1`.execute(db)
  return rows[0]
}

/** The next number after the highest of the newest kind: RH1293 → RH1294, 0041 → 0042. Held until the transaction ends. */
export async function nextNumber(db: Db): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('people.number'))`.execute(db)
  const { rows } = await sql<{ number: string }>`
    with newest as (select regexp_replace(number, '[0-9]+$', '') as prefix from employment where number ~ '[0-9]{1,15}$'
      order by created_at desc, id desc limit 1)
    select e.number from employment e, newest
    where starts_with(e.number, newest.prefix) and substr(e.number, length(newest.prefix) + 1) ~ '^[0-9]{1,15}$'
    order by substr(e.number, length(newest.prefix) + 1)::numeric desc limit 1`.execute(db)
  return following(rows[0]?.number)
}

function following(number: string | undefined): string {
  const [, prefix = '', digits = '0000'] = number?.match(/^(.*?)(\d+)$/) ?? []
  return `${prefix}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}`
}

export type Touched = { employmentId: string; personId: string }

/** Who reports to this employment from that day on, or is to later. */
export const reportsFrom = (db: Db, employmentId: string, day: Day): Promise<Touched[]> =>
  assignedFrom(db, sql`a.manager_id = ${employmentId}`, day)

/** Who is in a unit from that day on, or is to come later: everybody, or those of the employments named. */
export const inUnitFrom = (db: Db, unitId: string, day: Day, employmentIds?: string[]): Promise<Touched[]> =>
  assignedFrom(
    db,
    employmentIds ? sql`a.unit_id = ${unitId} and e.id = any(${employmentIds}::uuid[])` : sql`a.unit_id = ${unitId}`,
    day,
  )

async function assignedFrom(db: Db, where: RawBuilder<unknown>, day: Day): Promise<Touched[]> {
  const { rows } = await sql<Touched>`select distinct e.id as "employmentId", e.person_id as "personId"
    from assignment a join employment e on e.id = a.employment_id where ${where} and a.to_day > ${day} order by 2, 1`.execute(
    db,
  )
  return rows
}
