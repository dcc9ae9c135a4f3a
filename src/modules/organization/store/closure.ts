import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import './tables.ts'

/** Deeper than any company; a circle stops here too. */
const deepest = 64

/** A circle or a depth beyond `deepest`: the tree can't stand. */
export type Unsound = { unitId: string }

/**
 * Draws the dated closure anew for units whose place or life changed and for all below them.
 * Each unit's life is followed up through its superiors, version by version; spans that touch are joined.
 * @returns a unit that would stand above itself, if there is one
 */
export async function redrawClosure(db: Db, unitIds: string[]): Promise<Unsound | undefined> {
  const { rows } = await sql<{ id: string }>`
    select unnest(${unitIds}::uuid[]) as id union select unit_id from unit_closure where ancestor_id = any(${unitIds}::uuid[])`.execute(
    db,
  )
  const affected = rows.map((row) => row.id)
  await sql`delete from unit_closure where unit_id = any(${affected}::uuid[])`.execute(db)
  await sql`
    with recursive way as (
      select unit_id, unit_id as ancestor_id, 0 as depth, min(from_day) as from_day, max(to_day) as to_day
      from unit_version where unit_id = any(${affected}::uuid[]) group by unit_id
      union all
      select way.unit_id, v.parent_id, way.depth + 1, greatest(way.from_day, v.from_day), least(way.to_day, v.to_day)
      from way join unit_version v on v.unit_id = way.ancestor_id and v.from_day < way.to_day and way.from_day < v.to_day
      where v.parent_id is not null and way.depth < ${sql.lit(deepest)}
        and (way.depth = 0 or way.ancestor_id <> way.unit_id)),
    joined as (
      select unit_id, ancestor_id, depth, unnest(range_agg(daterange(from_day, to_day))) as span
      from way group by unit_id, ancestor_id, depth)
    insert into unit_closure (ancestor_id, unit_id, depth, from_day, to_day)
    select ancestor_id, unit_id, depth, lower(span), upper(span) from joined`.execute(db)
  return unsoundAmong(db, affected)
}

async function unsoundAmong(db: Db, unitIds: string[]): Promise<Unsound | undefined> {
  const { rows } = await sql<Unsound>`select unit_id as "unitId" from unit_closure
    where unit_id = any(${unitIds}::uuid[]) and depth > 0
      and (ancestor_id = unit_id or depth >= ${sql.lit(deepest)}) limit 1`.execute(db)
  return rows[0]
}

/** For `where(column, 'in', unitsBelow(roots, day))`: those units and all below them on that day. */
export const unitsBelow = (roots: string[], day: Day): RawBuilder<string> =>
  sql<string>`(select unit_id from unit_closure where ancestor_id = any(${roots}::uuid[]) and from_day <= ${day} and ${day} < to_day)`

/** The units above each and itself on that day, from the top down. */
export async function pathsOn(
  db: Db,
  unitIds: string[],
  day: Day,
): Promise<Map<string, { id: string; name: string }[]>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ unitId: string; path: { id: string; name: string }[] }>`
    select c.unit_id as "unitId", jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name) order by c.depth desc) as path
    from unit_closure c join unit_version v on v.unit_id = c.ancestor_id and v.from_day <= ${day} and ${day} < v.to_day
    where c.unit_id = any(${unitIds}::uuid[]) and c.from_day <= ${day} and ${day} < c.to_day
    group by c.unit_id`.execute(db)
  return new Map(rows.map((row) => [row.unitId, row.path]))
}

/**
 * Which of the units lie below the roots: today; one that is still to come on its first day, one that is gone on its last.
 */
export async function coveredBy(db: Db, unitIds: string[], roots: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with today as (select (now() at time zone coalesce((select time_zone from company), 'Asia/Shanghai'))::date as day),
    asked as (
      select unit_id, greatest(min(from_day), least(max(to_day) - 1, (select day from today))) as day
      from unit_version where unit_id = any(${unitIds}::uuid[]) group by unit_id)
    select distinct asked.unit_id as id from asked join unit_closure c
      on c.unit_id = asked.unit_id and c.from_day <= asked.day and asked.day < c.to_day
    where c.ancestor_id = any(${roots}::uuid[])`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Units led by one of these employments on that day. */
export async function headedOn(db: Db, employmentIds: string[], day: Day): Promise<string[]> {
  if (employmentIds.length === 0) return []
  const rows = await db
    .selectFrom('unit_version')
    .select('unit_id')
    .where('head_id', 'in', employmentIds)
    .where('from_day', '<=', day)
    .where('to_day', '>', day)
    .execute()
  return rows.map((row) => row.unit_id)
}

/** Units led now by one of these employments, by the database's clock: for checks that are given no day. */
export async function headedNow(db: Db, employmentIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ day: Day }>`
    select (now() at time zone coalesce((select time_zone from company), 'Asia/Shanghai'))::date as day`.execute(db)
  const [now] = rows
  return now ? headedOn(db, employmentIds, now.day) : []
}
