import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { branchesOf, type Chart, plansOf } from './rules/tree.ts'
import { plansOn } from './store/headcount.ts'
import { unitsOn } from './store/units.ts'

/** The headcount set for these units on a day, each with all below it; of the company for its topmost units. Null where nobody set any. */
export async function headcountPlanned(db: Db, unitIds: string[] | 'company', day: Day): Promise<number | null> {
  const chart = await unitsOn(db, day, unitIds === 'company' ? 'all' : unitIds)
  const { unit, positions } = await plansOn(db, day)
  const plans = plansOf(chart, branchesOf(chart), { unit, positions })
  const tops = unitIds === 'company' ? topsOf(chart) : unitIds
  const set = tops.map((id) => plans.get(id) ?? null).filter((plan) => plan !== null)
  return set.length === 0 ? null : set.reduce((sum, plan) => sum + plan, 0)
}

/** The topmost units of a day. */
export async function topmostUnits(db: Db, day: Day): Promise<string[]> {
  return topsOf(await unitsOn(db, day, 'all'))
}

/** The units right below each of these on a day, by id and name, in their order. */
export async function unitsRightBelow(db: Db, unitIds: string[], day: Day): Promise<{ id: string; name: string }[]> {
  const branches = branchesOf(await unitsOn(db, day, unitIds))
  return unitIds.flatMap((id) => (branches.get(id) ?? []).map((below) => ({ id: below.id, name: below.name })))
}

const topsOf = (chart: Chart): string[] =>
  [...chart.values()].filter((each) => each.parentId === null).map((each) => each.id)
