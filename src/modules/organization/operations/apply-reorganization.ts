import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { peopleMoved, positionsChanged } from '../events.ts'
import { ask } from '../ports.ts'
import { type Compared, compareCharts } from '../rules/compare.ts'
import type { Conflict, PeopleMove } from '../rules/reorganize.ts'
import { begin, changeFrom, endOn, on, setFrom } from '../rules/timeline.ts'
import type { ChartUnit, UnitFacts } from '../rules/tree.ts'
import { type PlanLine, planLinesOf, writePlans } from '../store/headcount.ts'
import { positionIdsIn, positionLinesOf, writePositions } from '../store/positions.ts'
import { changeDraft, type Draft } from '../store/reorganizations.ts'
import { addUnits, lockStructure, type UnitLines, versionsOf } from '../store/units.ts'
import { keepTree, type Writing } from './keep-tree.ts'
import { judge } from './projection.ts'

/** Makes a draft come true as a whole, or blocks it and says why. */
export async function apply(call: Writing, draft: Draft): Promise<Conflict[]> {
  const { db, today } = call
  await lockStructure(db)
  const { before, outcome, conflicts } = await judge(db, draft, today)
  if (conflicts.length > 0) {
    await changeDraft(db, draft.id, { state: 'blocked', conflicts })
    return conflicts
  }
  const compared = compareCharts(before.chart, outcome.chart, outcome.fates)
  const ended = compared.filter((each) => !each.after).map((each) => each.unitId)
  const unitIds = [...new Set([...compared.map((each) => each.unitId), ...outcome.plans.keys()])]
  await changeDraft(db, draft.id, { state: 'applied', conflicts: null, unitIds, appliedAt: new Date().toISOString() })
  await changeUnits(call, draft.day, compared)
  await movePositions(call, draft.day, ended, outcome.moves)
  await movePlans(call, draft.day, ended, outcome)
  await movePeople(call, draft, ended, outcome.moves)
  return []
}

const factsOf = ({ parentId, name, headId, legalEntityId, costCentreId, order }: ChartUnit): UnitFacts => ({
  ...{ parentId, name, headId, legalEntityId, costCentreId, order },
})

/** Only what differs, so that changes planned for later still come. */
function differenceOf(before: ChartUnit, after: ChartUnit): Partial<UnitFacts> {
  const [was, is] = [factsOf(before), factsOf(after)]
  return Object.fromEntries(Object.entries(is).filter(([key, value]) => was[key as keyof UnitFacts] !== value))
}

async function changeUnits(call: Writing, day: Day, compared: Compared[]): Promise<void> {
  const lines = await versionsOf(
    call.db,
    compared.map((each) => each.unitId),
  )
  await addUnits(
    call.db,
    compared.flatMap(({ before, after }) => (after && !before ? [{ id: after.id, code: after.code }] : [])),
  )
  const changed: UnitLines = new Map()
  for (const { unitId, before, after } of compared) {
    const line = lines.get(unitId) ?? []
    if (!after) changed.set(unitId, endOn(line, day))
    else if (!before) changed.set(unitId, begin(day, factsOf(after)))
    else changed.set(unitId, changeFrom(line, day, differenceOf(before, after)))
  }
  await keepTree(call, day, lines, changed)
}

const successorOf = (moves: PeopleMove[], unitId: string): string | undefined =>
  moves.find((move) => move.fromUnitId === unitId && !move.employmentIds)?.toUnitId

/** Positions of a unit that ends go where its people go, or end with it. */
async function movePositions({ db, tell }: Writing, day: Day, ended: string[], moves: PeopleMove[]): Promise<void> {
  const lines = await positionLinesOf(db, await positionIdsIn(db, ended, day))
  if (lines.size === 0) return
  const changed = new Map(
    [...lines].map(([id, line]) => {
      const from = line.find((each) => ended.includes(each.facts.unitId) && each.to > day)
      const to = from && successorOf(moves, from.facts.unitId)
      return [id, to ? changeFrom(line, day, { unitId: to }) : endOn(line, day)] as const
    }),
  )
  await writePositions(db, changed)
  await tell(positionsChanged, { day, positionIds: [...changed.keys()] })
}

type Planned = { plans: ReadonlyMap<string, number>; moves: PeopleMove[] }

/** Plans of units that end stop; those of their positions go along; those that steps set begin. */
async function movePlans({ db }: Writing, day: Day, ended: string[], { plans, moves }: Planned): Promise<void> {
  const known = await planLinesOf(db, [...ended, ...plans.keys()])
  const stopped = known
    .filter((plan) => ended.includes(plan.unitId))
    .map((plan) => ({ ...plan, line: endOn(plan.line, day) }))
  const followed = known.flatMap((plan) => followingPlan(plan, day, ended, moves))
  const set = [...plans].flatMap(([unitId, count]): PlanLine[] => {
    if (ended.includes(unitId)) return []
    const line = known.find((plan) => plan.unitId === unitId && !plan.positionId)?.line ?? []
    return [{ unitId, positionId: null, line: setFrom(line, day, { count }) }]
  })
  await writePlans(db, [...stopped, ...followed, ...set])
}

function followingPlan(
  { unitId, positionId, line }: PlanLine,
  day: Day,
  ended: string[],
  moves: PeopleMove[],
): PlanLine[] {
  const successor = ended.includes(unitId) ? successorOf(moves, unitId) : undefined
  const now = on(line, day)
  if (!positionId || !successor || !now) return []
  return [{ unitId: successor, positionId, line: begin(day, now.facts) }]
}

async function movePeople({ db, tell }: Writing, draft: Draft, ended: string[], moves: PeopleMove[]): Promise<void> {
  if (moves.length > 0) {
    await tell(peopleMoved, { day: draft.day, moves, reorganizationId: draft.id, reason: draft.reason || draft.name })
  }
  if (ended.length === 0) return
  const left = [...(await ask.peopleFrom(db, ended, draft.day)).values()].reduce((sum, count) => sum + count, 0)
  if (left > 0) refuse('organization.hasPeople', { count: left })
}
