import type { Filling } from '#modules/organization/index.ts'
import type { FilledPerson } from '#modules/people/index.ts'
import { type Day, longAgo } from '#platform/kernel/day.ts'
import { diceFrom } from './dice.ts'
import { cities, companyName, legalEntities } from './invented.ts'
import { personAt } from './lives.ts'
import type { Order } from './order.ts'
import { placesOf, type Staffing, staffingOf } from './staffing.ts'
import { entityOf, type Founded, type SampleUnit, type Structure, structureOf } from './structure.ts'

/** An invented company: the same order gives the same, byte for byte. People are told one by one, never held all at once. */
export type SampleCompany = {
  organization: Filling
  counts: Staffing['counts']
  total: number
  people: () => Generator<FilledPerson>
  /** For who looks for what was planted. */
  plan: { order: Order; structure: Structure; staffing: Staffing }
}

export function inventCompany(order: Order, standing?: Founded): SampleCompany {
  const structure = structureOf(order, standing)
  const staffing = staffingOf(order, structure)
  const { here, left, joining } = staffing.counts
  return {
    organization: organizationOf(order, structure, staffing),
    counts: staffing.counts,
    total: here + left + joining,
    plan: { order, structure, staffing },
    *people() {
      for (const place of placesOf(order, structure, staffing)) yield personAt(order, structure, place)
    },
  }
}

function organizationOf(order: Order, structure: Structure, staffing: Staffing): Filling {
  const { units, founded, foundedOn, ids } = structure
  const departments = units.filter(({ depth }) => depth < 2)
  return {
    company: { name: companyName, city: cities[0]?.name ?? '' },
    founded,
    legalEntities: legalEntities.map(({ name, city }) => ({
      ...{ id: entityOf(structure, city), name, city },
      from: city === legalEntities[0].city ? longAgo : foundedOn,
    })),
    costCentres: departments.map(({ at, name, since }) => ({
      ...{ id: ids('costCentre', at), code: `CC${String(at).padStart(3, '0')}`, name, from: since },
    })),
    units: units.map((unit) => filledUnit(structure, unit)),
    positions: units.flatMap((unit) => positionsOf(structure, unit)),
    headcounts: headcountsOf(order, structure, staffing),
  }
}

const filledUnit = ({ ids }: Structure, unit: SampleUnit): Filling['units'][number] => ({
  ...{ id: unit.id, code: `YL${String(unit.at).padStart(4, '0')}`, name: unit.name, order: unit.order },
  parentId: unit.parent?.id ?? null,
  legalEntityId: unit.entityId,
  costCentreId: unit.depth < 2 ? ids('costCentre', unit.at) : null,
  from: unit.parent ? unit.since : longAgo,
  ...{ headId: ids('employment', unit.at), headFrom: unit.since },
})

const headTitles = ['总经理', '中心总监', '部门经理', '组长']

function positionsOf({ ids }: Structure, { at, id, depth, trade, isLeaf, since }: SampleUnit): Filling['positions'] {
  const { job } = trade
  const names = [headTitles[depth] as string, ...(isLeaf ? [job, `高级${job}`] : [])]
  return names.map((name, n) => ({ id: ids('position', at * 4 + n), unitId: id, name, from: since }))
}

/** Each team's plan, and of every unit above it the plans below with its own head. */
function headcountsOf({ today, seed }: Order, { units }: Structure, staffing: Staffing): Filling['headcounts'] {
  const dice = diceFrom(seed, 13)
  const plans = new Map<SampleUnit, number>()
  for (const unit of units.toReversed()) {
    const plan = unit.isLeaf ? planOf(unit, staffing, dice.between(0, 2)) : (plans.get(unit) ?? 0) + 1
    plans.set(unit, plan)
    if (unit.parent) plans.set(unit.parent, (plans.get(unit.parent) ?? 0) + plan)
  }
  const from = `${today.slice(0, 4)}-01-01` as Day
  return units.map((unit) => ({ unitId: unit.id, count: plans.get(unit) ?? 0, from }))
}

function planOf(unit: SampleUnit, { staff, planted }: Staffing, spare: number): number {
  const members = 1 + (staff.get(unit) ?? 0)
  if (unit === planted.over) return Math.floor(members / 1.5)
  if (unit === planted.under) return members * 2
  return members + spare
}
