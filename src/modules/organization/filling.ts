import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { redrawClosure } from './store/closure.ts'
import { legalEntitiesOn, readCompany, writeCompany } from './store/entities.ts'
import { type Client, clearFounded, copyAccounts, copyPositions, copyUnits, standsAsFounded } from './store/filling.ts'
import { lockStructure, rootUnit } from './store/units.ts'

export type FilledUnit = {
  id: string
  code: string
  parentId: string | null
  name: string
  order: number
  legalEntityId: string | null
  costCentreId: string | null
  from: Day
  headId: string
  headFrom: Day
}

/** A whole organization at once. Of what the guided start made, the top unit and the first legal entity are taken over. */
export type Filling = {
  company: { name: string; city: string }
  founded: { rootId: string; entityId: string }
  legalEntities: { id: string; name: string; city: string; from: Day }[]
  costCentres: { id: string; code: string; name: string; from: Day }[]
  units: FilledUnit[]
  positions: { id: string; unitId: string; name: string; from: Day }[]
  headcounts: { unitId: string; count: number; from: Day }[]
}

/** What the guided start made, while nothing has been added to it; undefined once something has. Nobody else draws meanwhile. */
export async function foundedOnly(db: Db, today: Day): Promise<Filling['founded'] | undefined> {
  await lockStructure(db)
  const [root, [entity]] = [await rootUnit(db), await legalEntitiesOn(db, today)]
  if (!root || !entity || !(await standsAsFounded(db))) return undefined
  return { rootId: root.id, entityId: entity.id }
}

/** Writes it as sets. `db` and `client` are the same connection, inside one transaction. */
export async function fillOrganization(db: Db, client: Client, filling: Filling): Promise<void> {
  const company = await readCompany(db)
  await writeCompany(db, { timeZone: company?.timeZone ?? 'Asia/Shanghai', ...filling.company })
  await clearFounded(db, filling.founded)
  await copyAccounts(client, filling)
  await copyUnits(client, filling)
  await copyPositions(client, filling)
  await redrawClosure(
    db,
    filling.units.map(({ id }) => id),
  )
}
