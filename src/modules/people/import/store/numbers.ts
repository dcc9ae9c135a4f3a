import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { nextNumber } from '../../store/employments.ts'
import type { Comparing } from './compare.ts'
import { noteProblems } from './problems.ts'
import { isAccepted } from './stage.ts'

/** New people without a number: given the next free ones, or rejected. */
export async function assignNumbers(db: Db, { importId, assign }: Comparing): Promise<void> {
  const without = sql`select s.row from import_row s left join import_match m on m.import_id = s.import_id and m.row = s.row
    where s.import_id = ${importId} and s.employee_no is null and m.employment_id is null and ${isAccepted(importId, 's')}`
  if (!assign) {
    await noteProblems(
      db,
      importId,
      'employeeNo',
      'numberMissing',
      sql`select row, '{}'::jsonb as details, null as suggestion from (${without}) w`,
    )
    return
  }
  const { rows } = await sql`${without} limit 1`.execute(db)
  if (rows.length === 0) return
  const { prefix, first, width } = (await afterThoseOfFile(db, importId)) ?? (await afterThoseOfRoster(db))
  await sql`update import_row s set number_assigned = true,
      employee_no = ${prefix}::text || lpad((${first}::bigint + w.place)::text, greatest(${width}::int, length((${first}::bigint + w.place)::text)), '0')
    from (select row, row_number() over (order by row) - 1 as place from (${without}) r) w
    where s.import_id = ${importId} and s.row = w.row`.execute(db)
}

type Numbering = { prefix: string; first: number; width: number }

/** Continues the most usual kind of number in the file, beyond those of the roster. */
async function afterThoseOfFile(db: Db, importId: string): Promise<Numbering | undefined> {
  const { rows } = await sql<Numbering>`
    with kind as (
      select regexp_replace(employee_no, '[0-9]+$', '') as prefix, max(length(substring(employee_no from '[0-9]+$'))) as width,
        max(substring(employee_no from '[0-9]+$')::bigint) as highest
      from import_row where import_id = ${importId} and employee_no ~ '(^|[^0-9])[0-9]{1,15}$' group by 1 order by count(*) desc limit 1)
    select prefix, width, 1 + greatest(highest, (
      select max(substr(number, length(prefix) + 1)::bigint) from employment
      where starts_with(number, prefix) and substr(number, length(prefix) + 1) ~ '^[0-9]{1,15}$')) as first from kind`.execute(
    db,
  )
  return rows[0]
}

async function afterThoseOfRoster(db: Db): Promise<Numbering> {
  const [, prefix = '', digits = '1'] = /^(.*?)(\d+)$/.exec(await nextNumber(db)) ?? []
  return { prefix, first: Number(digits), width: digits.length }
}
