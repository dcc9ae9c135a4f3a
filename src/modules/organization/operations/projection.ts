import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { ask } from '../ports.ts'
import type { Fate } from '../rules/compare.ts'
import { type Conflict, driftOf, type Outcome, type PeopleMove, reorganized } from '../rules/reorganize.ts'
import type { Chart } from '../rules/tree.ts'
import { plansOn } from '../store/headcount.ts'
import { type Draft, readDrafts } from '../store/reorganizations.ts'
import { unitsOn } from '../store/units.ts'

/** The company of a day as it is to be, with re-organisations that wait for their day already done. */
export type Projection = {
  /** What the rows alone say of that day. */
  written: Chart
  chart: Chart
  unitPlans: ReadonlyMap<string, number>
  positionPlans: ReadonlyMap<string, number>
  moves: PeopleMove[]
  fates: ReadonlyMap<string, Fate>
  drafts: Draft[]
}

/** Re-organisations scheduled for after today and until the day. */
export const scheduledUntil = (db: Db, today: Day, day: Day): Promise<Draft[]> =>
  day <= today ? Promise.resolve([]) : readDrafts(db, { states: ['scheduled'], from: addDays(today, 1), until: day })

export async function project(db: Db, day: Day, drafts: Draft[]): Promise<Projection> {
  const written = await unitsOn(db, day, 'all')
  const plans = await plansOn(db, day)
  const start: Projection = {
    ...{ written, chart: written, unitPlans: plans.unit, positionPlans: plans.positions },
    ...{ moves: [], fates: new Map(), drafts },
  }
  return drafts.reduce((projection, draft) => withOutcome(projection, outcomeOf(projection, draft)), start)
}

const outcomeOf = ({ chart, unitPlans }: Projection, draft: Draft): Outcome =>
  reorganized(
    chart,
    draft.steps.map(({ step }) => step),
    draft.day,
    unitPlans,
  )

const withOutcome = (projection: Projection, outcome: Outcome): Projection => ({
  ...projection,
  chart: outcome.chart,
  unitPlans: new Map([...projection.unitPlans, ...outcome.plans]),
  moves: [...projection.moves, ...outcome.moves],
  fates: new Map([...projection.fates, ...outcome.fates]),
})

/** How many are in each unit itself once those who move have moved. */
export function movedCounts(counts: ReadonlyMap<string, number>, moves: readonly PeopleMove[]): Map<string, number> {
  const moved = new Map(counts)
  for (const { fromUnitId, toUnitId, employmentIds } of moves) {
    const there = moved.get(fromUnitId) ?? 0
    const going = Math.min(there, employmentIds?.length ?? there)
    moved.set(fromUnitId, there - going)
    moved.set(toUnitId, (moved.get(toUnitId) ?? 0) + going)
  }
  return moved
}

export type Judged = { before: Projection; after: Projection; outcome: Outcome; conflicts: Conflict[] }

/** What a draft would do to the company of its day, others scheduled before it done first, and what stands in its way. */
export async function judge(db: Db, draft: Draft, today: Day): Promise<Judged> {
  const others = await scheduledUntil(db, today, draft.day)
  const before = await project(
    db,
    draft.day,
    others.filter((other) => other.id !== draft.id),
  )
  const outcome = outcomeOf(before, draft)
  const conflicts = [
    ...outcome.conflicts,
    ...driftOf(before.chart, draft.steps),
    ...(await peopleLeftBehind(db, draft)),
  ].toSorted((a, b) => a.step - b.step)
  return { before, after: withOutcome(before, outcome), outcome, conflicts }
}

/** Units closed without a word on where their people go. */
async function peopleLeftBehind(db: Db, draft: Draft): Promise<Conflict[]> {
  const closing = draft.steps.flatMap(({ step }, index) =>
    step.kind === 'close' && !step.peopleToId ? [{ step: index, unitId: step.unitId }] : [],
  )
  if (closing.length === 0) return []
  const counts = await ask.peopleFrom(
    db,
    closing.map((each) => each.unitId),
    draft.day,
  )
  return closing
    .filter((each) => (counts.get(each.unitId) ?? 0) > 0)
    .map((each) => ({ ...each, code: 'hasPeople' as const }))
}
