import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { refuse } from '#platform/refusal.ts'
import { begin } from './rules/timeline.ts'
import type { Chart, UnitFacts } from './rules/tree.ts'
import { redrawClosure } from './store/closure.ts'
import { addUnits, lockStructure, rootUnit, type UnitLines, unitsOn, versionsOf, writeUnits } from './store/units.ts'

const factsOf = (parentId: string | null, name: string): UnitFacts => ({
  ...{ parentId, name, headId: null, legalEntityId: null, costCentreId: null, order: 0 },
})

/** The company's own unit, at the top of the tree; made, or made to begin earlier, so that it stands on that day. */
export async function ensureRootUnit(db: Db, name: string, day: Day): Promise<string> {
  await lockStructure(db)
  const root = await rootUnit(db)
  if (root) {
    await beginEarlier(db, [root.id], day)
    return root.id
  }
  const id = newId()
  await addUnits(db, [{ id, code: null }])
  await writeUnits(db, new Map([[id, begin(day, factsOf(null, name))]]))
  await redrawClosure(db, [id])
  return id
}

/** Units that begin after the day, and those they began under, are taken to have stood since then. */
export async function beginEarlier(db: Db, unitIds: string[], day: Day): Promise<void> {
  const late: UnitLines = new Map()
  let next = unitIds
  while (next.length > 0) {
    const lines = await versionsOf(db, next)
    for (const [id, [first, ...rest]] of lines)
      if (first && first.from > day) late.set(id, [{ ...first, from: day }, ...rest])
    const superiors = next.flatMap((id) => late.get(id)?.[0]?.facts.parentId ?? [])
    next = [...new Set(superiors)].filter((id) => !late.has(id))
  }
  if (late.size === 0) return
  await writeUnits(db, late)
  await redrawClosure(db, [...late.keys()])
}

type Growth = {
  byPlace: Map<string, string>
  added: { id: string; parentId: string; name: string }[]
  named: Set<string>
}

const placeOf = (parentId: string, name: string) => `${parentId} ${name}`

/**
 * The unit at the end of each path, as the tree stands today, below the company's own unit (`['研发部', '平台组']`; a first name equal to the company's is left out).
 * Those missing are made to stand from that day on; those that begin later are made to begin then. Three writes however many.
 * @returns ids in the order asked
 * @throws Refusal organization.noCompany before the company has been set up
 */
export async function findOrCreateUnits(db: Db, paths: string[][], day: Day, today: Day = day): Promise<string[]> {
  await lockStructure(db)
  const root = (await rootUnit(db)) ?? refuse('organization.noCompany')
  const growth: Growth = { byPlace: await placesFrom(db, today), added: [], named: new Set([root.id]) }
  const ids = paths.map((path) => walk(growth, root, path))
  const fresh = new Set(growth.added.map((unit) => unit.id))
  await beginEarlier(
    db,
    [...growth.named].filter((id) => !fresh.has(id)),
    day,
  )
  await addUnits(
    db,
    growth.added.map(({ id }) => ({ id, code: null })),
  )
  if (growth.added.length > 0) {
    await writeUnits(
      db,
      new Map(growth.added.map(({ id, parentId, name }) => [id, begin(day, factsOf(parentId, name))])),
    )
    await redrawClosure(db, [...fresh])
  }
  return ids
}

/** Units by superior and name: those of today first, otherwise those that come later. */
async function placesFrom(db: Db, today: Day): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  for (const chart of [await unitsOn(db, today, 'all'), await unitsToCome(db)]) {
    for (const unit of chart.values()) {
      if (unit.parentId === null) continue
      const place = placeOf(unit.parentId, unit.name)
      if (!places.has(place)) places.set(place, unit.id)
    }
  }
  return places
}

/** The units as they stand at the very end. */
const unitsToCome = (db: Db): Promise<Chart> => unitsOn(db, '2199-12-31' as Day, 'all')

function walk(growth: Growth, root: { id: string; name: string }, path: string[]): string {
  const names = path[0] === root.name ? path.slice(1) : path
  let parentId = root.id
  for (const name of names) {
    const place = placeOf(parentId, name)
    const id = growth.byPlace.get(place) ?? newId()
    if (!growth.byPlace.has(place)) growth.added.push({ id, parentId, name })
    growth.byPlace.set(place, id)
    growth.named.add(id)
    parentId = id
  }
  return parentId
}
