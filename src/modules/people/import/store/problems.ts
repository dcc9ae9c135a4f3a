import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { ImportField } from '../columns.ts'
import type { Severity } from '../staged.ts'

/** Notes a problem that came out of comparing. `found` selects `row`, `details` and `suggestion`. */
export async function noteProblems(
  db: Db,
  importId: string,
  field: ImportField,
  code: string,
  found: RawBuilder<unknown>,
  severity: Severity = 'rejected',
): Promise<void> {
  await sql`insert into import_problem (import_id, row, field, code, details, suggestion, severity, of_row)
    select ${importId}::uuid, found.row, ${field}, ${`import.${code}`}, found.details, found.suggestion, ${severity}, false
    from (${found}) as found`.execute(db)
}

const derived = ['import_match', 'import_manager', 'import_unit', 'import_entity']

/** Takes back all that comparing has found, so that it can be found anew. */
export async function forgetComparison(db: Db, importId: string): Promise<void> {
  for (const table of derived) await sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(db)
  await sql`delete from import_problem where import_id = ${importId} and not of_row`.execute(db)
  await sql`update import_row set employee_no = null, number_assigned = false where import_id = ${importId} and number_assigned`.execute(
    db,
  )
}
