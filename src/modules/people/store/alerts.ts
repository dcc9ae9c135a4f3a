import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { inReach } from './reach.ts'
import { unitName } from './roster-query.ts'
import './tables.ts'

export type AlertRow = {
  personId: string
  employmentId: string
  fullName: string
  employeeNo: string
  orgUnit: string
  day: Day
  hiredOn: Day
}
export type AlertKind = 'contractsEnding' | 'probationEnding' | 'withoutContract' | 'joining' | 'leaving'

type Asked = { reach: Reach[]; today: Day; until: Day; limit: number; overdue?: boolean }

/** From that day on double pay is due. */
const firstMonthEnd = sql`(r.from_day + interval '1 month')::date`

/** What is due of each kind: the day that counts, and who has one between today and `until` (or overdue). */
const kinds: Record<AlertKind, (asked: Asked) => { day: RawBuilder<unknown>; where: RawBuilder<unknown> }> = {
  contractsEnding: ({ today, until, overdue = true }) => ({
    day: sql`r.contract_end`,
    where: sql`r.status in ('probation', 'regular', 'leaving') and r.contract_end <= ${until} and r.to_day - 1 > r.contract_end
      ${overdue ? sql`` : sql`and r.contract_end >= ${today}`}`,
  }),
  probationEnding: ({ until }) => ({
    day: sql`r.probation_end`,
    where: sql`r.status = 'probation' and r.probation_end <= ${until}`,
  }),
  withoutContract: ({ today, until, overdue = true }) => ({
    day: firstMonthEnd,
    where: sql`r.status in ('probation', 'regular', 'leaving') and r.employment_type = 'full_time' and r.contract_start is null
      and ${overdue ? sql`${firstMonthEnd} <= ${today}` : sql`${firstMonthEnd} > ${today} and ${firstMonthEnd} <= ${until}`}`,
  }),
  joining: ({ until }) => ({ day: sql`r.from_day`, where: sql`r.status = 'upcoming' and r.from_day <= ${until}` }),
  leaving: ({ until }) => ({ day: sql`(r.to_day - 1)`, where: sql`r.status = 'leaving' and r.to_day - 1 <= ${until}` }),
}

export async function alertsOf(db: Db, kind: AlertKind, asked: Asked): Promise<{ count: number; rows: AlertRow[] }> {
  const { day, where } = kinds[kind](asked)
  const { rows } = await sql<AlertRow & { count: number }>`
    select r.person_id as "personId", r.employment_id as "employmentId", r.name as "fullName", r.number as "employeeNo",
      ${unitName(sql`r.unit_id`, asked.today)} as "orgUnit", r.due as day, r.from_day as "hiredOn", r.count
    from (select r.*, ${day} as due, (count(*) over ())::int as count from roster r
      where ${inReach(asked.reach, 'r', asked.today)} and ${where} order by due, r.person_id limit ${asked.limit}) r
    order by r.due, r.person_id`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}
