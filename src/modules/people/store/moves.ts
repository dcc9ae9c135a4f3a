import { sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { EventKind } from '../contract.ts'
import type { EmploymentEvent } from '../rules/employment.ts'
import { inReach } from './reach.ts'
import { unitName } from './roster-query.ts'
import './tables.ts'

export type MovesAsked = {
  reach: Reach[]
  today: Day
  from: Day
  to: Day
  kinds: EventKind[]
  limit: number
  offset: number
}

export type Move = EmploymentEvent & {
  employmentId: string
  personId: string
  fullName: string
  employeeNo: string
  orgUnit: string
}

/** What happened between two days, the latest first; what is planned, the next first. */
export async function movesIn(db: Db, asked: MovesAsked): Promise<{ rows: Move[]; count: number }> {
  const from = sql`from employment_event v join employment e on e.id = v.employment_id join roster r on r.person_id = e.person_id
    where v.state = 'standing' and v.day >= ${asked.from} and v.day <= ${asked.to} and v.kind = any(${asked.kinds}::text[])
      and ${inReach(asked.reach, 'r', asked.today)}`
  const nearestFirst = asked.from >= asked.today ? sql`v.day, v.id` : sql`v.day desc, v.id desc`
  const { rows } =
    await sql<Move>`select v.id, v.kind, v.day, v.body, v.employment_id as "employmentId", r.person_id as "personId",
      r.name as "fullName", e.number as "employeeNo", ${unitName(sql`r.unit_id`, asked.today)} as "orgUnit"
    ${from} order by ${nearestFirst} limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}
