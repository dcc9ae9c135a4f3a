import { sql } from 'kysely'
import { legalEntitiesOn } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Comparing } from './compare.ts'
import { noteProblems } from './problems.ts'

type Unit = { id: string; parentId: string | null; name: string; isToday: boolean }

/** The company's own unit, at the top. */
export async function rootName(db: Db): Promise<string> {
  const { rows } = await sql<{
    name: string
  }>`select name from unit_version where parent_id is null order by to_day desc limit 1`.execute(db)
  return rows[0]?.name ?? ''
}

/** Which units the paths of the file mean: as `findOrCreateUnits` will find them. */
export async function resolveUnits(db: Db, { importId, today, unitIds }: Comparing): Promise<void> {
  const paths = await sql<{
    path: string
  }>`select distinct unit_path as path from import_row where import_id = ${importId} and unit_path is not null`.execute(
    db,
  )
  const reached = unitIds && (await unitsWithin(db, unitIds, today))
  const tree = placesOf(await unitsNow(db, today))
  const nodes = new Map<string, { unitId: string | null; inReach: boolean }>()
  for (const { path } of [{ path: '' }, ...paths.rows])
    walk(tree, path, (at, unitId, nearest) => nodes.set(at, { unitId, inReach: !reached || reached.has(nearest) }))
  const list = [...nodes]
  await sql`insert into import_unit (import_id, path, unit_id, in_reach)
    select ${importId}::uuid, * from unnest(${list.map(([path]) => path)}::text[], ${list.map(([, node]) => node.unitId)}::uuid[],
      ${list.map(([, node]) => node.inReach)}::boolean[])`.execute(db)
}

async function unitsNow(db: Db, today: Day): Promise<Unit[]> {
  const { rows } =
    await sql<Unit>`select unit_id as id, parent_id as "parentId", name, from_day <= ${today} as "isToday"
    from unit_version where to_day > ${today} and (from_day <= ${today} or to_day = 'infinity') order by from_day <= ${today} desc`.execute(
      db,
    )
  return rows
}

async function unitsWithin(db: Db, roots: string[], day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct unit_id as id from unit_closure
    where ancestor_id = any(${roots}::uuid[]) and from_day <= ${day} and ${day} < to_day`.execute(db)
  return new Set(rows.map((row) => row.id))
}

type Tree = { root: string; places: Map<string, string> }

function placesOf(units: readonly Unit[]): Tree {
  const places = new Map<string, string>()
  for (const { id, parentId, name } of units) {
    const place = `${parentId} ${name}`
    if (parentId && !places.has(place)) places.set(place, id)
  }
  return { root: units.find((unit) => unit.parentId === null)?.id ?? '', places }
}

/** Visits each unit of a path from the top down, with the last one above it that stands. */
function walk(
  { root, places }: Tree,
  path: string,
  visit: (path: string, unitId: string | null, nearest: string) => void,
): void {
  let [at, nearest]: [string | null, string] = [root, root]
  if (path === '') {
    visit('', root || null, root)
    return
  }
  const names = path.split('/')
  for (const [depth, name] of names.entries()) {
    at = (at && places.get(`${at} ${name}`)) ?? null
    nearest = at ?? nearest
    visit(names.slice(0, depth + 1).join('/'), at, nearest)
  }
}

/** Legal entities are not made by an import. One that is not known by that name is left out, and said so. */
export async function resolveEntities(db: Db, { importId, today }: Comparing): Promise<void> {
  const { rows } = await sql<{ name: string }>`select distinct legal_entity as name from import_row
    where import_id = ${importId} and legal_entity is not null`.execute(db)
  if (rows.length === 0) return
  const known = await legalEntitiesOn(db, today)
  const ids = rows.map(({ name }) => entityCalled(known, name))
  await sql`insert into import_entity (import_id, name, legal_entity_id)
    select ${importId}::uuid, * from unnest(${rows.map(({ name }) => name)}::text[], ${ids}::uuid[])`.execute(db)
  await noteProblems(
    db,
    importId,
    'legalEntity',
    'unknownLegalEntity',
    sql`
    select s.row, jsonb_build_object('name', s.legal_entity, 'known', ${JSON.stringify(known.slice(0, 5).map(({ name }) => name))}::jsonb) as details, null as suggestion
    from import_row s join import_entity e on e.import_id = s.import_id and e.name = s.legal_entity
    where s.import_id = ${importId} and e.legal_entity_id is null`,
    'doubtful',
  )
}

/** By its name, or by a short form that only one of them has. */
function entityCalled(known: readonly { id: string; name: string }[], name: string): string | null {
  const exact = known.find((each) => each.name === name)
  if (exact) return exact.id
  const similar = known.filter((each) => each.name.includes(name) || name.includes(each.name))
  return name.length >= 2 && similar.length === 1 ? (similar[0]?.id ?? null) : null
}
