/** Why a unit or a position cannot be taken back: something else stands on it by now. */
export const reasonsToStay = [
  'people',
  'units',
  'positions',
  'changed',
  'headcount',
  'draft',
  'access',
  'profile',
] as const
export type ReasonToStay = (typeof reasonsToStay)[number]

/** A unit, or a position, with the unit it lies in. */
export type Place = { kind: 'unit' | 'position'; id: string; name: string; within: string | null }
export type Staying = Place & { why: ReasonToStay }

/** What is held stays, and with it every unit that it lies in. */
export function partedPlaces(
  places: readonly Place[],
  held: ReadonlyMap<string, ReasonToStay>,
): { going: Place[]; staying: Staying[] } {
  const byId = new Map(places.map((place) => [place.id, place]))
  const reasons = new Map([...held].filter(([id]) => byId.has(id)))
  for (const id of [...reasons.keys()]) holdAbove(byId, reasons, id)
  const going = places.filter(({ id }) => !reasons.has(id))
  const staying = places.flatMap((place) => {
    const why = reasons.get(place.id)
    return why ? [{ ...place, why }] : []
  })
  return { going, staying }
}

function holdAbove(byId: ReadonlyMap<string, Place>, reasons: Map<string, ReasonToStay>, id: string): void {
  let place = byId.get(id)
  while (place?.within && byId.has(place.within) && !reasons.has(place.within)) {
    reasons.set(place.within, place.kind === 'unit' ? 'units' : 'positions')
    place = byId.get(place.within)
  }
}
