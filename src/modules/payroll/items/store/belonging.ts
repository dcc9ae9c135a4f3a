import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { groupOf } from '../../runs/rules/groups.ts'
import { groupsOf } from '../../runs/store/people.ts'

const none = '00000000-0000-0000-0000-000000000000'

type Place = { legalEntityId: string | null; city: string | null }

/** Employers and cities of today's roster, each with the group that takes whoever is there. */
async function takenPlaces(db: Db): Promise<(Place & { groupId: string | null })[]> {
  const groups = await groupsOf(db)
  const { rows } = await sql<Place>`
    select legal_entity_id as "legalEntityId", city from roster where status <> 'left' group by 1, 2`.execute(db)
  return rows.map((place) => ({ ...place, groupId: groupOf(groups, place) }))
}

/**
 * To which group each belongs on his day: the one he was put into by hand, else the closest that fits his employer and city.
 * @param people a relation of `employment_id, legal_entity_id, city, day`
 * @returns a relation of `employment_id, group_id` (null: none)`, by_hand_from, by_hand_to`
 */
export async function belonging(db: Db, people: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const places = await takenPlaces(db)
  return sql`
    select p.employment_id, coalesce(m.group_id, f.group_id) as group_id, m.from_day as by_hand_from, m.to_day as by_hand_to
    from (${people}) p
    left join (
      select m.employment_id, m.group_id, m.from_day, m.to_day
      from pay_group_member m join pay_group g on g.id = m.group_id and not g.retired
    ) m on m.employment_id = p.employment_id and m.from_day <= p.day and p.day < m.to_day
    left join unnest(${places.map(({ legalEntityId }) => legalEntityId ?? none)}::uuid[],
      ${places.map(({ city }) => city ?? '')}::text[], ${places.map(({ groupId }) => groupId)}::uuid[]) f(entity, city, group_id)
      on f.entity = coalesce(p.legal_entity_id, ${none}::uuid) and f.city = coalesce(p.city, '')`
}
