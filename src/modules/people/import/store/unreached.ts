import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { inReach } from '../../store/reach.ts'
import type { Comparing } from './compare.ts'
import { noteProblems } from './problems.ts'

/** Rows about units or people beyond what whoever imports may touch. Nothing about such a person is shown. */
export async function refuseUnreached(db: Db, { importId, unitIds, reach, today }: Comparing): Promise<void> {
  if (unitIds === null) return
  const beyond = sql`select m.row from import_match m join roster r on r.person_id = m.person_id
    where m.import_id = ${importId} and not ${inReach(reach, 'r', today)}`
  await noteProblems(
    db,
    importId,
    'orgUnit',
    'outOfReach',
    sql`
    select s.row, '{}'::jsonb as details, null as suggestion from import_row s
    left join import_unit u on u.import_id = s.import_id and u.path = coalesce(s.unit_path, '')
    left join import_match m on m.import_id = s.import_id and m.row = s.row
    where s.import_id = ${importId} and (s.row in (${beyond}) or (not coalesce(u.in_reach, false) and (s.unit_path is not null or m.employment_id is null)))`,
  )
  await sql`delete from import_problem where import_id = ${importId} and not of_row and code <> 'import.outOfReach' and row in (${beyond})`.execute(
    db,
  )
  await sql`delete from import_match where import_id = ${importId} and row in (${beyond})`.execute(db)
}
