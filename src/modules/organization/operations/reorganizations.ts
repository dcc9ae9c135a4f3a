import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type ComparedUnit, organization, type Conflict as ShownConflict } from '../contract.ts'
import { ask } from '../ports.ts'
import { type Compared, compareCharts, type Fate, tallyOf } from '../rules/compare.ts'
import type { Conflict, Expected, PeopleMove } from '../rules/reorganize.ts'
import { branchesOf, type Chart, plansOf, rootsOf, unitsBelow } from '../rules/tree.ts'
import { type Step, unitsNamedBy } from '../steps.ts'
import {
  addDraft,
  changeDraft,
  type Draft,
  type DraftedStep,
  listDrafts,
  lockDraft,
  readDrafts,
  replaceSteps,
} from '../store/reorganizations.ts'
import { namesOn } from '../store/units.ts'
import { apply } from './apply-reorganization.ts'
import { type Judged, judge, type Projection, project, scheduledUntil } from './projection.ts'
import { stateAfter } from './shaken-drafts.ts'
import { notFound } from './units.ts'

async function draftOf(db: Db, id: string): Promise<Draft> {
  const [draft] = await readDrafts(db, { ids: [id] })
  return draft ?? notFound()
}

async function openDraft(db: Db, id: string): Promise<Draft> {
  await lockDraft(db, id)
  const draft = await draftOf(db, id)
  if (draft.state === 'applied' || draft.state === 'discarded') refuse('organization.draftClosed', { name: draft.name })
  return draft
}

const reorganizations = implement(organization.reorganizations, {
  about: 'company',
  async run({ db }) {
    const rows = await listDrafts(db)
    return { rows: rows.map((row) => ({ ...row, steps: row.steps ?? 0 })) }
  },
})

const draftReorganization = implement(organization.draftReorganization, {
  about: 'company',
  async run({ input, db, actor }) {
    const id = newId()
    await addDraft(db, { id, ...input }, actor.userId || null)
    return { id }
  },
})

/** What each step finds now of the units it names: somebody changing that later is a conflict. */
const expecting = (chart: Chart, step: Step): Expected =>
  Object.fromEntries(
    unitsNamedBy(step).flatMap((id) => {
      const unit = chart.get(id)
      return unit ? [[id, { parentId: unit.parentId, name: unit.name, headId: unit.headId }]] : []
    }),
  )

/** Steps that stay keep the ground they were drafted on, so that a conflict is not forgotten by saving. */
function grounded(draft: Draft, steps: Step[], chart: Chart, accept: boolean): DraftedStep[] {
  const known = new Map(accept ? [] : draft.steps.map(({ step, expected }) => [fingerprint(step), expected]))
  return steps.map((step) => ({ step, expected: known.get(fingerprint(step)) ?? expecting(chart, step) }))
}

/** The same for the same step, in whatever order its fields are kept. */
const fingerprint = (step: Step): string =>
  JSON.stringify(Object.entries(step).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const saveSteps = implement(organization.saveReorganizationSteps, {
  about: 'company',
  async run({ input, db, today }) {
    const draft = await openDraft(db, input.id)
    const { name = draft.name, reason = draft.reason, day = draft.day } = input
    const others = (await scheduledUntil(db, today, day)).filter((other) => other.id !== draft.id)
    const { chart } = await project(db, day, others)
    const steps = grounded(draft, input.steps, chart, input.accept)
    await replaceSteps(db, draft.id, steps)
    const { conflicts } = await judge(db, { ...draft, day, steps }, today)
    const state = stateAfter({ state: 'draft' }, conflicts)
    const unitIds = [...new Set(input.steps.flatMap(unitsNamedBy))]
    const blocking = state === 'blocked' ? conflicts : null
    await changeDraft(db, draft.id, { name, reason, day, unitIds, state, conflicts: blocking })
    return { id: draft.id }
  },
})

const schedule = implement(organization.scheduleReorganization, {
  about: 'company',
  async run({ input, db, today }) {
    const draft = await openDraft(db, input.id)
    if (draft.steps.length === 0) refuse('organization.noSteps')
    const { conflicts } = await judge(db, draft, today)
    if (conflicts.length > 0) refuse('organization.draftConflicts', { count: conflicts.length })
    await changeDraft(db, draft.id, { state: 'scheduled', conflicts: null })
    return { id: draft.id, state: 'scheduled' as const }
  },
})

const discard = implement(organization.discardReorganization, {
  about: 'company',
  async run({ input, db }) {
    const draft = await openDraft(db, input.id)
    await changeDraft(db, draft.id, { state: 'discarded', conflicts: null })
    return { id: draft.id }
  },
})

const applyReorganization = implement(organization.applyReorganization, {
  about: 'company',
  async run(call) {
    const { input, db, today } = call
    const draft = await openDraft(db, input.id)
    if (draft.steps.length === 0) refuse('organization.noSteps')
    if (draft.day > today) refuse('organization.tooEarly', { day: draft.day })
    const conflicts = await apply(call, draft)
    const state = conflicts.length > 0 ? ('blocked' as const) : ('applied' as const)
    return { id: draft.id, state, conflicts: await shownConflicts(call, conflicts, draft.day) }
  },
})

async function shownConflicts(
  { db }: Pick<Call<unknown>, 'db'>,
  conflicts: Conflict[],
  day: Day,
): Promise<ShownConflict[]> {
  const names = await namesOn(db, [...new Set(conflicts.map((each) => each.unitId))], day)
  return conflicts.map((each) => ({ ...each, unitName: names.get(each.unitId) ?? '' }))
}

const reorganization = implement(organization.reorganization, {
  about: 'company',
  async run({ input, db, today }) {
    const draft = await draftOf(db, input.id)
    const judged = await judge(db, draft, today)
    const { before, after, outcome } = judged
    const open = draft.state !== 'applied' && draft.state !== 'discarded'
    const compared = open ? compareCharts(before.chart, after.chart, outcome.fates) : []
    return {
      ...{ id: draft.id, name: draft.name, day: draft.day, state: draft.state, reason: draft.reason },
      ...{ createdAt: draft.createdAt, appliedAt: draft.appliedAt, steps: draft.steps.map(({ step }) => step) },
      compared: await shown(db, compared, judged),
      tally: tallyOf(compared),
      plans: { before: planAtTop(before), after: planAtTop(after) },
      affected: await affectedBy(db, judged, compared, draft.day),
      conflicts: open ? await shownConflicts({ db }, judged.conflicts, draft.day) : [],
    }
  },
})

function planAtTop({ chart, unitPlans, positionPlans }: Projection): number | null {
  const plans = plansOf(chart, branchesOf(chart), { unit: unitPlans, positions: positionPlans })
  const set = rootsOf(chart).flatMap((root) => plans.get(root.id) ?? [])
  return set.length === 0 ? null : set.reduce((sum, plan) => sum + plan, 0)
}

const goesInto = (fate: Fate | undefined): string[] =>
  fate ? (fate.kind === 'merged' ? [fate.intoId] : fate.intoIds) : []

async function shown(db: Db, compared: Compared[], { before, after, outcome }: Judged): Promise<ComparedUnit[]> {
  const headIds = compared.flatMap((each) => [each.before?.headId ?? [], each.after?.headId ?? []].flat())
  const heads = headIds.length > 0 ? await ask.namesOf(db, [...new Set(headIds)]) : new Map<string, string>()
  const nameIn = (chart: Chart, id: string | null | undefined) => chart.get(id ?? '')?.name ?? null
  const headOf = (id: string | null | undefined) => (id ? (heads.get(id) ?? '') : null)
  return compared.map(({ unitId, changes, before: was, after: is }) => ({
    ...{ unitId, changes },
    name: { before: was?.name ?? null, after: is?.name ?? null },
    parent: { before: nameIn(before.chart, was?.parentId), after: nameIn(after.chart, is?.parentId) },
    head: { before: headOf(was?.headId), after: headOf(is?.headId) },
    into: goesInto(outcome.fates.get(unitId)).flatMap((id) => nameIn(after.chart, id) ?? []),
  }))
}

const mostListed = 500

async function affectedBy(db: Db, { before, after, outcome }: Judged, compared: Compared[], day: Day) {
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

export const reorganizationOperations = [
  reorganizations,
  reorganization,
  draftReorganization,
  saveSteps,
  schedule,
  discard,
  applyReorganization,
]
