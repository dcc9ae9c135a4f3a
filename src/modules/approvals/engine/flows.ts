import type { Db } from '#platform/database/database.ts'
import { addMissingFlows, type BareVersion, bareVersion } from '../store/flows.ts'
import { allKinds, kindOf } from './kinds.ts'

/** The flow by which requests of this kind start now; the one that comes with the product is put there when there is none. */
export async function currentVersion(db: Db, kind: string): Promise<BareVersion> {
  const known = await bareVersion(db, kind)
  if (known) return known
  await addMissingFlows(db, [kindOf(kind)])
  const added = await bareVersion(db, kind)
  if (!added) throw new Error(`No flow for ${kind}`)
  return added
}

/** At every start: each kind has a flow. */
export const seedFlows = (db: Db): Promise<void> =>
  addMissingFlows(
    db,
    allKinds().map(({ kind, flow }) => ({ kind, flow })),
  )
