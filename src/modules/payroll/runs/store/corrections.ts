import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'

/** A closed month of somebody that must be looked at again. `ruleSet` null: he had no payslip in it. */
export type ToRecount = {
  employmentId: string
  ofRunId: string
  ofGroupId: string
  month: Day
  sequence: number
  ruleSet: number | null
  amounts: number[]
}

const closed = sql`('locked', 'paid', 'published')`

/** Closed payslips of these people that rest on something changed since. */
export async function staleSlips(db: Db, ids: readonly string[], month: Day): Promise<ToRecount[]> {
  const { rows } = await sql<ToRecount & { amounts: string[] }>`
    select s.employment_id as "employmentId", s.run_id as "ofRunId", r.group_id as "ofGroupId", s.month, r.sequence,
      s.rule_set as "ruleSet", s.amounts
    from (select distinct employment_id, month from pay_stale where employment_id = any(${[...ids]}::uuid[]) and month < ${month}::date) m
    join payslip s on s.employment_id = m.employment_id and s.month = m.month
    join pay_run r on r.id = s.run_id and r.state in ${closed}
    order by s.month, r.sequence, s.employment_id`.execute(db)
  return rows.map((row) => ({ ...row, amounts: row.amounts.map(Number) }))
}

/**
 * Closed months of the group that have no payslip of somebody employed then: entered only afterwards, or set aside at the time. Who
 * joined longer ago than three months and is entered now was paid elsewhere: an imported roster owes nobody back pay.
 */
export async function missedMonths(db: Db, ids: readonly string[], groupId: string, month: Day): Promise<ToRecount[]> {
  const { rows } = await sql<ToRecount>`
    select e.id as "employmentId", r.id as "ofRunId", r.group_id as "ofGroupId", r.month, r.sequence, null as "ruleSet"
    from pay_run r join employment e on e.id = any(${[...ids]}::uuid[]) and e.from_day < (r.month + interval '1 month')::date and e.to_day > r.month
    where r.group_id = ${groupId} and r.state in ${closed} and r.sequence = 1 and r.month < ${month}::date
      and r.month >= (${month}::date - interval '12 months')::date
      and ((e.created_at > r.computed_at and e.from_day >= (${month}::date - interval '3 months')::date) or exists (select from pay_set_aside a where a.run_id = r.id and a.employment_id = e.id))
      and not exists (select from payslip s where s.employment_id = e.id and s.month = r.month)
    order by r.month, e.id`.execute(db)
  return rows.map((row) => ({ ...row, amounts: [] }))
}

export type Corrected = { employmentId: string; ofRunId: string; item: string; fen: number }

/** What closed runs have corrected already. */
export async function correctedBefore(
  db: Db,
  ids: readonly string[],
  ofRunIds: readonly string[],
): Promise<Corrected[]> {
  const { rows } = await sql<Corrected>`
    select c.employment_id as "employmentId", c.of_run_id as "ofRunId", c.item, sum(c.new_fen - c.old_fen)::float8 as fen
    from pay_correction c join pay_run r on r.id = c.run_id and r.state in ${closed}
    where c.employment_id = any(${[...ids]}::uuid[]) and c.of_run_id = any(${[...ofRunIds]}::uuid[])
    group by 1, 2, 3`.execute(db)
  return rows
}
