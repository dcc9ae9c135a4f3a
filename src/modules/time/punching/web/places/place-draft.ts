import type { z } from 'zod'
import type { time } from '../../../contract.ts'

export type Rules = z.output<typeof time.punchRules.output>
export type Place = Rules['places'][number]

/** As it is typed. A unit is known by its name too, to be shown. */
export type Draft = {
  placeId: string | undefined
  name: string
  position: string
  radius: number | undefined
  networks: string
  units: { id: string; name: string }[]
}

export const newDraft: Draft = { placeId: undefined, name: '', position: '', radius: 200, networks: '', units: [] }

export const draftOf = (place: Place, nameOf: (unitId: string) => string): Draft => ({
  placeId: place.placeId,
  name: place.name,
  position: `${place.latitude}, ${place.longitude}`,
  radius: place.radius,
  networks: place.networks.join('\n'),
  units: place.unitIds.map((id) => ({ id, name: nameOf(id) })),
})

/** `31.2304, 121.4737`, as maps write it; full-width signs are understood. */
export function positionOf(typed: string): { latitude: number; longitude: number } | undefined {
  const parts = typed
    .normalize('NFKC')
    .split(/[,\s、]+/)
    .filter(Boolean)
  const [latitude, longitude] = parts.map(Number)
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return undefined
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined
  return { latitude, longitude }
}

export const networksOf = (typed: string): string[] => typed.split(/[\s,，;；]+/).filter(Boolean)

const address = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*)(\/\d{1,3})?$/i

/** The first of them that can be no network. */
export const wrongNetwork = (typed: string): string | undefined => networksOf(typed).find((each) => !address.test(each))

/** What is kept of it, once it is whole. */
export function placeOfDraft(draft: Draft): Omit<Place, 'placeId'> | undefined {
  const position = positionOf(draft.position)
  const { radius } = draft
  const isWhole = draft.name.trim() !== '' && radius !== undefined && wrongNetwork(draft.networks) === undefined
  if (!isWhole || !position) return undefined
  const unitIds = draft.units.map(({ id }) => id)
  return { name: draft.name.trim(), ...position, radius, unitIds, networks: networksOf(draft.networks) }
}
