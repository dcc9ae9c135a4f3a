import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Comparing } from './compare.ts'
import { noteProblems } from './problems.ts'

/** Finds who of the roster each row means: by number, else by resident id, else by name with hire date or mobile number. */
export async function matchPeople(db: Db, { importId, today }: Comparing): Promise<void> {
  await sql`insert into import_match (import_id, row, person_id, employment_id)
    select s.import_id, s.row, e.person_id, e.id from import_row s join employment e on e.number = s.employee_no
    where s.import_id = ${importId}`.execute(db)
  await matchPersons(
    db,
    importId,
    sql`
    select s.row, p.id as person_id from import_row s join person p on p.resident_id_index = s.resident_id_index where s.import_id = ${importId}`,
  )
  await matchByName(db, importId, sql`e.from_day = s.hire_day`)
  await matchByName(db, importId, sql`p.mobile = s.mobile`)
  await sql`update import_match m set day = greatest(e.from_day, least(${today}::date, e.to_day - 1))
    from employment e where m.import_id = ${importId} and e.id = m.employment_id`.execute(db)
  await findConflicts(db, importId)
  await findDateConflicts(db, importId)
}

/** Takes the employment that began on the row's hire date, else the last one; none when the row begins after it: taken on again. */
async function matchPersons(db: Db, importId: string, found: RawBuilder<unknown>): Promise<void> {
  await sql`insert into import_match (import_id, row, person_id, employment_id)
    select s.import_id, s.row, f.person_id, case when s.hire_day >= last.to_day then null else coalesce(same.id, last.id) end
    from (${found}) f join import_row s on s.import_id = ${importId} and s.row = f.row
    cross join lateral (select id, to_day from employment where person_id = f.person_id order by from_day desc limit 1) last
    left join employment same on same.person_id = f.person_id and same.from_day = s.hire_day
    where not exists (select from import_match m where m.import_id = s.import_id and m.row = s.row)`.execute(db)
}

async function matchByName(db: Db, importId: string, also: RawBuilder<unknown>): Promise<void> {
  const candidates = sql`
    select s.row, array_agg(distinct p.id) as ids from import_row s join person p on p.name = s.full_name join employment e on e.person_id = p.id
    where s.import_id = ${importId} and s.employee_no is null and s.resident_id_index is null and ${also}
      and not exists (select from import_match m where m.import_id = s.import_id and m.row = s.row) group by s.row`
  await noteProblems(
    db,
    importId,
    'fullName',
    'severalPeople',
    sql`
    select row, jsonb_build_object('count', cardinality(ids)) as details, null as suggestion from (${candidates}) c where cardinality(ids) > 1`,
  )
  await matchPersons(
    db,
    importId,
    sql`select row, ids[1] as person_id from (${candidates}) c where cardinality(ids) = 1`,
  )
}

const matched = sql`import_match m join import_row s on s.import_id = m.import_id and s.row = m.row join person p on p.id = m.person_id`

async function findConflicts(db: Db, importId: string): Promise<void> {
  const mine = sql`m.import_id = ${importId}`
  await noteProblems(
    db,
    importId,
    'fullName',
    'samePerson',
    sql`
    select m.row, jsonb_build_object('rows', array_remove(d.rows, m.row)) as details, null as suggestion
    from (select person_id, (array_agg(row order by row))[1:20] as rows from import_match where import_id = ${importId} group by 1 having count(*) > 1) d
    join import_match m on m.person_id = d.person_id where ${mine} and not exists (select from import_problem q
      where q.import_id = ${importId} and q.row = m.row and q.code in ('import.numberTwice', 'import.samePerson'))`,
  )
  await noteProblems(
    db,
    importId,
    'residentId',
    'idOfAnother',
    sql`
    select m.row, '{}'::jsonb as details, null as suggestion from ${matched}
    join person o on o.resident_id_index = s.resident_id_index and o.id <> m.person_id where ${mine}`,
  )
  const otherId = sql`(p.resident_id_index is not null and s.resident_id_index is not null and p.resident_id_index <> s.resident_id_index)`
  await noteProblems(
    db,
    importId,
    'employeeNo',
    'numberOfAnother',
    sql`
    select m.row, jsonb_build_object('name', p.name) as details, null as suggestion from ${matched}
    where ${mine} and ${otherId} and p.name <> s.full_name`,
  )
  await noteProblems(
    db,
    importId,
    'residentId',
    'idChanges',
    sql`
    select m.row, '{}'::jsonb as details, null as suggestion from ${matched} where ${mine} and ${otherId} and p.name = s.full_name`,
    'doubtful',
  )
  await noteProblems(
    db,
    importId,
    'fullName',
    'renames',
    sql`
    select m.row, jsonb_build_object('name', p.name) as details, null as suggestion from ${matched}
    where ${mine} and not ${otherId} and p.name <> s.full_name`,
    'doubtful',
  )
}

/** What was joined or left on another day than the file says is put right on the person's own page, where its history shows. */
async function findDateConflicts(db: Db, importId: string): Promise<void> {
  const mine = sql`m.import_id = ${importId}`
  await noteProblems(
    db,
    importId,
    'hireDate',
    'hireDateDiffers',
    sql`
    select m.row, jsonb_build_object('hireDate', e.from_day) as details, e.from_day::text as suggestion
    from ${matched} join employment e on e.id = m.employment_id where ${mine} and s.hire_day <> e.from_day`,
  )
  await noteProblems(
    db,
    importId,
    'leaveDate',
    'leaveDateDiffers',
    sql`
    select m.row, jsonb_build_object('leaveDate', e.to_day - 1) as details, (e.to_day - 1)::text as suggestion
    from ${matched} join employment e on e.id = m.employment_id
    where ${mine} and e.to_day < 'infinity' and s.leave_day + 1 <> e.to_day`,
  )
  await noteProblems(
    db,
    importId,
    'leaveDate',
    'eventsAfterLeaving',
    sql`
    select m.row, jsonb_build_object('day', max(v.day)) as details, null as suggestion
    from ${matched} join employment e on e.id = m.employment_id
    join employment_event v on v.employment_id = e.id and v.state = 'standing' and v.day > s.leave_day
    where ${mine} and e.to_day = 'infinity' group by m.row`,
  )
}
