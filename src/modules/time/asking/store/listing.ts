import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import type { AskState } from '../contract.ts'

/** What a list of requests is narrowed to. */
export type Listing = {
  reach: Reach[]
  today: Day
  state?: AskState | undefined
  month?: Month | undefined
  unitId?: string | undefined
  limit: number
  offset: number
}

/** What the unit of a row of the roster is called today. */
export const unitName = (today: Day): RawBuilder<unknown> => sql`(select v.name from unit_version v
  where v.unit_id = r.unit_id and v.from_day <= ${today} and ${today} < v.to_day)`

/** Rows of a table of requests, under the alias q, whose people the reach covers. */
export const listed = (table: string, { reach, today, state, month, unitId }: Listing): RawBuilder<unknown> => sql`
  from ${sql.table(table)} q join employment e on e.id = q.employment_id join roster r on r.person_id = e.person_id
  where ${inReach(reach, 'r', today)} ${state ? sql`and q.state = ${state}` : sql``}
    ${month ? sql`and q.day >= ${firstOf(month)}::date and q.day < ${firstOf(month)}::date + interval '1 month'` : sql``}
    ${unitId ? inUnit(unitId, today) : sql``}`

export const firstOf = (month: Month): Day => `${month}-01` as Day

/** In this unit or below it. */
export const inUnit = (unitId: string, today: Day): RawBuilder<unknown> => sql`and r.unit_id in (
  select unit_id from unit_closure where ancestor_id = ${unitId} and from_day <= ${today} and ${today} < to_day)`
