import { type RawBuilder, sql } from 'kysely'

const nobody = '00000000-0000-0000-0000-000000000000'
const entity = sql`coalesce(p.legal_entity_id, ${nobody}::uuid)`
const city = sql`coalesce(p.city, '')`

/**
 * To which group each belongs on his day: the one he was put into by hand, else the closest that fits his employer and city.
 * @param people a relation of `employment_id, legal_entity_id, city, day`
 * @returns a relation of `employment_id, group_id` (null: none)`, by_hand_from, by_hand_to`
 */
export const belonging = (people: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select p.employment_id, coalesce(m.group_id, f.group_id) as group_id, m.from_day as by_hand_from, m.to_day as by_hand_to
  from (${people}) p
  left join (
    select m.employment_id, m.group_id, m.from_day, m.to_day
    from pay_group_member m join pay_group g on g.id = m.group_id and not g.retired
  ) m on m.employment_id = p.employment_id and m.from_day <= p.day and p.day < m.to_day
  left join (
    select distinct on (entity, city) p.entity, p.city, g.id as group_id
    from (select distinct ${entity} as entity, ${city} as city from (${people}) p) p
    join pay_group g on not g.retired and coalesce(g.legal_entity_id, p.entity) = p.entity and coalesce(g.city, p.city) = p.city
    order by entity, city, (g.legal_entity_id is null), (g.city is null)
  ) f on f.entity = ${entity} and f.city = ${city}`
