import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { ask } from '../ports.ts'
import type { Compared } from '../rules/compare.ts'
import type { PeopleMove } from '../rules/reorganize.ts'
import { branchesOf, plansOf, rootsOf, unitsBelow } from '../rules/tree.ts'
import type { Judged, Projection } from './projection.ts'

const mostListed = 500

/** Whom a re-organisation concerns: who changes unit, and how many move along with theirs. */
export async function affectedBy(db: Db, { before, after, outcome }: Judged, compared: Compared[], day: Day) {
  const moves = outcome.moves
  const fromIds = [...new Set(moves.map((move) => move.fromUnitId))]
  const branches = branchesOf(before.chart)
  const moved = compared.filter((each) => each.changes.includes('moved')).map((each) => each.unitId)
  const along = new Set(moved.flatMap((id) => unitsBelow(branches, id)))
  const counts = along.size > 0 ? await ask.peopleIn(db, [...along], day) : new Map<string, number>()
  const people = fromIds.length > 0 ? await ask.peopleListIn(db, fromIds, day) : []
  const going = people.flatMap(({ employmentId, name, number, unitId }) => {
    const to = destinationOf(moves, unitId, employmentId)
    if (!to) return []
    return [
      { employmentId, name, number, from: before.chart.get(unitId)?.name ?? '', to: after.chart.get(to)?.name ?? '' },
    ]
  })
  return {
    changeUnit: going.length,
    moveAlong: [...counts.values()].reduce((sum, count) => sum + count, 0),
    people: going.slice(0, mostListed),
  }
}

/** Where a person of a unit goes: where he is named first, otherwise with all the others. */
const destinationOf = (moves: PeopleMove[], unitId: string, employmentId: string): string | undefined => {
  const here = moves.filter((move) => move.fromUnitId === unitId)
  const named = here.find((move) => move.employmentIds?.includes(employmentId))
  return (named ?? here.find((move) => !move.employmentIds))?.toUnitId
}

/** The headcount plan of the whole company; null where none is set. */
export function planAtTop({ chart, unitPlans, positionPlans }: Projection): number | null {
  const plans = plansOf(chart, branchesOf(chart), { unit: unitPlans, positions: positionPlans })
  const set = rootsOf(chart).flatMap((root) => plans.get(root.id) ?? [])
  return set.length === 0 ? null : set.reduce((sum, plan) => sum + plan, 0)
}
