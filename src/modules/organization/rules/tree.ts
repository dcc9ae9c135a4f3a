import type { Day } from '#platform/kernel/day.ts'
import { on, type Timeline } from './timeline.ts'

export type UnitFacts = {
  parentId: string | null
  name: string
  headId: string | null
  legalEntityId: string | null
  costCentreId: string | null
  order: number
}

/** A unit as it stands on one day. `from` is its first day. */
export type ChartUnit = UnitFacts & { id: string; code: string | null; from: Day }

/** All units of a day by id. */
export type Chart = ReadonlyMap<string, ChartUnit>

export type UnitHistory = { id: string; code: string | null; versions: Timeline<UnitFacts> }

/** The chart of a day, from all that was ever or will be. */
export function chartOn(histories: Iterable<UnitHistory>, day: Day): Chart {
  const chart = new Map<string, ChartUnit>()
  for (const { id, code, versions } of histories) {
    const version = on(versions, day)
    if (version) chart.set(id, { ...version.facts, id, code, from: versions[0]?.from ?? version.from })
  }
  return chart
}

/** 门店5 before 门店49. */
const collator = new Intl.Collator('zh', { numeric: true })
const inOrder = (a: ChartUnit, b: ChartUnit) => a.order - b.order || collator.compare(a.name, b.name)

export type Branches = ReadonlyMap<string, readonly ChartUnit[]>

/** Children of each unit, in their order. */
export function branchesOf(chart: Chart): Branches {
  const branches = new Map<string, ChartUnit[]>()
  for (const unit of chart.values()) {
    if (unit.parentId === null) continue
    const siblings = branches.get(unit.parentId)
    if (siblings) siblings.push(unit)
    else branches.set(unit.parentId, [unit])
  }
  for (const siblings of branches.values()) siblings.sort(inOrder)
  return branches
}

/** Neighbours as they are drawn, with that one a place further up or down; null where it stands at the end already. */
export function reordered(siblings: readonly string[], id: string, direction: 'up' | 'down'): string[] | null {
  const at = siblings.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  const other = siblings[to]
  if (at === -1 || other === undefined) return null
  return siblings.map((each, index) => (index === at ? other : index === to ? id : each))
}

/** Where the chart begins: units whose superior is not in it. */
export const rootsOf = (chart: Chart): ChartUnit[] =>
  [...chart.values()].filter((unit) => unit.parentId === null || !chart.has(unit.parentId)).sort(inOrder)

/** The unit and its superiors, from the top down. */
export function pathOf(chart: Chart, id: string): ChartUnit[] {
  const path: ChartUnit[] = []
  const seen = new Set<string>()
  for (let unit = chart.get(id); unit && !seen.has(unit.id); unit = chart.get(unit.parentId ?? '')) {
    seen.add(unit.id)
    path.unshift(unit)
  }
  return path
}

/** The unit and all below it. */
export function unitsBelow(branches: Branches, id: string): string[] {
  const found = new Set([id])
  for (const each of found) for (const child of branches.get(each) ?? []) found.add(child.id)
  return [...found]
}

/** Whether a unit stands above another or is it: putting the first below the second would make a circle. */
export const standsAbove = (chart: Chart, superior: string, id: string): boolean =>
  pathOf(chart, id).some((unit) => unit.id === superior)

/** Units from the bottom up: each after all that is below it. */
function bottomUp(chart: Chart, branches: Branches): ChartUnit[] {
  const order = rootsOf(chart)
  for (const unit of order) order.push(...(branches.get(unit.id) ?? []))
  return order.reverse()
}

/** What each unit has together with all below it. */
export function sumsOf(chart: Chart, branches: Branches, own: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { id } of bottomUp(chart, branches)) {
    const below = (branches.get(id) ?? []).reduce((sum, child) => sum + (sums.get(child.id) ?? 0), 0)
    sums.set(id, below + (own.get(id) ?? 0))
  }
  return sums
}

/** Headcount that has been set: for a unit in all, and for each of its positions together. */
export type Plans = { unit: ReadonlyMap<string, number>; positions: ReadonlyMap<string, number> }

/**
 * The headcount of each unit, all below included: what was set for it in all; where nothing was, the sum of its
 * positions and of the units below. Null where nobody set anything.
 */
export function plansOf(chart: Chart, branches: Branches, plans: Plans): Map<string, number | null> {
  const known = new Map<string, number | null>()
  for (const { id } of bottomUp(chart, branches))
    known.set(id, plans.unit.get(id) ?? summedPlan(id, branches, plans, known))
  return known
}

function summedPlan(
  id: string,
  branches: Branches,
  plans: Plans,
  below: ReadonlyMap<string, number | null>,
): number | null {
  const parts = (branches.get(id) ?? []).map((child) => below.get(child.id) ?? null)
  const set = [plans.positions.get(id) ?? null, ...parts].filter((part) => part !== null)
  return set.length === 0 ? null : set.reduce((sum, part) => sum + part, 0)
}
