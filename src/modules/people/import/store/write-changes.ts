import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { contractMeant } from './changes.ts'
import type { Step, Writing } from './write-new.ts'

/** Columns of a person: as they are staged under the same name, or another. */
const personColumns = {
  name: 'full_name',
  pinyin: 'pinyin',
  initials: 'initials',
  sex: 'sex',
  birth_day: 'birth_day',
  resident_id_sealed: 'resident_id_sealed',
  resident_id_index: 'resident_id_index',
  resident_id_mask: 'resident_id_mask',
  mobile: 'mobile',
  email: 'email',
  first_work_day: 'first_work_day',
  education: 'education',
  marital_status: 'marital_status',
  hukou_address: 'hukou_address',
  current_address: 'current_address',
  emergency_contact: 'emergency_contact',
  bank_account_sealed: 'bank_account_sealed',
  bank_account_index: 'bank_account_index',
  bank_account_mask: 'bank_account_mask',
}

const personFields =
  `fullName sex birthDate residentId mobile email firstWorkDate education maritalStatus hukouAddress currentAddress emergencyContact
  bankAccount`.split(/\s+/)

/** People who were there before: those whose own facts change, and those taken on again. */
const changePeople: Step = async (db, { importId }) => {
  await sql`insert into people_import_change (import_id, kind, id, before, after)
    select ${importId}::uuid, 'person', p.id, to_jsonb(p), '{}' from taken t join person p on p.id = t.person_id
    left join import_match m on m.import_id = ${importId} and m.row = t.row
    where not t.is_new_person and (t.is_new or m.changes ?| ${personFields}::text[])`.execute(db)
  const sets = Object.entries(personColumns).map(
    ([column, staged]) => sql`${sql.ref(column)} = coalesce(s.${sql.ref(staged)}, p.${sql.ref(column)})`,
  )
  await sql`update person p set ${sql.join(sets)} from taken t join import_row s on s.import_id = ${importId} and s.row = t.row
    where p.id = t.person_id and p.id in (select id from people_import_change where import_id = ${importId} and kind = 'person')`.execute(
    db,
  )
  await sql`update people_import_change c set after = to_jsonb(p) from person p
    where c.import_id = ${importId} and c.kind = 'person' and p.id = c.id`.execute(db)
}

const knownRows = (
  importId: string,
): RawBuilder<unknown> => sql`taken t join import_row s on s.import_id = ${importId} and s.row = t.row
  join import_match m on m.import_id = ${importId} and m.row = t.row where not t.is_new`

const employmentFields =
  'employeeNo employmentType probationEnd orgUnit position jobFamily level city managerName legalEntity monthlyWage'.split(
    ' ',
  )

const when = (field: string, value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when m.changes ? ${sql.lit(field)} then ${value} end`

/** One event per person for all that the file changes about his work, from the day of the import; the day he leaves is another. */
const addEventsOfChanges: Step = async (db, { importId, by }) => {
  await sql`insert into employment_event (id, employment_id, kind, day, body, import_id, created_by)
    select s.employment_id, t.employment_id, 'import', t.day, jsonb_strip_nulls(jsonb_build_object(
        'number', ${when('employeeNo', sql`s.employee_no`)}, 'employmentType', ${when('employmentType', sql`s.employment_type`)},
        'probationEnd', ${when('probationEnd', sql`s.probation_end`)}, 'unitId', ${when('orgUnit', sql`t.unit_id`)},
        'positionId', case when m.changes ?| array['position', 'orgUnit'] then t.position_id end, 'jobFamily', ${when('jobFamily', sql`s.job_family`)},
        'level', ${when('level', sql`s.level`)}, 'city', ${when('city', sql`s.city`)}, 'managerId', ${when('managerName', sql`t.manager_id`)},
        'legalEntityId', ${when('legalEntity', sql`t.legal_entity_id`)}, 'baseFen', ${when('monthlyWage', sql`s.base_fen`)})),
      ${importId}::uuid, ${by}::uuid
    from ${knownRows(importId)} and m.changes ?| ${employmentFields}::text[] order by t.row`.execute(db)
  await sql`insert into employment_event (id, employment_id, kind, day, body, import_id, created_by)
    select s.person_id, t.employment_id, 'leave', s.leave_day,
      jsonb_strip_nulls(jsonb_build_object('leaveKind', s.leave_kind, 'leaveReason', s.leave_reason)), ${importId}::uuid, ${by}::uuid
    from ${knownRows(importId)} and m.changes ? 'leaveDate' order by t.row`.execute(db)
}

const changeContracts: Step = async (db, { importId }) => {
  const meant = sql`taken t join import_row s on s.import_id = ${importId} and s.row = t.row join import_match m on m.import_id = ${importId} and m.row = t.row
    join employment e on e.id = t.employment_id ${contractMeant} where not t.is_new and m.changes ?| array['contractStart', 'contractEnd']`
  const ends = sql`case when s.open_ended then 'infinity' else coalesce(s.contract_end + 1, 'infinity') end`
  await sql`insert into people_import_change (import_id, kind, id, before, after)
    select ${importId}::uuid, 'contract', k.id, to_jsonb(k), '{}' from labour_contract k
    where k.id in (select c.id from ${meant} and c.id is not null)`.execute(db)
  await sql`insert into labour_contract (id, employment_id, sequence, term_type, legal_entity_id, from_day, to_day, import_id)
    select s.employment_id, e.id, 1 + (select count(*) from labour_contract k where k.employment_id = e.id),
      case when ${ends} = 'infinity' then 'open_ended' else 'fixed' end, t.legal_entity_id, coalesce(s.contract_start, e.from_day), ${ends}, ${importId}::uuid
    from ${meant} and c.id is null`.execute(db)
  await sql`update labour_contract k set to_day = x.to_day, term_type = case when x.to_day = 'infinity' then 'open_ended' else 'fixed' end
    from (select c.id, ${ends} as to_day from ${meant} and c.id is not null) x where k.id = x.id`.execute(db)
  await sql`update people_import_change c set after = to_jsonb(k) from labour_contract k
    where c.import_id = ${importId} and c.kind = 'contract' and k.id = c.id`.execute(db)
}

export const changeSteps: readonly Step[] = [changePeople, addEventsOfChanges, changeContracts]

/** Employments whose rows have to be folded anew. */
export async function employmentsChanged(db: Db, { importId }: Writing): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct t.employment_id as id from taken t
    join employment_event v on v.employment_id = t.employment_id and v.import_id = ${importId} where not t.is_new`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** People whose row of the roster has to be written anew: new ones got theirs already. */
export async function knownPeopleTaken(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select distinct person_id as id from taken where not is_new_person`.execute(db)
  return rows.map((row) => row.id)
}

/** Known people whom the file takes out of the company, as of today. */
export async function peopleGone(db: Db, { importId, today }: Writing): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select t.person_id as id from ${knownRows(importId)} and m.changes ? 'leaveDate' and s.leave_day < ${today}
    and not exists (select from employment n where n.person_id = t.person_id and n.from_day <= ${today} and ${today} < n.to_day)`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function namesOfEmployments(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select p.name from employment e join person p on p.id = e.person_id
    where e.id = any(${[...ids]}::uuid[]) order by p.pinyin limit 10`.execute(db)
  return rows.map((row) => row.name)
}

export async function lockImporting(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.import')), pg_advisory_xact_lock(hashtext('people.number'))`.execute(
    db,
  )
}
