import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Dice } from './dice.ts'
import type { Order } from './order.ts'
import type { Special } from './specials.ts'
import { plantedIn } from './staffing.ts'
import { type SampleUnit, type Structure, someDay } from './structure.ts'

/** Where somebody came to his team from, and when. */
export type CameFrom = { unit: SampleUnit; on: Day }
/** Work in another unit for a while; his own place waits for him. */
export type Lent = { unit: SampleUnit; on: Day; until: Day }

type Mover = { unit: SampleUnit; hired: Day; dice: Dice; special: Special | undefined }

/** Some came to their team from another of the same legal entity, mostly of the same department. */
export function cameFrom({ today }: Order, structure: Structure, mover: Mover): CameFrom | undefined {
  const { hired, dice, special } = mover
  const [from, to] = [addDays(hired, 200), addDays(today, -130)]
  if (special !== 'moved' && (special || from > to || !dice.happens(0.16))) return undefined
  const other = special === 'moved' ? anyTeam(structure, mover) : sisterTeam(structure, mover)
  return other && { unit: other, on: someDay(dice, from, to) }
}

const fits = (other: SampleUnit, { unit, hired }: Mover): boolean =>
  other !== unit && other.entityId === unit.entityId && other.since <= hired

function sisterTeam(structure: Structure, mover: Mover): SampleUnit | undefined {
  const { unit, dice } = mover
  const other = dice.pick(structure.leaves)
  if (other.trade === unit.trade && fits(other, mover)) return other
  const sister = dice.pick(structure.teams.get(unit.parent) ?? [])
  return sister && fits(sister, mover) ? sister : undefined
}

const anyTeam = ({ leaves }: Structure, mover: Mover): SampleUnit | undefined =>
  firstFrom(leaves, mover.dice, (leaf) => fits(leaf, mover))

/** To a team that nothing is planted in, now or in the last years. */
export function lentTo({ today }: Order, { leaves }: Structure, { unit, dice, special }: Mover): Lent | undefined {
  if (special !== 'lent' && special !== 'lentBefore') return undefined
  const planted = new Set(Object.values(plantedIn(leaves)))
  const host = firstFrom(leaves, dice, (leaf) => leaf !== unit && !planted.has(leaf))
  if (!host) return undefined
  const on = addDays(today, special === 'lent' ? -dice.between(20, 150) : -dice.between(200, 450))
  const until = special === 'lent' ? addDays(today, dice.between(20, 150)) : addDays(on, dice.between(60, 180))
  return { unit: host, on, until }
}

function firstFrom(
  leaves: readonly SampleUnit[],
  dice: Dice,
  suits: (leaf: SampleUnit) => boolean,
): SampleUnit | undefined {
  const start = dice.between(0, leaves.length - 1)
  for (let step = 0; step < leaves.length; step++) {
    const leaf = leaves[(start + step) % leaves.length] as SampleUnit
    if (suits(leaf)) return leaf
  }
  return undefined
}
