import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Dated } from '../rules/timeline.ts'
import { unitsBelow } from './closure.ts'
import { readVersions, type VersionTable, writeVersions } from './versions.ts'

export type PositionFacts = { unitId: string; name: string; reportsToId: string | null }

const positionVersions: VersionTable<PositionFacts> = {
  table: 'position_version',
  owner: 'position_id',
  columns: { unitId: 'unit_id', name: 'name', reportsToId: 'reports_to_id' },
}

export type PositionLines = Map<string, Dated<PositionFacts>[]>

export const positionLinesOf = (db: Db, ids: string[]): Promise<PositionLines> =>
  readVersions(db, positionVersions, ids)
export const writePositions = (db: Db, lines: PositionLines): Promise<void> =>
  writeVersions(db, positionVersions, lines)

export async function addPosition(db: Db, id: string, code: string | null): Promise<void> {
  await db.insertInto('position').values({ id, code }).execute()
}

export async function recodePosition(db: Db, id: string, code: string | null): Promise<void> {
  await db.updateTable('position').set({ code }).where('id', '=', id).execute()
}

export async function unitOfPosition(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('position_version')
    .select('unit_id')
    .where('position_id', '=', id)
    .orderBy('from_day', 'desc')
    .executeTakeFirst()
  return row?.unit_id
}

export type PositionRow = PositionFacts & {
  id: string
  code: string | null
  reportsTo: string | null
  from: Day
  to: Day
}

type Wanted = { roots: string[] | 'all'; unitIds?: string[]; search?: string; offset?: number; limit?: number }

/** Positions of a day, by unit and name; the page and how many there are in all. */
export async function positionsOn(db: Db, day: Day, wanted: Wanted): Promise<{ rows: PositionRow[]; total: number }> {
  const query = db
    .selectFrom('position_version as v')
    .innerJoin('position as p', 'p.id', 'v.position_id')
    .where('v.from_day', '<=', day)
    .where('v.to_day', '>', day)
    .$if(wanted.roots !== 'all', (q) => q.where('v.unit_id', 'in', unitsBelow(wanted.roots as string[], day)))
    .$if(wanted.unitIds !== undefined, (q) => q.where(sql<boolean>`v.unit_id = any(${wanted.unitIds}::uuid[])`))
    .$if(!!wanted.search, (q) =>
      q.where(sql<boolean>`position(lower(${wanted.search}) in lower(v.name || ' ' || coalesce(p.code, ''))) > 0`),
    )
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .leftJoin('position_version as r', (join) =>
      join.onRef('r.position_id', '=', 'v.reports_to_id').on('r.from_day', '<=', day).on('r.to_day', '>', day),
    )
    .select(['p.id', 'p.code', 'v.name', 'v.unit_id as unitId', 'v.reports_to_id as reportsToId'])
    .select(['r.name as reportsTo', 'v.from_day as from', 'v.to_day as to'])
    .orderBy('v.name')
    .orderBy('p.id')
    .offset(wanted.offset ?? 0)
    .limit(wanted.limit ?? 1000)
    .execute()
  return { rows, total }
}

/** Whether the second reports to the first, straight or through others, on that day. */
export async function reportsUpTo(db: Db, upperId: string, id: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    with recursive way as (
      select ${id}::uuid as id, 0 as depth
      union all
      select v.reports_to_id, way.depth + 1 from way join position_version v
        on v.position_id = way.id and v.from_day <= ${day} and ${day} < v.to_day
      where v.reports_to_id is not null and way.depth < 100)
    select 1 from way where id = ${upperId} limit 1`.execute(db)
  return rows.length > 0
}

/** Names of positions still in the unit on that day or later. */
export async function positionsFrom(db: Db, unitId: string, day: Day): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from position_version where unit_id = ${unitId} and to_day > ${day} limit 10`.execute(db)
  return rows.map((row) => row.name)
}

export async function positionIdsIn(db: Db, unitIds: string[], day: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct position_id as id from position_version
    where unit_id = any(${unitIds}::uuid[]) and to_day > ${day}`.execute(db)
  return rows.map((row) => row.id)
}

export type PositionPlace = { unitId: string; name: string }
const keyOf = (place: PositionPlace) => `${place.unitId} ${place.name}`

/** The ids of positions by unit and name, in the order asked; those missing are made from that day on. */
export async function findOrCreatePositions(db: Db, places: PositionPlace[], day: Day): Promise<string[]> {
  const wanted = [...new Map(places.map((place) => [keyOf(place), place])).values()]
  const { rows } = await sql<PositionPlace & { id: string }>`
    select distinct on (w.unit_id, w.name) v.position_id as id, w.unit_id as "unitId", w.name
    from unnest(${wanted.map((each) => each.unitId)}::uuid[], ${wanted.map((each) => each.name)}::text[]) as w(unit_id, name)
    join position_version v on v.unit_id = w.unit_id and v.name = w.name and v.to_day > ${day}
    order by w.unit_id, w.name, v.from_day`.execute(db)
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]))
  const missing = wanted.filter((place) => !ids.has(keyOf(place))).map((place) => ({ ...place, id: newId() }))
  if (missing.length > 0) {
    await sql`insert into position (id) select unnest(${missing.map((each) => each.id)}::uuid[])`.execute(db)
    const facts = (place: PositionPlace) => ({ unitId: place.unitId, name: place.name, reportsToId: null })
    await writePositions(
      db,
      new Map(missing.map((each) => [each.id, [{ from: day, to: forever, facts: facts(each) }]])),
    )
  }
  for (const each of missing) ids.set(keyOf(each), each.id)
  return places.map((place) => ids.get(keyOf(place)) as string)
}

/** What positions are called on that day, or were last. */
export async function positionNames(db: Db, ids: string[], day: Day): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (position_id) position_id as id, name from position_version where position_id = any(${ids}::uuid[])
    order by position_id, (from_day <= ${day} and ${day} < to_day) desc, to_day desc`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
