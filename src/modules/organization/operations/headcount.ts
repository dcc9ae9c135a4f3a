import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type HeadcountRow, organization } from '../contract.ts'
import { searching } from '../rules/search.ts'
import { endOn, setFrom } from '../rules/timeline.ts'
import { pathOf } from '../rules/tree.ts'
import { type Seen, seenIn } from '../rules/view.ts'
import { planLinesOf, writePlans } from '../store/headcount.ts'
import { unitOfPosition } from '../store/positions.ts'
import { standing } from '../store/units.ts'
import { rootsReached } from '../subject.ts'
import { type Drawn, drawWritten } from './chart.ts'
import { unit } from './units.ts'

/** What a plan would be were it not set: positions and units below together. */
function planBelow({ branches, plans, positionPlans }: Drawn, id: string): number | null {
  const parts = [positionPlans.get(id), ...(branches.get(id) ?? []).map((child) => plans.get(child.id))]
  const set = parts.flatMap((part) => part ?? [])
  return set.length === 0 ? null : set.reduce((sum, part) => sum + part, 0)
}

const rowOf = (drawn: Drawn, { unit: each, depth }: Seen): HeadcountRow => ({
  ...{ id: each.id, parentId: each.parentId, name: each.name, depth },
  path: pathOf(drawn.chart, each.id).map((superior) => superior.name),
  people: drawn.people.get(each.id) ?? 0,
  plan: drawn.plans.get(each.id) ?? null,
  set: drawn.unitPlans.get(each.id) ?? null,
  below: planBelow(drawn, each.id),
})

const headcount = implement(organization.headcount, {
  about: 'reach',
  async run({ input, db, reach, today }) {
    const day = input.asOf ?? today
    const drawn = await drawWritten({ db }, day, await rootsReached(db, reach, today))
    const matches = searching(input.search)
    const seen = seenIn(drawn.chart, drawn.branches, { rootId: input.rootId, depth: input.depth, open: [] })
    const rows = seen.filter((each) => matches([each.unit.name, each.unit.code])).map((each) => rowOf(drawn, each))
    return { day, rows }
  },
})

const setHeadcount = implement(organization.setHeadcount, {
  about: ({ unitId }) => unit(unitId),
  async run({ input, db, record }) {
    const { unitId, positionId, count, day } = input
    if (!(await standing(db, [unitId], day)).has(unitId)) refuse('organization.notThatDay', { day })
    if (positionId && (await unitOfPosition(db, positionId)) !== unitId) refuse('organization.otherUnitsPosition')
    const known = (await planLinesOf(db, [unitId])).find((plan) => plan.positionId === positionId)
    const line = known?.line ?? []
    record({ details: { before: line.find((each) => each.from <= day && day < each.to)?.facts.count ?? null } })
    await writePlans(db, [
      { unitId, positionId, line: count === null ? endOn(line, day) : setFrom(line, day, { count }) },
    ])
    return { unitId }
  },
})

export const headcountOperations = [headcount, setHeadcount]
