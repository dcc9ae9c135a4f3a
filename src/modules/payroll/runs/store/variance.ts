import { type RawBuilder, sql } from 'kysely'
import { isCalled, isIn } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { ChangeKind } from '../contract.ts'
import { at } from '../rules/quantities.ts'

export type SlipRow = {
  employmentId: string
  personId: string
  ruleSet: number
  amounts: number[]
  inputs: number[]
  labels: string[]
}

export type VarianceRow = SlipRow & {
  name: string
  employeeNo: string
  unit: string
  gross: number
  tax: number
  net: number
  beforeNet: number | null
  kinds: ChangeKind[]
}

export type VarianceAsk = {
  runId: string
  month: Day
  today: Day
  kind?: ChangeKind | undefined
  /** Where an item stands in the amounts, by rule set. */
  item?: readonly { ruleSet: number; at: number }[] | undefined
  unitId?: string | undefined
  search: string
  offset: number
  limit: number
}

/** Half as much again and five hundred yuan more is worth a look. */
const taxJump = sql`(s.tax_fen - b.tax_fen >= 50000 and s.tax_fen * 2 >= b.tax_fen * 3)`

const wageAt = sql.lit(at.wage + 1)

const tests: Record<ChangeKind, RawBuilder<unknown>> = {
  joined: sql`(b.employment_id is null and e.from_day >= s.month)`,
  left: sql`(e.to_day <= (s.month + interval '1 month')::date)`,
  raise: sql`(b.employment_id is not null and s.inputs[${wageAt}] <> b.inputs[${wageAt}])`,
  zero: sql`(s.net_fen = 0)`,
  negative: sql`(s.net_fen < 0)`,
  taxJump: sql`(b.employment_id is not null and ${taxJump})`,
  corrected: sql`exists (select from pay_correction c where c.run_id = s.run_id and c.employment_id = s.employment_id)`,
  up: sql`(s.net_fen > b.net_fen)`,
  down: sql`(s.net_fen < b.net_fen)`,
}
const kinds = Object.keys(tests) as ChangeKind[]

const compared = (month: Day, runId: string) => sql`payslip s
  join employment e on e.id = s.employment_id
  left join (payslip b join pay_run br on br.id = b.run_id and br.sequence = 1 and br.state <> 'cancelled')
    on b.month = (${month}::date - interval '1 month')::date and b.employment_id = s.employment_id
  where s.month = ${month}::date and s.run_id = ${runId}`

const amountAt = (alias: 's' | 'b', places: NonNullable<VarianceAsk['item']>) => {
  const row = sql.ref(alias)
  const cases = places.map((place) => sql`when ${place.ruleSet} then ${row}.amounts[${place.at + 1}]`)
  return places.length === 0 ? sql`null::bigint` : sql`coalesce(case ${row}.rule_set ${sql.join(cases, sql` `)} end, 0)`
}

function filtered({ kind, item, unitId, search, today }: VarianceAsk): RawBuilder<unknown> {
  const person = sql`s.person_id in (select o.person_id from roster o where ${isCalled(search, 'o')} and ${isIn(unitId, 'o', today)})`
  const parts = [
    kind ? tests[kind] : sql`true`,
    item ? sql`${amountAt('s', item)} <> ${amountAt('b', item)}` : sql`true`,
    search.trim() || unitId ? person : sql`true`,
  ]
  return sql.join(parts, sql` and `)
}

/** One page of a run against the month before, the largest differences first. */
export async function varianceRows(db: Db, ask: VarianceAsk): Promise<{ total: number; rows: VarianceRow[] }> {
  const where = filtered(ask)
  const by = ask.item
    ? sql`abs(${amountAt('s', ask.item)} - ${amountAt('b', ask.item)})`
    : sql`abs(s.net_fen - coalesce(b.net_fen, 0))`
  const { rows } = await sql<VarianceRow>`
    with page as materialized (
      select s.employment_id, s.person_id, s.rule_set, s.amounts, s.inputs, s.labels, s.unit_id, s.gross_fen, s.tax_fen, s.net_fen,
        b.net_fen as before_net, ${by} as difference,
        array_remove(array[${sql.join(kinds.map((kind) => sql`case when ${tests[kind]} then ${sql.lit(kind)} end`))}], null) as kinds
      from ${compared(ask.month, ask.runId)} and ${where}
      order by difference desc, s.employment_id limit ${ask.limit} offset ${ask.offset})
    select g.employment_id as "employmentId", g.person_id as "personId", g.rule_set as "ruleSet", g.amounts::text[]::float8[] as amounts, g.inputs, g.labels,
      p.name, e.number as "employeeNo", coalesce(u.name, '') as unit, g.gross_fen as gross, g.tax_fen as tax, g.net_fen as net,
      g.before_net as "beforeNet", g.kinds
    from page g join person p on p.id = g.person_id join employment e on e.id = g.employment_id
    left join unit_version u on u.unit_id = g.unit_id and u.from_day <= ${ask.today}::date and u.to_day > ${ask.today}::date
    order by g.difference desc, g.employment_id`.execute(db)
  const counted = await sql<{
    total: number
  }>`select count(*)::int as total from ${compared(ask.month, ask.runId)} and ${where}`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

/** How many of each kind there are in the run. */
export async function kindCounts(db: Db, month: Day, runId: string): Promise<Record<ChangeKind, number>> {
  const counts = kinds.map((kind) => sql`count(*) filter (where ${tests[kind]})::int as ${sql.ref(kind)}`)
  const { rows } = await sql<
    Record<ChangeKind, number>
  >`select ${sql.join(counts)} from ${compared(month, runId)}`.execute(db)
  return rows[0] ?? (Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>)
}

/** The payslips of these people in a month's own run. */
export async function slipsIn(db: Db, month: Day, employmentIds: readonly string[]): Promise<Map<string, SlipRow>> {
  const { rows } = await sql<SlipRow>`
    select s.employment_id as "employmentId", s.person_id as "personId", s.rule_set as "ruleSet", s.amounts::text[]::float8[] as amounts, s.inputs, s.labels
    from payslip s join pay_run r on r.id = s.run_id and r.sequence = 1 and r.state <> 'cancelled'
    where s.month = ${month}::date and s.employment_id = any(${[...employmentIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.employmentId, row]))
}

export async function ruleSetsOf(db: Db, months: readonly Day[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct rule_set as id from payslip where month = any(${[...months]}::date[])`.execute(db)
  return rows.map(({ id }) => id)
}
