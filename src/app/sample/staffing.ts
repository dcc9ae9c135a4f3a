import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { type Dice, diceFrom } from './dice.ts'
import { type LeftForm, leftForm } from './forms.ts'
import { historyFrom, monthBegin, type Order } from './order.ts'
import { type Special, specialsOf } from './specials.ts'
import { type SampleUnit, type Structure, someDay } from './structure.ts'

/** Somebody's place in the company, before his story is told. */
export type Place = { at: number; unit: SampleUnit; dice: Dice } & (
  | { kind: 'head' }
  | { kind: 'here'; special?: Special }
  | { kind: 'left'; lastDay: Day; form: LeftForm }
  | { kind: 'joining'; hired: Day }
)

/** Leaves of the tree that trouble is planted in. */
export type Planted = Record<'leaving' | 'wide' | 'over' | 'under' | 'gap', SampleUnit>

export type Staffing = {
  planted: Planted
  /** How many work in each leaf today, its head left out. */
  staff: ReadonlyMap<SampleUnit, number>
  specials: ReadonlyMap<SampleUnit, Special[]>
  /** Last days of those who left the unit of leavers in its last three full months. */
  plantedLeavings: Day[]
  counts: { here: number; left: number; joining: number }
}

export const wideSpan = 24
const fewestInLeaf = 3
const leavingYearly = 0.14

export function staffingOf(order: Order, structure: Structure): Staffing {
  const planted = plantedIn(structure.leaves)
  const staff = staffOf(order, structure, planted)
  const plantedLeavings = leavingsIn(order.today, staff.get(planted.leaving) ?? 0)
  const left = Math.max(plantedLeavings.length, Math.round(order.people * leavingYearly * order.years))
  const joining = Math.max(1, Math.round(order.people / 200))
  const counts = { here: order.people, left, joining }
  return { planted, staff, specials: specialsOf(order, structure.leaves, planted, staff), plantedLeavings, counts }
}

export function plantedIn(leaves: readonly SampleUnit[]): Planted {
  const spread = (at: number) => leaves[Math.floor((at * leaves.length) / 5)] as SampleUnit
  return { gap: spread(0), leaving: spread(1), wide: spread(2), over: spread(3), under: spread(4) }
}

function staffOf({ people, seed }: Order, { units, leaves }: Structure, { wide }: Planted): Map<SampleUnit, number> {
  const ordinary = leaves.filter((leaf) => leaf !== wide)
  const dice = diceFrom(seed, 12)
  const weights = ordinary.map(() => 0.6 + 0.8 * dice.share())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const toShare = people - units.length - wideSpan - fewestInLeaf * ordinary.length
  const staff = new Map([[wide, wideSpan]])
  let [weighed, given] = [0, 0]
  for (const [at, leaf] of ordinary.entries()) {
    weighed += weights[at] ?? 0
    const share = Math.round((toShare * weighed) / total) - given
    given += share
    staff.set(leaf, fewestInLeaf + share)
  }
  return staff
}

/** Enough of them that a year at that pace would take far more than a fifth. */
function leavingsIn(today: Day, staff: number): Day[] {
  const monthly = Math.max(1, Math.ceil(staff / 30))
  return [3, 2, 1].flatMap((ago) => {
    const begin = addMonths(monthBegin(today), -ago)
    return Array.from({ length: monthly }, (_, at) => addDays(begin, 9 + at))
  })
}

/** Everybody's place: first who leads, then who works, then who left, then who is to come. */
export function* placesOf(order: Order, structure: Structure, staffing: Staffing): Generator<Place> {
  const diceOf = (at: number) => diceFrom(order.seed, at, 3)
  for (const unit of structure.units) yield { at: unit.at, unit, dice: diceOf(unit.at), kind: 'head' }
  yield* placesHere(structure, staffing, diceOf)
  yield* placesLeft(order, structure, staffing, diceOf)
  const { gap, wide } = staffing.planted
  const open = structure.leaves.filter((leaf) => leaf !== gap && leaf !== wide)
  for (let n = 0; n < staffing.counts.joining; n++) {
    const at = order.people + staffing.counts.left + n
    const dice = diceOf(at)
    yield { at, unit: dice.pick(open), dice, kind: 'joining', hired: addDays(order.today, 7 + (n % 21)) }
  }
}

type DiceOf = (at: number) => Dice

function* placesHere({ units, leaves }: Structure, { staff, specials }: Staffing, diceOf: DiceOf): Generator<Place> {
  let at = units.length
  for (const unit of leaves) {
    for (let n = 0; n < (staff.get(unit) ?? 0); n++, at++) {
      const special = specials.get(unit)?.[n]
      yield { at, unit, dice: diceOf(at), kind: 'here', ...(special && { special }) }
    }
  }
}

function* placesLeft(order: Order, { leaves }: Structure, staffing: Staffing, diceOf: DiceOf): Generator<Place> {
  const { planted, plantedLeavings, counts } = staffing
  for (let n = 0; n < counts.left; n++) {
    const at = order.people + n
    const dice = diceOf(at)
    const plantedDay = plantedLeavings[n]
    const lastDay = plantedDay ?? someDay(dice, historyFrom(order), addDays(order.today, -1))
    const form = plantedDay ? 'full_time' : leftForm(n - plantedLeavings.length)
    yield { at, unit: plantedDay ? planted.leaving : dice.pick(leaves), dice, kind: 'left', lastDay, form }
  }
}
