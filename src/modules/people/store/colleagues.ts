import { sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Asking } from '#platform/notice/index.ts'
import { type NoticeRow, nothingMore, others, rosterNotices, yearly } from './notices.ts'
import { inReach } from './reach.ts'
import { positionName, unitName } from './roster-query.ts'
import './tables.ts'

export type OwnUnit = { unitId: string; name: string; people: number }

/** The unit in which one works today, and how many there are whom one reaches; oneself counts. */
export async function ownUnit(db: Db, personId: string, reach: Reach[], today: Day): Promise<OwnUnit | undefined> {
  const { rows } = await sql<OwnUnit>`
    select o.unit_id as "unitId", ${unitName(sql`o.unit_id`, today)} as name,
      (select count(*)::int from roster r where r.unit_id = o.unit_id and r.status in ('probation', 'regular', 'leaving')
        and (r.person_id = ${personId} or ${inReach(reach, 'r', today)})) as people
    from roster o where o.person_id = ${personId} and o.status <> 'left'`.execute(db)
  return rows[0]
}

/** The others of that unit, as far as one reaches them. */
const mates = (asking: Asking, unitId: string) => sql`(${others(asking)} and r.unit_id = ${unitId}::uuid)`

export const birthdaysOfMates = async (asking: Asking, unitId: string): Promise<NoticeRow[]> =>
  (await yearly(asking, sql`r.birth_day`, mates(asking, unitId))).rows

export const anniversariesOfMates = async (asking: Asking, unitId: string): Promise<NoticeRow[]> =>
  (await yearly(asking, sql`r.from_day`, mates(asking, unitId))).rows

/** Who began in the last fortnight or is to begin. */
export async function arrivalsOfMates(asking: Asking, unitId: string, back: number): Promise<NoticeRow[]> {
  const { today, until } = asking
  const where = sql`${mates(asking, unitId)} and r.status <> 'left' and r.from_day between ${addDays(today, -back)} and ${until}`
  return (await rosterNotices(asking, nothingMore, { day: sql`r.from_day` }, where)).rows
}

export async function positionsOf(db: Db, personIds: readonly string[], today: Day): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; position: string | null }>`
    select r.person_id as id, ${positionName(sql`r.position_id`, today)} as position from roster r
    where r.person_id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])))
}
