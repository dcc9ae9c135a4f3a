import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { sumNames } from '../rules/rates.ts'
import { keptColumns, ofOne, personMonths, type SummedMonth } from './person-months.ts'

/** What of a kept row concerns others: where it counts, and the days that later windows read. */
export type Standing = { employmentId: string; unitId: string; line: string }

const standing = sql`employment_id as "employmentId", unit_id as "unitId", line`

export async function takePersonMonths(db: Db, month: Day, employmentIds: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`delete from time_month
    where month = ${month} and employment_id = any(${[...employmentIds]}::uuid[]) returning ${standing}`.execute(db)
  return rows
}

const columns = sql.join(keptColumns.map((column) => sql.ref(column)))

export async function keepPersonMonths(
  db: Db,
  month: SummedMonth,
  employmentIds: readonly string[],
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`insert into time_month (${columns})
    select ${columns} from (${personMonths(month, employmentIds)}) p returning ${standing}`.execute(db)
  return rows
}

const unitSums = sql.join(
  sumNames.map((name) => sql`sum(${name in ofOne ? ofOne[name as keyof typeof ofOne] : sql.ref(`f.${name}`)})`),
)

/** Sums these units up from their people anew. */
export async function keepUnitMonths(db: Db, month: Day, unitIds: readonly string[]): Promise<void> {
  const ids = [...unitIds]
  await sql`delete from time_month_unit where month = ${month} and unit_id = any(${ids}::uuid[])`.execute(db)
  await sql`insert into time_month_unit (month, unit_id, staff, ${sql.join(sumNames.map((name) => sql.ref(name)))})
    select ${month}::date, f.unit_id, f.staff, ${unitSums}
    from time_month f where f.month = ${month} and f.unit_id = any(${ids}::uuid[]) group by 2, 3`.execute(db)
}
