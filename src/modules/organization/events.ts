import { within } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { PeopleMove } from './rules/reorganize.ts'

/** A re-organisation moves people: those named, or without names everybody who is in the unit from that day on. */
export const peopleMoved = within<{ day: Day; moves: PeopleMove[]; reorganizationId: string; reason: string }>(
  'organization.peopleMoved',
)

/** Units came, went or changed name, place or head from that day on. */
export const unitsChanged = within<{ day: Day; unitIds: string[] }>('organization.unitsChanged')

/** Positions came, went, changed name or unit from that day on. */
export const positionsChanged = within<{ day: Day; positionIds: string[] }>('organization.positionsChanged')
