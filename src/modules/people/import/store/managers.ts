import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { circlesAmong } from '../circles.ts'
import type { Comparing } from './compare.ts'
import { noteProblems } from './problems.ts'
import { isAccepted } from './stage.ts'

/** Whom each row reports to: somebody of the file or of the roster, by number, else by a name that only one of them has. */
export async function resolveManagers(db: Db, { importId, today }: Comparing): Promise<void> {
  const named =
    await sql`select from import_row where import_id = ${importId} and (manager_no is not null or manager_name is not null) limit 1`.execute(
      db,
    )
  if (named.rows.length === 0) return
  const own = sql`coalesce(m.employment_id, x.employment_id)`
  const ofFile = sql`import_row x left join import_match m on m.import_id = x.import_id and m.row = x.row`
  await sql`insert into import_manager (import_id, row, employment_id, manager_row)
    select distinct on (s.row) s.import_id, s.row, coalesce(e.id, f.id), f.row from import_row s
    left join (select x.row, x.employee_no, ${own} as id from ${ofFile} where x.import_id = ${importId}) f on f.employee_no = s.manager_no
    left join employment e on e.number = s.manager_no
    where s.import_id = ${importId} and s.manager_no is not null and (e.id is not null or f.id is not null) order by s.row, f.row`.execute(
    db,
  )
  const called = sql`
    with asked as (select distinct manager_name as name from import_row where import_id = ${importId} and manager_no is null and manager_name is not null)
    select name, count(*)::int as count, min(id::text)::uuid as id, min(row) as row from (
      select x.full_name as name, ${own} as id, x.row from ${ofFile}
      where x.import_id = ${importId} and (x.leave_day is null or x.leave_day >= ${today}) and x.full_name in (select name from asked)
      union all
      select r.name, r.employment_id, null from roster r where r.status <> 'left' and r.name in (select name from asked)
        and not exists (select from import_match m where m.import_id = ${importId} and m.person_id = r.person_id)) c group by name`
  await sql`insert into import_manager (import_id, row, employment_id, manager_row)
    select s.import_id, s.row, c.id, c.row from import_row s join (${called}) c on c.name = s.manager_name
    where s.import_id = ${importId} and s.manager_no is null and c.count = 1`.execute(db)
  await noteProblems(
    db,
    importId,
    'managerName',
    'severalManagers',
    sql`
    select s.row, jsonb_build_object('name', s.manager_name, 'count', c.count) as details, null as suggestion
    from import_row s join (${called}) c on c.name = s.manager_name where s.import_id = ${importId} and s.manager_no is null and c.count > 1`,
  )
  await noteUnknown(db, importId, today)
  await noteCircles(db, importId)
  await forgetRejected(db, importId)
}

/** Who has left long ago may have had a superior whom the file no longer knows; for the others it is a slip. */
async function noteUnknown(db: Db, importId: string, today: string): Promise<void> {
  const unknown = (by: 'manager_no' | 'manager_name', isGone: boolean) => sql`
    select s.row, jsonb_build_object('name', s.${sql.ref(by)}) as details, null as suggestion from import_row s
    where s.import_id = ${importId} and s.${sql.ref(by)} is not null ${by === 'manager_name' ? sql`and s.manager_no is null` : sql``}
      and coalesce(s.leave_day < ${today}, false) = ${isGone}
      and not exists (select from import_manager k where k.import_id = s.import_id and k.row = s.row)
      and not exists (select from import_problem p where p.import_id = s.import_id and p.row = s.row and p.code = 'import.severalManagers')`
  for (const isGone of [false, true]) {
    const severity = isGone ? 'doubtful' : 'rejected'
    await noteProblems(db, importId, 'managerNo', 'unknownManager', unknown('manager_no', isGone), severity)
    await noteProblems(db, importId, 'managerName', 'unknownManager', unknown('manager_name', isGone), severity)
  }
}

/** A row that names itself stands often for who is at the top: he reports to nobody. */
async function noteCircles(db: Db, importId: string): Promise<void> {
  const { rows } = await sql<{ row: number; manager: number }>`
    select k.row, k.manager_row as manager from import_manager k where k.import_id = ${importId} and k.manager_row is not null
    union all select k.row, k.row from import_manager k join import_match m on m.import_id = k.import_id and m.row = k.row
      where k.import_id = ${importId} and k.manager_row is null and m.employment_id = k.employment_id`.execute(db)
  const circles = circlesAmong(new Map(rows.map(({ row, manager }) => [row, manager])))
  const own = circles.filter(({ length }) => length === 1).flat()
  if (own.length > 0) await noteOwn(db, importId, own)
  const several = circles.filter(({ length }) => length > 1)
  if (several.length === 0) return
  const found = several.flatMap((circle) =>
    circle.map((row) => ({ row, rows: circle.filter((other) => other !== row).slice(0, 20) })),
  )
  await noteProblems(
    db,
    importId,
    'managerName',
    'managerCircle',
    sql`
    select row, jsonb_build_object('rows', rows) as details, null as suggestion
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as c(row int, rows jsonb)`,
  )
}

async function noteOwn(db: Db, importId: string, rows: number[]): Promise<void> {
  await noteProblems(
    db,
    importId,
    'managerName',
    'ownManager',
    sql`select unnest(${rows}::int[]) as row, '{}'::jsonb as details, null as suggestion`,
    'doubtful',
  )
  await sql`delete from import_manager where import_id = ${importId} and row = any(${rows}::int[])`.execute(db)
}

/** A new person who is not taken can be nobody's superior yet. */
async function forgetRejected(db: Db, importId: string): Promise<void> {
  const rejected =
    await sql`select from import_problem where import_id = ${importId} and severity = 'rejected' limit 1`.execute(db)
  if (rejected.rows.length === 0) return
  const rows = sql`select k.row, k.manager_row from import_manager k join import_row of_manager
    on of_manager.import_id = k.import_id and of_manager.row = k.manager_row
    left join import_match m on m.import_id = k.import_id and m.row = k.manager_row
    where k.import_id = ${importId} and m.employment_id is null and not ${isAccepted(importId, 'of_manager')}`
  await noteProblems(
    db,
    importId,
    'managerName',
    'managerRejected',
    sql`
    select r.row, jsonb_build_object('row', r.manager_row) as details, null as suggestion from (${rows}) r`,
    'doubtful',
  )
  await sql`delete from import_manager where import_id = ${importId} and row in (select row from (${rows}) r)`.execute(
    db,
  )
}
