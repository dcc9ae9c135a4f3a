import type { FieldValues } from '#modules/approvals/contract.ts'
import { type Ask, sendAgain, standingOf, startRequests, withdrawFor } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { askedValues, reorganizationKind } from '../asking/kind.ts'
import { type ComparedUnit, organization, type Conflict as ShownConflict } from '../contract.ts'
import { ask } from '../ports.ts'
import { type Compared, compareCharts, type Fate, tallyOf } from '../rules/compare.ts'
import type { Conflict, Expected } from '../rules/reorganize.ts'
import type { Chart } from '../rules/tree.ts'
import { type Step, unitsNamedBy } from '../steps.ts'
import { pathsOn } from '../store/closure.ts'
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
import type { Asked } from '../store/tables.ts'
import { namesOn } from '../store/units.ts'
import { affectedBy, planAtTop } from './affected.ts'
import { apply } from './apply-reorganization.ts'
import { type Judged, judge, project, scheduledUntil } from './projection.ts'
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

/** While it is being decided it stays as it was handed over. */
function unlocked(draft: Draft): Draft {
  if (draft.state === 'asking') refuse('organization.draftAsking', { name: draft.name })
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
    const draft = unlocked(await openDraft(db, input.id))
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

/** What it would change, and what flows can ask of that. */
async function askingFor(db: Db, draft: Draft, judged: Judged): Promise<{ asked: Asked; values: FieldValues }> {
  const { before, after, outcome } = judged
  const compared = compareCharts(before.chart, after.chart, outcome.fates)
  const { changeUnit } = await affectedBy(db, judged, compared, draft.day)
  const plans = { before: planAtTop(before), after: planAtTop(after) }
  const asked = { tally: tallyOf(compared), moved: changeUnit, plans }
  return { asked, values: askedValues(asked, compared.length, await touchedBy(db, draft, compared)) }
}

/** The units that change or are named, with all that lie above them. */
async function touchedBy(db: Db, { steps, day }: Draft, compared: readonly Compared[]): Promise<string[]> {
  const named = steps.flatMap(({ step }) => unitsNamedBy(step))
  const touched = [...new Set([...compared.map(({ unitId }) => unitId), ...named])]
  const paths = await pathsOn(db, touched, day)
  return [...new Set([...touched, ...[...paths.values()].flat().map(({ id }) => id)])]
}

const schedule = implement(organization.scheduleReorganization, {
  about: 'company',
  async run(call) {
    const { input, db, today } = call
    const draft = unlocked(await openDraft(db, input.id))
    if (draft.state === 'scheduled') return { id: draft.id, state: draft.state }
    if (draft.steps.length === 0) refuse('organization.noSteps')
    const judged = await judge(db, draft, today)
    if (judged.conflicts.length > 0) refuse('organization.draftConflicts', { count: judged.conflicts.length })
    const { asked, values } = await askingFor(db, draft, judged)
    const cleared = { conflicts: null, answer: null, answerComment: null }
    await changeDraft(db, draft.id, { ...cleared, state: 'asking', asked })
    await askApproval(call, { recordId: draft.id, personId: null, values, reason: draft.reason || null })
    return { id: draft.id, state: (await draftOf(db, draft.id)).state }
  },
})

/** One that came back goes on along its flow; any other begins one. */
async function askApproval(call: Call<unknown>, asking: Ask): Promise<void> {
  const { kind } = reorganizationKind
  const standing = (await standingOf(call.db, kind, [asking.recordId])).get(asking.recordId)
  if (standing?.state === 'returned') await sendAgain(call, kind, asking)
  else await startRequests(call, kind, [asking])
}

const discard = implement(organization.discardReorganization, {
  about: 'company',
  async run(call) {
    const { input, db } = call
    const draft = await openDraft(db, input.id)
    await withdrawFor(call, reorganizationKind.kind, draft.id)
    await changeDraft(db, draft.id, { state: 'discarded', conflicts: null })
    return { id: draft.id }
  },
})

const applyReorganization = implement(organization.applyReorganization, {
  about: 'company',
  async run(call) {
    const { input, db, today } = call
    const draft = await openDraft(db, input.id)
    if (draft.state !== 'scheduled') unapproved(draft)
    if (draft.day > today) refuse('organization.tooEarly', { day: draft.day })
    const conflicts = await apply(call, draft)
    const state = conflicts.length > 0 ? ('blocked' as const) : ('applied' as const)
    return { id: draft.id, state, conflicts: await shownConflicts(call, conflicts, draft.day) }
  },
})

/** Only what has been approved and still fits is applied. */
function unapproved({ state, name }: Draft): never {
  if (state === 'asking') return refuse('organization.draftAsking', { name })
  return refuse('organization.notApproved', { name })
}

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
      ...{ answer: draft.answer, answerComment: draft.answerComment },
      approvalId: (await standingOf(db, reorganizationKind.kind, [draft.id])).get(draft.id)?.requestId ?? null,
      compared: await shown(db, compared, judged),
      tally: tallyOf(compared),
      plans: { before: planAtTop(before), after: planAtTop(after) },
      affected: await affectedBy(db, judged, compared, draft.day),
      touched: open ? await touchedBy(db, draft, compared) : [],
      conflicts: open ? await shownConflicts({ db }, judged.conflicts, draft.day) : [],
    }
  },
})

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

export const reorganizationOperations = [
  reorganizations,
  reorganization,
  draftReorganization,
  saveSteps,
  schedule,
  discard,
  applyReorganization,
]
