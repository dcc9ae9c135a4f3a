import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { FilledEmployment, FilledPerson } from '../filling.ts'
import type { Employed } from '../rules/employment.ts'
import { type PersonValues, personValues } from './persons.ts'
import './tables.ts'

/** A connection inside the caller's transaction. */
export type Client = pg.PoolClient

/** Is somebody here, or was? */
export async function anybody(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from person limit 1`.execute(db)
  return rows.length > 0
}

const personColumns = [
  ...['name', 'pinyin', 'initials', 'sex', 'birth_day', 'mobile', 'email', 'first_work_day', 'education'],
  ...['marital_status', 'nationality', 'hukou_address', 'current_address', 'emergency_contact', 'bank_name'],
  ...['resident_id_sealed', 'resident_id_index', 'resident_id_mask'],
  ...['bank_account_sealed', 'bank_account_index', 'bank_account_mask'],
] as const satisfies readonly (keyof PersonValues)[]

export async function copyPersons(client: Client, secrets: Secrets, people: FilledPerson[]): Promise<void> {
  const rows = people.map(({ id, personal }) => {
    const values = personValues(secrets, personal)
    return [id, ...personColumns.map((column) => values[column] ?? null)]
  })
  await copyInto(client, 'person', ['id', ...personColumns], rows)
}

export type Folded = { personId: string; employment: FilledEmployment; employed: Employed }

const copy = (client: Client, table: string, columns: string, rows: CopyValue[][]): Promise<void> =>
  copyInto(client, table, columns.split(' '), rows)

/** The rows that folding gave, and the events they were folded from. */
export async function copyEmployments(client: Client, folded: readonly Folded[]): Promise<void> {
  await copy(
    client,
    'employment',
    'id person_id number employment_type from_day to_day probation_end confirmed_day leave_kind leave_reason regretted',
    folded.map(({ personId, employment: { id }, employed: e }) => [
      ...[id, personId, e.number, e.employmentType, e.from, e.to],
      ...[e.probationEnd, e.confirmedDay, e.leaveKind, e.leaveReason, e.regretted],
    ]),
  )
  await copy(
    client,
    'assignment',
    'id employment_id unit_id position_id job_family level manager_id legal_entity_id city seconded from_day to_day',
    folded.flatMap(({ employment: { id }, employed }) =>
      employed.assignments.map((a) => [
        ...[newId(), id, a.unitId, a.positionId, a.jobFamily, a.level, a.managerId],
        ...[a.legalEntityId, a.city, a.seconded, a.from, a.to],
      ]),
    ),
  )
  await copy(
    client,
    'pay',
    'id employment_id base_fen from_day to_day',
    folded.flatMap(({ employment: { id }, employed }) =>
      employed.pays.map((pay) => [newId(), id, pay.baseFen, pay.from, pay.to]),
    ),
  )
}

export async function copyHistory(client: Client, folded: readonly Folded[]): Promise<void> {
  await copy(
    client,
    'employment_event',
    'id employment_id kind day body',
    folded.flatMap(({ employment }) =>
      employment.events.map(({ id, kind, day, body }) => [id, employment.id, kind, day, JSON.stringify(body)]),
    ),
  )
  await copy(
    client,
    'labour_contract',
    'id employment_id sequence term_type legal_entity_id signed_day from_day to_day probation_end',
    folded.flatMap(({ employment }) =>
      employment.contracts.map((each, at) => [
        ...[each.id, employment.id, at + 1, each.termType, each.legalEntityId, each.signedDay],
        ...[each.from, each.to, each.probationEnd],
      ]),
    ),
  )
}

export type FilledTask = { employmentId: string; code: string; title: string; doneOn: Day | null }

export const copyTasks = (client: Client, tasks: readonly FilledTask[]): Promise<void> =>
  copy(
    client,
    'leaving_task',
    'id employment_id code title done_at',
    tasks.map(({ employmentId, code, title, doneOn }) => [newId(), employmentId, code, title, doneOn]),
  )

const dated = ['assignment', 'pay']
const filled = ['person', 'employment', ...dated, 'employment_event', 'labour_contract']

/**
 * Takes away what is dear row by row: references, indexes that no key needs, and the look for overlaps with each statement.
 * @returns the statements that make them again, in their order
 */
export async function prepareFilling(client: Client): Promise<string[]> {
  for (const table of dated) await client.query(`alter table ${table} disable trigger user`)
  return [...(await takeReferences(client)), ...(await takeIndexes(client))].toReversed()
}

async function takeReferences(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ at: string; name: string; definition: string }>(
    `select conrelid::regclass::text as at, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by 1, 2`,
    [filled],
  )
  for (const { at, name } of rows) await client.query(`alter table ${at} drop constraint ${name}`)
  return rows.map(({ at, name, definition }) => `alter table ${at} add constraint ${name} ${definition}`)
}

async function takeIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
    [filled],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/**
 * Makes indexes and references over all rows at once, and looks once for overlaps in all of them.
 * @throws Error when two rows of one employment share a day, which folding can't give
 */
export async function finishFilling(client: Client, taken: readonly string[]): Promise<void> {
  for (const statement of taken) await client.query(statement)
  for (const table of dated) {
    const { rows } = await client.query(`select 1 from (select from_day, lag(to_day) over of_one as until from ${table}
      window of_one as (partition by employment_id order by from_day)) span where from_day < until limit 1`)
    if (rows.length > 0) throw new Error(`Rows of ${table} overlap`)
    await client.query(`alter table ${table} enable trigger user`)
  }
  await client.query(`insert into figure_dirty (month)
    select m::date from generate_series(figure_horizon(), date_trunc('month', current_date + 1), interval '1 month') m`)
}

/** Without it the planner takes the tables just filled for empty. */
export async function analyzePeople(db: Db): Promise<void> {
  await sql`analyze person, employment, assignment, pay, labour_contract`.execute(db)
}
