import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import {
  type CountedColumn,
  countedColumns,
  countedSums,
  inWindow,
  isStaff,
  type Month,
  postsIn,
  windowOf,
  windows,
} from './counting.ts'
import { type By, groupOf } from './groups.ts'
import { type Scope, within } from './scope.ts'

export type MonthRow = Month & { group: string | null } & Record<CountedColumn, number>

export type MonthsAsked = {
  today: Day
  scope: Scope
  months: readonly Month[]
  everybody: boolean
  by?: By | undefined
}

/** The figures of these months: as far as they are kept and nothing changed since, else counted from the dated rows. */
export async function monthRows(db: Db, asked: MonthsAsked): Promise<MonthRow[]> {
  if (asked.months.length === 0 || asked.scope.kind === 'nobody') return []
  const { scope } = asked
  const group = keptGroup(asked.by)
  if ((scope.kind !== 'company' && scope.kind !== 'units') || !group) return countMonths(db, asked)
  const roots = scope.kind === 'units' ? scope.ids : await topUnits(db)
  const kept = await keptMonths(db, roots, asked.months)
  const isKept = (each: Month) => kept.has(each.month)
  const [read, counted] = await Promise.all([
    readMonths(db, { unitIds: roots, months: asked.months.filter(isKept), everybody: asked.everybody, group }),
    countMonths(db, { ...asked, months: asked.months.filter((each) => !isKept(each)) }),
  ])
  return [...read, ...counted]
}

const keptGroups: Partial<Record<NonNullable<By>, RawBuilder<unknown>>> = {
  scope: sql`f.unit_id::text`,
  level: sql`f.level`,
}
const keptGroup = (by: By) => (by === undefined ? sql`null::text` : keptGroups[by])

/** Whoever stands under no other unit holds everybody. */
async function topUnits(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select distinct unit_id as id from unit_version where parent_id is null`.execute(db)
  return rows.map((row) => row.id)
}

async function keptMonths(db: Db, unitIds: string[], months: readonly Month[]): Promise<Set<string>> {
  const { rows } = await sql<{ month: string }>`
    select w.month from ${windows(months)} join figure_counted k on k.month = w.month and k.until_day = w.until_day
    where not exists (select from figure_dirty d where d.month = w.month and (d.unit_id is null or exists (
      select from unit_closure c where c.unit_id = d.unit_id and c.ancestor_id = any(${unitIds}::uuid[])) or d.unit_id = any(${unitIds}::uuid[])))`.execute(
    db,
  )
  return new Set(rows.map((row) => row.month))
}

const columnsSummed = sql.join(
  countedColumns.map((column) => sql`sum(${sql.ref(column)})::float8 as ${sql.ref(column)}`),
)

type KeptAsked = { unitIds: string[]; months: readonly Month[]; everybody: boolean; group: RawBuilder<unknown> }

async function readMonths(db: Db, { unitIds, months, everybody, group }: KeptAsked): Promise<MonthRow[]> {
  if (months.length === 0) return []
  const { rows } = await sql<MonthRow>`
    select w.month, w.until_day as until, ${group} as "group", ${columnsSummed}
    from ${windows(months)} join figure_month f on f.month = w.month
    where f.unit_id = any(${unitIds}::uuid[]) and (f.staff or ${everybody}) group by 1, 2, 3`.execute(db)
  return rows
}

/** A statement for each month, one after the other: given its days, the planner knows how many posts touch it. */
async function countMonths(db: Db, asked: MonthsAsked): Promise<MonthRow[]> {
  const counted: MonthRow[] = []
  for (const month of asked.months) counted.push(...(await countMonth(db, month, asked)))
  return counted
}

async function countMonth(db: Db, month: Month, { today, scope, everybody, by }: MonthsAsked): Promise<MonthRow[]> {
  const { join, where } = within(scope, today, inWindow)
  const group = groupOf(by, sql`(w.until_day - 1)`)
  const { rows } = await sql<MonthRow>`
    select month, until, "group", ${columnsSummed} from (
      select w.month, w.until_day as until, ${group} as "group", ${countedSums}
      from ${windowOf(month)} ${postsIn({
        join: sql`join person p on p.id = e.person_id ${join}`,
        where: sql`${where} and (${isStaff} or ${everybody})`,
      })}
      group by 1, 2, 3) m group by 1, 2, 3`.execute(db)
  return rows
}
