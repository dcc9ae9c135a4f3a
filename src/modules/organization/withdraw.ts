import type { Db } from '#platform/database/database.ts'
import { type Place, partedPlaces, type ReasonToStay, type Staying } from './rules/withdraw.ts'
import { heldByOrganization, type PlaceIds, placesOf, removePlaces } from './store/withdraw.ts'

/** What those above the organization hold on to, by the id of the unit or position. */
export type HeldElsewhere = readonly { id: string; why: ReasonToStay }[]

/** Which of the units and positions could be taken back, and which stand because something else builds on them. */
export async function placesToWithdraw(
  db: Db,
  made: PlaceIds,
  held: HeldElsewhere,
): Promise<{ going: Place[]; staying: Staying[] }> {
  const reasons = [...held, ...(await heldByOrganization(db, made))]
  return partedPlaces(await placesOf(db, made), new Map(reasons.toReversed().map(({ id, why }) => [id, why])))
}

/** Takes them back, as if they had never been: only what nothing builds on. Call it under `lockStructure`. */
export async function withdrawPlaces(
  db: Db,
  made: PlaceIds,
  held: HeldElsewhere,
): Promise<{ going: Place[]; staying: Staying[] }> {
  const parted = await placesToWithdraw(db, made, held)
  const idsOf = (kind: Place['kind']) => parted.going.filter((place) => place.kind === kind).map(({ id }) => id)
  await removePlaces(db, { unitIds: idsOf('unit'), positionIds: idsOf('position') })
  return parted
}
