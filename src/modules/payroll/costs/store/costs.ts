import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Category, PayItem } from '../../contract/item.ts'
import { closedStates } from '../../contract/terms.ts'
import { under } from './months.ts'

/** Years with a closed run, the newest first. */
export async function yearsPaid(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from month)::int as year from pay_run where state = any(${[...closedStates]}::text[]) order by 1 desc`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}

/** Months in which some run has closed. */
export async function monthsBegun(db: Db, from: Day, to: Day): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select distinct month from pay_run where state = any(${[...closedStates]}::text[]) and month >= ${from}::date and month < ${to}::date
    order by 1`.execute(db)
  return rows.map(({ month }) => month)
}

export type RunItems = {
  month: Day
  items: { code: string; category: Category; fen: number }[]
  /** The items as they stood when it was counted; null where it paid nobody. */
  rules: Pick<PayItem, 'code' | 'category' | 'source' | 'taxed'>[] | null
}

/** What each closed run of these months came to by its items. */
export async function itemsOfRuns(db: Db, months: readonly Day[]): Promise<RunItems[]> {
  const { rows } = await sql<RunItems>`
    select r.month, coalesce(r.totals->'items', '[]') as items, s.body->'items' as rules from pay_run r
      left join lateral (select p.rule_set from payslip p where p.month = r.month and p.run_id = r.id limit 1) p on true
      left join rule_set s on s.id = p.rule_set
    where r.month = any(${[...months]}::date[]) and r.state = any(${[...closedStates]}::text[])`.execute(db)
  return rows
}

/** `key` null: of none of them. */
export type PlaceMonth = { month: Day; key: string | null; cost: number; people: number }

const sums = sql`sum(f.gross_fen + f.company_fen)::float8 as cost, coalesce(sum(f.people) filter (where r.sequence = 1), 0)::int as people`

/** By these units with all below them, as they stood each month; whatever lay under none of them together. */
export async function costsByUnit(
  db: Db,
  { months, unitIds, today }: { months: readonly Day[]; unitIds: readonly string[]; today: Day },
): Promise<PlaceMonth[]> {
  const { rows } = await sql<PlaceMonth>`
    with found as (select f.month, f.unit_id, c.ancestor_id from (
        select distinct month, unit_id from pay_month_unit where month = any(${[...months]}::date[])) f ${under(unitIds, today)})
    select f.month, c.ancestor_id::text as key, ${sums} from pay_month_unit f join pay_run r on r.id = f.run_id
      left join found c on c.month = f.month and c.unit_id = f.unit_id
    where f.month = any(${[...months]}::date[]) group by 1, 2`.execute(db)
  return rows
}

/** By cost centre: that of the unit, or of the closest one above that has one, as they stood each month. */
export async function costsByCentre(db: Db, months: readonly Day[]): Promise<(PlaceMonth & { name: string | null })[]> {
  const { rows } = await sql<PlaceMonth & { name: string | null }>`
    with stood as (
      select p.month, p.unit_id, least((p.month + interval '1 month')::date - 1, u.ends - 1) as day
      from (select distinct month, unit_id from pay_month_unit where month = any(${[...months]}::date[])) p
        join (select unit_id, max(to_day) as ends from unit_closure where depth = 0 group by 1) u on u.unit_id = p.unit_id),
    found as (
      select distinct on (s.month, s.unit_id) s.month, s.unit_id, v.cost_centre_id from stood s
        join unit_closure c on c.unit_id = s.unit_id and c.from_day <= s.day and s.day < c.to_day
        join unit_version v on v.unit_id = c.ancestor_id and v.from_day <= s.day and s.day < v.to_day and v.cost_centre_id is not null
      order by s.month, s.unit_id, c.depth)
    select t.*, c.code || coalesce(' ' || n.name, '') as name from (
      select f.month, d.cost_centre_id::text as key, ${sums} from pay_month_unit f join pay_run r on r.id = f.run_id
        left join found d on d.month = f.month and d.unit_id = f.unit_id
      where f.month = any(${[...months]}::date[]) group by 1, 2) t
      left join cost_centre c on c.id::text = t.key
      left join lateral (select name from cost_centre_version where cost_centre_id = c.id order by from_day desc limit 1) n on true`.execute(
    db,
  )
  return rows
}
