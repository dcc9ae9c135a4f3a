import { sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { compareChanges } from './changes.ts'
import { resolveManagers } from './managers.ts'
import { matchPeople } from './match.ts'
import { assignNumbers } from './numbers.ts'
import { resolveEntities, resolveUnits } from './places.ts'
import { forgetComparison, noteProblems } from './problems.ts'
import { refuseUnreached } from './unreached.ts'

export type Comparing = {
  importId: string
  today: Day
  /** Give numbers to new people without one; else such a row is rejected. */
  assign: boolean
  /** The units that may be touched; null for all. */
  unitIds: string[] | null
  reach: Reach[]
}

/** Compares the staged rows with each other and with the roster: a fixed number of statements, however many rows. */
export async function compareRows(db: Db, comparing: Comparing): Promise<void> {
  await forgetComparison(db, comparing.importId)
  await findTwins(db, comparing.importId)
  await resolveUnits(db, comparing)
  await resolveEntities(db, comparing)
  await matchPeople(db, comparing)
  await refuseUnreached(db, comparing)
  await assignNumbers(db, comparing)
  await sql`analyze import_match, import_unit`.execute(db)
  await resolveManagers(db, comparing)
  await compareChanges(db, comparing)
}

/** Rows of the file that mean the same person: none of them is taken. */
async function findTwins(db: Db, importId: string): Promise<void> {
  const mine = sql`import_id = ${importId}`
  await noteProblems(
    db,
    importId,
    'employeeNo',
    'numberTwice',
    sql`
    select s.row, jsonb_build_object('rows', array_remove(d.rows, s.row)) as details, null as suggestion
    from (select employee_no, (array_agg(row order by row))[1:20] as rows from import_row where ${mine} and employee_no is not null
      group by employee_no having count(*) > 1) d join import_row s on s.employee_no = d.employee_no where s.${mine}`,
  )
  await noteProblems(
    db,
    importId,
    'residentId',
    'samePerson',
    sql`
    select s.row, jsonb_build_object('rows', array_remove(d.rows, s.row)) as details, null as suggestion
    from (select resident_id_index, (array_agg(row order by row))[1:20] as rows from import_row where ${mine} and resident_id_index is not null
      group by resident_id_index having count(*) > 1) d
    join import_row s on s.resident_id_index = d.resident_id_index where s.${mine} and not exists (
      select from import_problem p where p.${mine} and p.row = s.row and p.code = 'import.numberTwice')`,
  )
  await findNamesakes(db, importId)
}

/** Without a number and a resident id, a name with its hire date or its mobile number is somebody. */
async function findNamesakes(db: Db, importId: string): Promise<void> {
  const isWeak = sql`(employee_no is null and resident_id_index is null)`
  const weak = await sql`select from import_row where import_id = ${importId} and ${isWeak} limit 1`.execute(db)
  if (weak.rows.length === 0) return
  await noteProblems(
    db,
    importId,
    'fullName',
    'samePerson',
    sql`
    with named as (select row, full_name, hire_day, mobile, ${isWeak} as weak from import_row where import_id = ${importId} and full_name is not null),
    twins as (
      select array_agg(row order by row) as rows from named where hire_day is not null
        group by full_name, hire_day having count(*) > 1 and bool_or(weak)
      union all
      select array_agg(row order by row) from named where mobile is not null
        group by full_name, mobile having count(*) > 1 and bool_or(weak))
    select t.row, jsonb_build_object('rows', jsonb_agg(distinct t.other) filter (where t.other <> t.row)) as details, null as suggestion
    from (select a as row, b as other from twins cross join unnest(rows) as a cross join unnest(rows[1:20]) as b) t
    where not exists (select from import_problem p where p.import_id = ${importId} and p.row = t.row
      and p.code in ('import.numberTwice', 'import.samePerson'))
    group by t.row`,
  )
}
