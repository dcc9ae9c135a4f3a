import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Dated } from '../rules/timeline.ts'
import type { Chart, ChartUnit, UnitFacts } from '../rules/tree.ts'
import { readVersions, type VersionTable, writeVersions } from './versions.ts'

const unitVersions: VersionTable<UnitFacts> = {
  table: 'unit_version',
  owner: 'unit_id',
  columns: {
    parentId: 'parent_id',
    name: 'name',
    headId: 'head_id',
    legalEntityId: 'legal_entity_id',
    costCentreId: 'cost_centre_id',
    order: 'position',
  },
}

export type UnitLines = Map<string, Dated<UnitFacts>[]>

export const versionsOf = (db: Db, unitIds: string[]): Promise<UnitLines> => readVersions(db, unitVersions, unitIds)
export const writeUnits = (db: Db, lines: UnitLines): Promise<void> => writeVersions(db, unitVersions, lines)

/** Two people drawing the same tree would undo each other's checks: whoever changes its shape does so alone. */
export async function lockStructure(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organization.structure'))`.execute(db)
}

export async function lockUnits(db: Db, unitIds: string[]): Promise<void> {
  await sql`select from unit where id = any(${unitIds}::uuid[]) order by id for no key update`.execute(db)
}

export async function addUnits(db: Db, units: { id: string; code: string | null }[]): Promise<void> {
  if (units.length === 0) return
  await sql`insert into unit (id, code)
    select * from unnest(${units.map((unit) => unit.id)}::uuid[], ${units.map((unit) => unit.code)}::text[])`.execute(
    db,
  )
}

/** Puts those below one superior into that order, on all days on which they are below it. */
export async function orderUnits(db: Db, parentId: string, unitIds: string[]): Promise<void> {
  await sql`update unit_version v set position = o.place
    from unnest(${unitIds}::uuid[]) with ordinality as o(id, place)
    where v.unit_id = o.id and v.parent_id = ${parentId}`.execute(db)
}

/** For a creation taken back: as if it had never been. */
export async function removeUnit(db: Db, unitId: string): Promise<void> {
  await sql`delete from unit_closure where unit_id = ${unitId}`.execute(db)
  await sql`delete from headcount where unit_id = ${unitId}`.execute(db)
  await sql`delete from unit_version where unit_id = ${unitId}`.execute(db)
  await sql`delete from unit where id = ${unitId}`.execute(db)
}

export async function codeOf(db: Db, unitId: string): Promise<string | null> {
  const row = await db.selectFrom('unit').select('code').where('id', '=', unitId).executeTakeFirst()
  return row?.code ?? null
}

/** The units of a day: all, or those roots and what is below them. */
export async function unitsOn(db: Db, day: Day, roots: string[] | 'all'): Promise<Chart> {
  const within =
    roots === 'all'
      ? sql``
      : sql`and v.unit_id in (select unit_id from unit_closure
              where ancestor_id = any(${roots}::uuid[]) and from_day <= ${day} and ${day} < to_day)`
  const { rows } = await sql<ChartUnit>`
    select v.unit_id as id, v.parent_id as "parentId", v.name, u.code, v.head_id as "headId", v.position as "order",
      v.legal_entity_id as "legalEntityId", v.cost_centre_id as "costCentreId", v.from_day as "from"
    from unit_version v join unit u on u.id = v.unit_id
    where v.from_day <= ${day} and ${day} < v.to_day ${within}`.execute(db)
  return new Map(rows.map((unit) => [unit.id, unit]))
}

/** Which of the units stand on that day. */
export async function standing(db: Db, unitIds: string[], day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select unit_id as id from unit_version
    where unit_id = any(${unitIds}::uuid[]) and from_day <= ${day} and ${day} < to_day`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export type Clash = { unitId: string; name: string; day: Day }

/** Units that for a time bear the name of another under the same superior. */
export async function namesakes(db: Db, unitIds: string[]): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    select v.unit_id as "unitId", v.name, greatest(v.from_day, o.from_day) as day
    from unit_version v join unit_version o on o.parent_id = v.parent_id and o.name = v.name and o.unit_id <> v.unit_id
      and o.from_day < v.to_day and v.from_day < o.to_day
    where v.unit_id = any(${unitIds}::uuid[]) limit 1`.execute(db)
  return rows
}

/** Units, among these and those directly below, that for a time have no superior standing over them. */
export async function orphans(db: Db, unitIds: string[]): Promise<(Clash & { parentId: string })[]> {
  const { rows } = await sql<Clash & { parentId: string }>`
    select v.unit_id as "unitId", v.name, v.parent_id as "parentId", greatest(v.from_day, coalesce(life.until, v.from_day)) as day
    from unit_version v left join lateral (
      select min(from_day) as since, max(to_day) as until from unit_version p where p.unit_id = v.parent_id) life on true
    where (v.unit_id = any(${unitIds}::uuid[]) or v.parent_id = any(${unitIds}::uuid[])) and v.parent_id is not null
      and (life.since is null or v.from_day < life.since or v.to_day > life.until)
    order by 4 limit 1`.execute(db)
  return rows
}

/** Names of the units below that still stand on that day or are to come. */
export async function childrenFrom(db: Db, unitId: string, day: Day): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct name from unit_version
    where parent_id = ${unitId} and to_day > ${day} limit 10`.execute(db)
  return rows.map((row) => row.name)
}

export async function rootUnit(db: Db): Promise<{ id: string; name: string; from: Day } | undefined> {
  const { rows } = await sql<{ id: string; name: string; from: Day }>`
    select unit_id as id, name, from_day as "from" from unit_version where parent_id is null order by to_day desc limit 1`.execute(
    db,
  )
  return rows[0]
}

/** Every day on which something about the units changed or will, and how many units change. */
export async function changeDays(db: Db, roots: string[] | 'all'): Promise<{ day: Day; units: number }[]> {
  const within =
    roots === 'all'
      ? sql`true`
      : sql`unit_id in (select unit_id from unit_closure where ancestor_id = any(${roots}::uuid[]))`
  const { rows } = await sql<{ day: Day; units: number }>`
    select day, count(distinct unit_id)::int as units from (
      select unit_id, from_day as day from unit_version where ${within}
      union all select unit_id, to_day from unit_version where ${within} and to_day < 'infinity') as change
    group by day order by day`.execute(db)
  return rows
}

/** What the units are called: on that day; of one that does not stand then, its nearest name. */
export async function namesOn(db: Db, unitIds: string[], day: Day): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (unit_id) unit_id as id, name from unit_version where unit_id = any(${unitIds}::uuid[])
    order by unit_id, (from_day <= ${day} and ${day} < to_day) desc, to_day desc`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
