import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { positionName, unitName } from './roster-query.ts'
import { matchingByName } from './search.ts'
import './tables.ts'

/** Whoever stands above that far is nobody's superior in earnest, and a circle of managers ends here too. */
const farthest = 10

/** Of the rows of one employment or person the one that holds on the day: else the last before it, else the first to come. */
const nearest = (day: Day): RawBuilder<unknown> =>
  sql`order by (from_day <= ${day}) desc, case when from_day <= ${day} then from_day end desc, from_day limit 1`

const asked = (personIds: string[], day: Day): RawBuilder<unknown> => sql`
  select p.id as person_id, e.id as employment_id from unnest(${personIds}::uuid[]) p(id)
  cross join lateral (select id from employment where person_id = p.id ${nearest(day)}) e`

const postOf = (employmentId: RawBuilder<unknown>, day: Day): RawBuilder<unknown> => sql`
  select unit_id, manager_id from assignment where employment_id = ${employmentId} ${nearest(day)}`

export type Above = { personId: string; depth: number; superiorId: string }

/** The superior of each, his superior, and so on: depth 1 is one's own. */
export async function managersAbove(db: Db, personIds: string[], day: Day): Promise<Above[]> {
  const { rows } = await sql<Above>`
    with recursive asked as (${asked(personIds, day)}),
    line as (
      select a.person_id, post.manager_id as employment_id, 1 as depth, array[a.employment_id] as seen
      from asked a cross join lateral (${postOf(sql`a.employment_id`, day)}) post where post.manager_id is not null
      union all
      select l.person_id, post.manager_id, l.depth + 1, l.seen || l.employment_id
      from line l cross join lateral (${postOf(sql`l.employment_id`, day)}) post
      where l.depth < ${sql.lit(farthest)} and post.manager_id <> all(l.seen || l.employment_id))
    select l.person_id as "personId", l.depth, m.person_id as "superiorId"
    from line l join employment m on m.id = l.employment_id where m.person_id <> l.person_id order by 1, 2`.execute(db)
  return rows
}

/** The heads of the unit of each (depth 0) and of those above it. */
export async function headsAbove(db: Db, personIds: string[], day: Day): Promise<Above[]> {
  const { rows } = await sql<Above>`
    with asked as (${asked(personIds, day)})
    select a.person_id as "personId", c.depth::int as depth, h.person_id as "superiorId"
    from asked a cross join lateral (${postOf(sql`a.employment_id`, day)}) post
    join unit_closure c on c.unit_id = post.unit_id and c.from_day <= ${day} and ${day} < c.to_day
    join unit_version v on v.unit_id = c.ancestor_id and v.from_day <= ${day} and ${day} < v.to_day
    join employment h on h.id = v.head_id order by 1, 2`.execute(db)
  return rows
}

export type Keeper = { personId: string; depth: number; userId: string }

/** Users with one role for the unit of each (depth 0) or one above it, then those with another role, for everybody. */
export async function keepersOf(
  db: Db,
  personIds: string[],
  day: Day,
  roles: { ofUnit: string; ofAll: string },
): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    with asked as (${asked(personIds, day)})
    select a.person_id as "personId", c.depth::int as depth, k.user_id as "userId"
    from asked a cross join lateral (${postOf(sql`a.employment_id`, day)}) post
    join unit_closure c on c.unit_id = post.unit_id and c.from_day <= ${day} and ${day} < c.to_day
    join access_assignment k on k.role_id = ${roles.ofUnit} and c.ancestor_id = any(k.unit_ids)
    union all
    select p.id, 1000, k.user_id from unnest(${personIds}::uuid[]) p(id)
    join access_assignment k on k.role_id = ${roles.ofAll}
    order by 1, 2, 3`.execute(db)
  return rows
}

/** Which of these are not employed on that day. */
export async function notEmployedOn(db: Db, personIds: string[], day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${personIds}::uuid[]) p(id) where not exists (
      select 1 from employment e where e.person_id = p.id and e.from_day <= ${day} and ${day} < e.to_day)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export async function searchTexts(db: Db, personIds: string[]): Promise<Map<string, { name: string; search: string }>> {
  const { rows } = await sql<{ id: string; name: string; search: string }>`
    select id, name, concat_ws(' ', name, pinyin, initials) as search from person where id = any(${personIds}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name, search }) => [id, { name, search }]))
}

export type Colleague = { personId: string; name: string; unit: string | null; position: string | null }

/** Employed that day and able to sign in, by name, pinyin or number. */
export async function colleaguesFound(db: Db, search: string, day: Day, limit: number): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select r.person_id as "personId", r.name, ${unitName(sql`r.unit_id`, day)} as unit,
      ${positionName(sql`r.position_id`, day)} as position
    from roster r where ${matchingByName(search)}
      and exists (select from auth_user u where u.person_id = r.person_id and u.disabled_at is null)
      and exists (select from employment e where e.person_id = r.person_id and e.from_day <= ${day} and ${day} < e.to_day)
    order by r.name, r.person_id limit ${limit}`.execute(db)
  return rows
}

export type Placed = {
  personId: string
  name: string
  unitId: string | null
  unit: string | null
  position: string | null
}

/** Where each of them is today. */
export async function placedToday(db: Db, personIds: string[], today: Day): Promise<Map<string, Placed>> {
  const { rows } = await sql<Placed>`
    select r.person_id as "personId", r.name, r.unit_id as "unitId", ${unitName(sql`r.unit_id`, today)} as unit,
      ${positionName(sql`r.position_id`, today)} as position
    from roster r where r.person_id = any(${personIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}
