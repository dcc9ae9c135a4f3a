import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { closedStates } from '../../contract/terms.ts'
import type { MonthPay } from '../rules/figures.ts'

const closed = sql`any(${[...closedStates]}::text[])`

/**
 * Months of which everybody’s pay stands still: some group has closed its run, none is still at work on it, and none that
 * was paid before and is still in use was left out.
 */
const closedMonth = sql`(select month from pay_run where sequence = 1 group by 1
  having bool_or(state = ${closed}) and bool_and(state = ${closed} or state = 'cancelled')) m
  where not exists (select from pay_group g where not g.retired
    and exists (select from pay_run b where b.group_id = g.id and b.sequence = 1 and b.month < m.month and b.state = ${closed})
    and not exists (select from pay_run o where o.group_id = g.id and o.sequence = 1 and o.month = m.month and o.state = ${closed}))`

export async function closedMonths(db: Db, from: Day, to: Day): Promise<Set<Day>> {
  const { rows } = await sql<{ month: Day }>`
    select m.month from ${closedMonth} and m.month >= ${from}::date and m.month < ${to}::date`.execute(db)
  return new Set(rows.map(({ month }) => month))
}

/** The last closed month that was over by that day. */
export async function lastClosedMonth(db: Db, day: Day): Promise<Day | null> {
  const { rows } = await sql<{ month: Day | null }>`
    select max(m.month) as month from ${closedMonth} and (m.month + interval '1 month')::date <= ${day}::date + 1`.execute(
    db,
  )
  return rows[0]?.month ?? null
}

export type PayRow = MonthPay & { month: Day; group: string | null }

export type PayAsked = { scope: Scope; from: Day; to: Day; everybody: boolean; by?: 'scope' | undefined; today: Day }

/** What closed runs came to, month by month; whoever is paid twice in a month counts once, in the run of the month. */
export async function payRows(db: Db, { from, to, everybody, ...asked }: PayAsked): Promise<PayRow[]> {
  const { join, where, group } = within(asked)
  const { rows } = await sql<PayRow>`
    select f.month, ${group} as "group", sum(f.gross_fen)::float8 as gross, sum(f.company_fen)::float8 as company,
      sum(f.overtime_fen)::float8 as overtime, coalesce(sum(f.people) filter (where r.sequence = 1), 0)::int as people
    from pay_month_unit f join pay_run r on r.id = f.run_id ${join}
    where f.month >= ${from}::date and f.month < ${to}::date and (f.staff or ${everybody}) and ${where} group by 1, 2`.execute(
    db,
  )
  return rows
}

type Within = { join: RawBuilder<unknown>; where: RawBuilder<boolean>; group: RawBuilder<unknown> }

/** Which rows `f` lie in the scope, and which of its units each is under. */
function within({ scope, by, today }: Pick<PayAsked, 'scope' | 'by' | 'today'>): Within {
  const nothing = { join: sql``, where: sql<boolean>`true`, group: sql`null::text` }
  if (scope.kind === 'company') return nothing
  if (scope.kind === 'direct') return { ...nothing, where: sql`f.unit_id = any(${scope.ids}::uuid[])` }
  // Pay is told by units alone, never by who reports to whom.
  if (scope.kind !== 'units') return { ...nothing, where: sql`false` }
  return { ...nothing, join: under(scope.ids, today), group: by ? sql`c.ancestor_id::text` : nothing.group }
}

/** Where a unit stood on the last day of the month that has come, or on its own last day before that. */
export const under = (ids: readonly string[], today: Day): RawBuilder<unknown> => sql`
  join (select unit_id, max(to_day) as ends from unit_closure where depth = 0 group by 1) u on u.unit_id = f.unit_id
  join unit_closure c on c.unit_id = f.unit_id and c.ancestor_id = any(${[...ids]}::uuid[])
    and c.from_day <= least((f.month + interval '1 month')::date - 1, ${today}::date, u.ends - 1)
    and c.to_day > least((f.month + interval '1 month')::date - 1, ${today}::date, u.ends - 1)`
