import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import { type Dice, diceFrom } from './dice.ts'
import { type Ids, idsFrom } from './ids.ts'
import { cities, companyName, counted, legalEntities, type Trade, trades } from './invented.ts'
import { foundedOn, type Order } from './order.ts'

/** What of the sample stands already where it is written: the guided start made it. */
export type Founded = { rootId: string; entityId: string }

export type SampleUnit = {
  /** Its number; that of its head too, for the heads come first. */
  at: number
  id: string
  parent: SampleUnit | null
  /** 0 the company, 1 departments, 2 sections, 3 teams. */
  depth: number
  name: string
  order: number
  trade: Trade
  city: (typeof cities)[number]
  entityId: string
  /** It stands, and is led by its head, from that day on. */
  since: Day
  isLeaf: boolean
}

export type Shape = { departments: number; sections: number; teams: number }

/** Three levels; sections of a small company have no teams. */
export function shapeOf(people: number): Shape {
  const departments = Math.min(trades.length, Math.max(4, Math.round(Math.sqrt(people) / 4)))
  const leaves = Math.max(8, Math.round(people / 10)) / departments
  const sections = Math.max(2, Math.round(Math.sqrt(leaves)))
  const teams = Math.round(leaves / sections)
  return { departments, sections, teams: teams < 2 ? 0 : teams }
}

export type Structure = {
  founded: Founded
  foundedOn: Day
  ids: Ids
  units: SampleUnit[]
  leaves: SampleUnit[]
  teams: ReadonlyMap<SampleUnit | null, SampleUnit[]>
}

const sectionName = ({ sections }: Trade, at: number): string => {
  const name = sections[at % sections.length] as string
  return at < sections.length ? name : `${name.slice(0, -1)}${counted(Math.floor(at / sections.length) + 1)}部`
}

export function structureOf(order: Order, standing?: Founded): Structure {
  const ids = idsFrom(order.seed)
  const founded = standing ?? { rootId: ids('unit', 0), entityId: ids('entity', 0) }
  const growing: Growing = { order, ids, founded, dice: diceFrom(order.seed, 11), units: [] }
  const { departments, sections, teams } = shapeOf(order.people)
  const root = grow(growing, null, companyName, 0, { trade: trades[3] as Trade, city: cities[0] as SampleUnit['city'] })
  for (const [at, trade] of trades.slice(0, departments).entries()) {
    const department = grow(growing, root, trade.name, at, { trade, city: root.city })
    for (let s = 0; s < sections; s++) {
      const city = cities[(s + at) % cities.length] as SampleUnit['city']
      const section = grow(growing, department, sectionName(trade, s), s, { trade, city })
      for (let t = 0; t < teams; t++) grow(growing, section, `${section.name}${counted(t + 1)}组`, t, { trade, city })
    }
  }
  const { units } = growing
  const leaves = units.filter((unit) => unit.isLeaf)
  return { founded, foundedOn: foundedOn(order), ids, units, leaves, teams: byParent(leaves) }
}

function byParent(leaves: readonly SampleUnit[]): Structure['teams'] {
  const teams = new Map<SampleUnit | null, SampleUnit[]>()
  for (const leaf of leaves) {
    const known = teams.get(leaf.parent)
    if (known) known.push(leaf)
    else teams.set(leaf.parent, [leaf])
  }
  return teams
}

type Growing = { order: Order; ids: Ids; founded: Founded; dice: Dice; units: SampleUnit[] }
type Place = Pick<SampleUnit, 'trade' | 'city'>

function grow(growing: Growing, parent: SampleUnit | null, name: string, order: number, place: Place): SampleUnit {
  const { ids, founded, units } = growing
  const at = units.length
  const since = openedOn(growing, parent)
  const base = { at, id: at === 0 ? founded.rootId : ids('unit', at), parent, name, order, since, isLeaf: true }
  const entityId = entityOf(growing, place.city.insuredIn)
  const unit: SampleUnit = { ...base, ...place, entityId, depth: parent ? parent.depth + 1 : 0 }
  if (parent) parent.isLeaf = false
  units.push(unit)
  return unit
}

export const entityOf = ({ ids, founded }: Pick<Growing, 'ids' | 'founded'>, city: string): string =>
  city === legalEntities[0].city ? founded.entityId : ids('entity', 1)

/** Each opens within two years after the one above it, long before the history that is told. */
function openedOn({ order, dice }: Growing, parent: SampleUnit | null): Day {
  if (!parent) return foundedOn(order)
  return addDays(parent.since, dice.between(20, 600))
}

/** As many whole days as lie between. */
export const someDay = (dice: Dice, from: Day, to: Day): Day => addDays(from, dice.between(0, daysBetween(from, to)))
