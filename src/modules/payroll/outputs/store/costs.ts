import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths } from '#platform/kernel/day.ts'
import type { RunRow } from '../../runs/store/runs.ts'

type Of = Pick<RunRow, 'runId' | 'month'>

/** Units as of the last day of the month, each with its cost centre or that of the closest unit above that has one. */
const placed = ({ runId, month }: Of) => {
  const day = addDays(addMonths(month, 1), -1)
  const on = sql`from_day <= ${day}::date and to_day > ${day}::date`
  return sql`placed as (
    select u.id as unit_id, found.cost_centre_id, own.name as unit from (
        select distinct unit_id as id from payslip where month = ${month}::date and run_id = ${runId}) u
      left join lateral (select name from unit_version where unit_id = u.id and from_day <= ${day}::date order by from_day desc limit 1) own on true
      left join lateral (
        select v.cost_centre_id from (select ancestor_id, depth from unit_closure where unit_id = u.id and ${on}) a
          join (select unit_id, cost_centre_id from unit_version where ${on}) v on v.unit_id = a.ancestor_id
        where v.cost_centre_id is not null order by a.depth limit 1) found on true),
    centre as (
      select c.id, c.code, n.name from cost_centre c left join lateral (
        select name from cost_centre_version where cost_centre_id = c.id and from_day <= ${day}::date order by from_day desc limit 1) n on true)`
}

export type UnitCost = {
  unit: string
  code: string | null
  centre: string | null
  people: number
  gross: number
  company: number
}

export async function unitCosts(db: Db, run: Of): Promise<UnitCost[]> {
  const { rows } = await sql<UnitCost>`
    with ${placed(run)}
    select coalesce(d.unit, '') as unit, c.code, c.name as centre, count(*)::int as people, sum(s.gross_fen)::float8 as gross,
      sum(s.company_fen)::float8 as company
    from payslip s join placed d on d.unit_id = s.unit_id left join centre c on c.id = d.cost_centre_id
    where s.month = ${run.month}::date and s.run_id = ${run.runId}
    group by s.unit_id, d.unit, c.code, c.name order by c.code collate "C" nulls last, d.unit, s.unit_id`.execute(db)
  return rows
}

/** What those owe in all whose net is below zero. */
export async function owedIn(db: Db, { runId, month }: Of): Promise<number> {
  const { rows } = await sql<{ owed: number }>`
    select coalesce(-sum(net_fen), 0)::float8 as owed from payslip
    where month = ${month}::date and run_id = ${runId} and net_fen < 0`.execute(db)
  return rows[0]?.owed ?? 0
}

/** `item`: its place among those of the rule set. */
export type ItemCost = { ruleSet: number; costCentre: string | null; item: number; fen: number }

/** Sums of each item by cost centre. */
export async function itemCosts(db: Db, run: Of): Promise<ItemCost[]> {
  const { rows } = await sql<ItemCost>`
    with ${placed(run)}
    select s.rule_set as "ruleSet", nullif(concat_ws(' ', c.code, c.name), '') as "costCentre", (a.place - 1)::int as item, sum(a.fen)::float8 as fen
    from payslip s join placed d on d.unit_id = s.unit_id left join centre c on c.id = d.cost_centre_id
      cross join lateral unnest(s.amounts) with ordinality a(fen, place)
    where s.month = ${run.month}::date and s.run_id = ${run.runId} and a.fen <> 0
    group by 1, 2, 3`.execute(db)
  return rows
}
