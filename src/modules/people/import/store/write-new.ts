import { type RawBuilder, sql } from 'kysely'
import { findOrCreatePositions, findOrCreateUnits, madeHere, onlyLegalEntity } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { noteMade } from './imports.ts'
import { isAccepted } from './stage.ts'

export type Writing = { importId: string; today: Day; by: string | null }

/** Makes the units and positions that accepted rows name, and keeps for each row what it resolves to. */
export async function settlePlaces(db: Db, writing: Writing): Promise<void> {
  const unitIds = await settleUnits(db, writing)
  const only = await onlyLegalEntity(db, writing.today)
  await sql`create temporary table taken on commit drop as
    select s.row, m.employment_id is null as is_new, m.person_id is null as is_new_person,
      coalesce(m.person_id, s.person_id) as person_id, coalesce(m.employment_id, s.employment_id) as employment_id,
      u.unit_id, s.position, k.employment_id as manager_id,
      coalesce(n.legal_entity_id, case when m.employment_id is null and s.legal_entity is null then ${only}::uuid end) as legal_entity_id,
      case when m.employment_id is null then s.hire_day else m.day end as day
    from import_row s left join import_match m on m.import_id = s.import_id and m.row = s.row
    left join import_unit u on u.import_id = s.import_id and u.path = coalesce(s.unit_path, case when m.employment_id is null then '' end)
    left join import_entity n on n.import_id = s.import_id and n.name = s.legal_entity
    left join import_manager k on k.import_id = s.import_id and k.row = s.row
    where s.import_id = ${writing.importId} and ${isAccepted(writing.importId, 's')} and coalesce(m.changes <> '{}', true)
    order by s.row`.execute(db)
  // Who stays where he is but gets another position: that of his unit.
  await sql`update taken t set unit_id = a.unit_id from assignment a where t.unit_id is null and not t.is_new
    and a.employment_id = t.employment_id and a.from_day <= t.day and t.day < a.to_day`.execute(db)
  const made = await madeHere(db, { unitIds, positionIds: await settlePositions(db) })
  await noteMade(db, writing.importId, made.unitIds, made.positionIds)
  await sql`analyze taken`.execute(db)
}

/** @returns all units on the way to those that are named */
async function settleUnits(db: Db, { importId, today }: Writing): Promise<string[]> {
  const { rows } = await sql<{ path: string; day: Day }>`
    select distinct on (1) path, day from (
      select coalesce(s.unit_path, '') as path, case when m.employment_id is null then s.hire_day else m.day end as day
      from import_row s left join import_match m on m.import_id = s.import_id and m.row = s.row
      where s.import_id = ${importId} and ${isAccepted(importId, 's')} and (m.employment_id is null or m.changes ? 'orgUnit')) p
    order by 1, 2`.execute(db)
  if (rows.length === 0) return []
  const first = rows.reduce((day, row) => (row.day < day ? row.day : day), today)
  const paths = rows.map(({ path }) => (path === '' ? [] : path.split('/')))
  const above = paths.flatMap((path) => path.slice(1).map((_, at) => path.slice(0, at + 1)))
  const found = await findOrCreateUnits(db, [...paths, ...above], first, today)
  const ids = found.slice(0, paths.length)
  await sql`update import_unit u set unit_id = made.id
    from unnest(${rows.map(({ path }) => path)}::text[], ${ids}::uuid[]) as made(path, id)
    where u.import_id = ${importId} and u.path = made.path`.execute(db)
  return [...new Set(found)]
}

async function settlePositions(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    unitId: string
    name: string
    day: Day
  }>`select unit_id as "unitId", position as name, min(day) as day
    from taken where position is not null and unit_id is not null group by 1, 2`.execute(db)
  const first = rows.reduce((day, row) => (row.day < day ? row.day : day), rows[0]?.day ?? ('' as Day))
  const ids = rows.length > 0 ? await findOrCreatePositions(db, rows, first) : []
  await sql`alter table taken add position_id uuid`.execute(db)
  await sql`update taken t set position_id = made.id
    from unnest(${rows.map(({ unitId }) => unitId)}::uuid[], ${rows.map(({ name }) => name)}::text[], ${ids}::uuid[]) as made(unit_id, name, id)
    where t.unit_id = made.unit_id and t.position = made.name`.execute(db)
  return ids
}

const newRows = (importId: string): RawBuilder<unknown> => sql`taken t
  join import_row s on s.import_id = ${importId} and s.row = t.row where t.is_new`

const lastDayAfter = sql`coalesce(s.leave_day + 1, 'infinity'::date)`
const contractFrom = sql`coalesce(s.contract_start, s.hire_day)`
const hasContract = sql`(s.contract_start is not null or s.contract_end is not null or s.open_ended)`

/** What each statement of the writing does, so that it can say how far it is and stop between two. */
export type Step = (db: Db, writing: Writing) => Promise<void>

/**
 * New people: the very rows that folding their opening event gives.
 * A first assignment, pay row, contract and opening event bear the id of their employment: each is the first of its table.
 */
export const newPeopleSteps: readonly Step[] = [
  async (db, { importId }) => {
    await sql`insert into person (id, name, pinyin, initials, sex, birth_day, resident_id_sealed, resident_id_index, resident_id_mask, mobile, email,
        first_work_day, education, marital_status, hukou_address, current_address, emergency_contact,
        bank_account_sealed, bank_account_index, bank_account_mask)
      select t.person_id, s.full_name, s.pinyin, s.initials, s.sex, s.birth_day, s.resident_id_sealed, s.resident_id_index, s.resident_id_mask, s.mobile,
        s.email, s.first_work_day, s.education, s.marital_status, s.hukou_address, s.current_address, s.emergency_contact,
        s.bank_account_sealed, s.bank_account_index, s.bank_account_mask
      from ${newRows(importId)} and t.is_new_person order by t.row`.execute(db)
  },
  async (db, { importId }) => {
    await sql`insert into employment (id, person_id, number, from_day, to_day, employment_type, probation_end, leave_kind, leave_reason)
      select t.employment_id, t.person_id, s.employee_no, s.hire_day, ${lastDayAfter}, coalesce(s.employment_type, 'full_time'), s.probation_end,
        s.leave_kind, s.leave_reason from ${newRows(importId)} order by t.row`.execute(db)
  },
  async (db, { importId }) => {
    await sql`insert into assignment (id, employment_id, unit_id, position_id, job_family, level, manager_id, legal_entity_id, city, seconded, from_day, to_day)
      select t.employment_id, t.employment_id, t.unit_id, t.position_id, s.job_family, s.level, t.manager_id, t.legal_entity_id, s.city, false, s.hire_day,
        ${lastDayAfter} from ${newRows(importId)} order by t.row`.execute(db)
  },
  async (db, { importId }) => {
    await sql`insert into pay (id, employment_id, base_fen, from_day, to_day)
      select t.employment_id, t.employment_id, s.base_fen, s.hire_day, ${lastDayAfter} from ${newRows(importId)} and s.base_fen is not null
      order by t.row`.execute(db)
  },
  async (db, { importId, by }) => {
    await sql`insert into employment_event (id, employment_id, kind, day, body, import_id, created_by)
      select t.employment_id, t.employment_id, case when t.is_new_person then 'import' else 'rehire' end, s.hire_day,
        jsonb_strip_nulls(jsonb_build_object('number', s.employee_no, 'employmentType', coalesce(s.employment_type, 'full_time'), 'unitId', t.unit_id,
          'positionId', t.position_id, 'jobFamily', s.job_family, 'level', s.level, 'managerId', t.manager_id, 'legalEntityId', t.legal_entity_id,
          'city', s.city, 'baseFen', s.base_fen, 'probationEnd', s.probation_end)), ${importId}::uuid, ${by}::uuid
      from ${newRows(importId)} order by t.row`.execute(db)
    await sql`insert into employment_event (id, employment_id, kind, day, body, import_id, created_by)
      select s.person_id, t.employment_id, 'leave', s.leave_day,
        jsonb_strip_nulls(jsonb_build_object('leaveKind', s.leave_kind, 'leaveReason', s.leave_reason)), ${importId}::uuid, ${by}::uuid
      from ${newRows(importId)} and s.leave_day is not null order by t.row`.execute(db)
  },
  async (db, { importId }) => {
    await sql`insert into labour_contract (id, employment_id, sequence, term_type, legal_entity_id, from_day, to_day, probation_end, import_id)
      select t.employment_id, t.employment_id, 1, case when s.contract_end is null then 'open_ended' else 'fixed' end, t.legal_entity_id, ${contractFrom},
        coalesce(s.contract_end + 1, 'infinity'), case when ${contractFrom} = s.hire_day then s.probation_end end, ${importId}::uuid
      from ${newRows(importId)} and ${hasContract} order by t.row`.execute(db)
  },
  async (db, { importId, today }) => {
    await sql`insert into roster (person_id, employment_id, name, pinyin, initials, number, status, unit_id, position_id, job_family, level, manager_id,
        legal_entity_id, city, seconded, employment_type, from_day, to_day, probation_end, leave_kind, contract_start, contract_end, contract_count,
        base_fen, mobile, email, sex, birth_day, first_work_day, education)
      select t.person_id, t.employment_id, s.full_name, s.pinyin, s.initials, s.employee_no,
        case when s.hire_day > ${today} then 'upcoming' when s.leave_day < ${today} then 'left' when s.leave_day is not null then 'leaving'
          when s.probation_end >= ${today} then 'probation' else 'regular' end,
        t.unit_id, t.position_id, s.job_family, s.level, t.manager_id, t.legal_entity_id, s.city, false, coalesce(s.employment_type, 'full_time'),
        s.hire_day, ${lastDayAfter}, s.probation_end, s.leave_kind, case when ${hasContract} then ${contractFrom} end, s.contract_end,
        case when ${hasContract} then 1 else 0 end, s.base_fen, s.mobile, s.email, s.sex, s.birth_day, s.first_work_day, s.education
      from ${newRows(importId)} and t.is_new_person order by t.row`.execute(db)
  },
]
