import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { closedStates } from '../../contract/terms.ts'
import { byName, counted, type Filter, type Page, type Who, wanted, who } from '../../facts/store/people.ts'
import type { LeavingState } from '../contract.ts'
import type { PaidMonth } from '../rules/wages.ts'

export type LeaverRow = Who & {
  lastDay: Day
  leaveKind: 'voluntary' | 'involuntary' | 'retired' | 'other' | null
  state: LeavingState
  total: number | null
}

export type LeaverFilter = Filter & { month: Day; open: boolean }

/** A closed run has paid what was settled in `s`. */
const paid = sql`exists (select from one_off o join pay_run u on u.id = o.run_id
  where o.employment_id = s.employment_id and o.source like 'leaving.%' and o.reference = s.id::text and u.state = any(${[...closedStates]}::text[]))`

const state = sql<LeavingState>`case when s.id is null then 'open' when ${paid} then 'paid' else 'settled' end`

const leavers = (within: RawBuilder<unknown>) => sql`
  from employment e join roster r on r.person_id = e.person_id
    left join leaving_pay s on s.employment_id = e.id and s.reopened_at is null
  where e.to_day < 'infinity' and ${within}`

const ofMonth = ({ month }: { month: Day }) =>
  sql`e.to_day > ${month}::date and e.to_day <= (${month}::date + interval '1 month')::date`

/** Whose employment ends in the month, the first to leave first. */
export async function leaversListed(db: Db, filter: LeaverFilter, { limit, offset }: Page) {
  const found = sql`${leavers(ofMonth(filter))} and ${wanted(filter)} ${filter.open ? sql`and s.id is null` : sql``}`
  const { rows } = await sql<LeaverRow>`
    select ${who(filter.today)}, e.to_day - 1 as "lastDay", e.leave_kind as "leaveKind", ${state} as state,
      (select sum((l->>'fen')::bigint)::float8 from jsonb_array_elements(s.lines) l) as total
    ${found} order by e.to_day, ${byName} limit ${limit} offset ${offset}`.execute(db)
  return { rows, count: await counted(db, found) }
}

export const leaversWaiting = (db: Db, filter: { month: Day; reach: Reach[]; today: Day }): Promise<number> =>
  counted(db, sql`${leavers(ofMonth(filter))} and s.id is null and ${inReach(filter.reach, 'r', filter.today)}`)

export type Waiting = { personId: string; employmentId: string; name: string; lastDay: Day }

/** Who leaves within these days and is not settled, once anybody is paid here at all. */
export async function waitingLeavers(
  db: Db,
  span: { from: Day; until: Day },
  { reach, today }: { reach: Reach[]; today: Day },
  limit: number,
): Promise<{ rows: Waiting[]; count: number }> {
  const found = sql`${leavers(sql`e.to_day > ${span.from}::date and e.to_day - 1 <= ${span.until}::date`)} and s.id is null
    and exists (select from pay_group where not retired) and ${inReach(reach, 'r', today)}`
  const { rows } =
    await sql<Waiting>`select e.person_id as "personId", e.id as "employmentId", r.name, e.to_day - 1 as "lastDay"
    ${found} order by e.to_day, e.id limit ${limit}`.execute(db)
  return { rows, count: await counted(db, found) }
}

export type Leaver = Who & {
  employmentId: string
  employmentType: string
  from: Day
  lastDay: Day
  leaveKind: LeaverRow['leaveKind']
  /** A contract runs out on the last day. */
  contractEnds: boolean
  /** Where he is insured, else where he worked. */
  city: string | null
  /** The agreed wage of the last day. */
  wage: number
}

/** Whoever leaves or has left, by his latest employment with an end. */
export async function leaverOf(db: Db, personId: string, today: Day): Promise<Leaver | undefined> {
  const { rows } = await sql<Leaver>`
    select ${who(today)}, e.id as "employmentId", e.employment_type as "employmentType", e.from_day as "from", e.to_day - 1 as "lastDay",
      e.leave_kind as "leaveKind",
      exists (select from labour_contract c where c.employment_id = e.id and c.to_day = e.to_day and c.ended_day is null) as "contractEnds",
      coalesce((select t.city from insurance_term t where t.employment_id = e.id and t.from_month < e.to_day order by t.from_month desc limit 1),
        (select a.city from assignment a where a.employment_id = e.id and a.from_day < e.to_day order by a.from_day desc limit 1)) as city,
      coalesce((select p.base_fen from pay p where p.employment_id = e.id and p.from_day < e.to_day order by p.from_day desc limit 1), 0) as wage
    from employment e join roster r on r.person_id = e.person_id
    where e.person_id = ${personId} and e.to_day < 'infinity' order by e.to_day desc limit 1`.execute(db)
  return rows[0]
}

/** What closed runs paid for each of these months, without what is paid for leaving itself; overtime by the items of the law. */
export async function paidMonths(db: Db, employmentId: string, from: Day, to: Day): Promise<PaidMonth[]> {
  const amounts = (items: RawBuilder<unknown>) => sql`(select coalesce(sum(p.amounts[i.ordinality]), 0)
    from rule_set x, jsonb_array_elements(x.body->'items') with ordinality i where x.id = p.rule_set and ${items})`
  const { rows } = await sql<PaidMonth>`
    select to_char(p.month, 'YYYY-MM') as month, sum(p.gross_fen
        - ${amounts(sql`i.value->>'category' = 'earning' and (i.value->>'taxed' = 'severance' or i.value->>'code' = 'unusedLeave')`)})::float8 as fen,
      sum(${amounts(sql`i.value->'source'->>'rule' like 'overtime.%'`)})::float8 as overtime
    from payslip p join pay_run u on u.id = p.run_id and u.state = any(${[...closedStates]}::text[])
    where p.employment_id = ${employmentId} and p.month >= ${from}::date and p.month < ${to}::date
    group by p.month having sum(p.gross_fen) > 0 order by p.month`.execute(db)
  return rows
}

export type LatestRun = { runId: string; month: Month; state: 'locked'; payDay: Day }

/** The latest run of the group, of that month or later. */
export async function latestRun(db: Db, groupId: string, month: Day): Promise<LatestRun | undefined> {
  const { rows } =
    await sql<LatestRun>`select id as "runId", to_char(month, 'YYYY-MM') as month, state, pay_day as "payDay"
    from pay_run where group_id = ${groupId} and month >= ${month}::date and state <> 'cancelled'
    order by month desc, sequence desc limit 1`.execute(db)
  return rows[0]
}
