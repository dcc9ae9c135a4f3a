import type { Db } from '#platform/database/database.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement, type Subject } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { organization } from '../contract.ts'
import { unitsChanged } from '../events.ts'
import { beginEarlier } from '../paths.ts'
import { ask } from '../ports.ts'
import { historyOf, mayUndo } from '../rules/history.ts'
import { begin, changeFrom, type Dated, endOf, endOn, on, reopen, withoutChangeOn } from '../rules/timeline.ts'
import { branchesOf, reordered, type UnitFacts } from '../rules/tree.ts'
import { planLinesOf, writePlans } from '../store/headcount.ts'
import { positionIdsIn, positionLinesOf, positionsFrom, writePositions } from '../store/positions.ts'
import { addUnits, childrenFrom, lockStructure, orderUnits, removeUnit, unitsOn, versionsOf } from '../store/units.ts'
import { keepTree } from './keep-tree.ts'

export const unit = (id: string): Subject => ({ type: 'unit', id })
export const notFound = (): never => refuse('organization.notFound')

async function lineOf(db: Db, id: string): Promise<Dated<UnitFacts>[]> {
  return (await versionsOf(db, [id])).get(id) ?? notFound()
}

async function refuseUnknownHead(db: Db, headId: string | null): Promise<void> {
  if (headId && !(await ask.namesOf(db, [headId])).has(headId)) refuse('organization.headUnknown')
}

const factsOn = (line: Dated<UnitFacts>[], day: Day): UnitFacts =>
  on(line, day)?.facts ?? refuse('organization.notThatDay', { day })

/** One change to one unit from a day on. */
async function change(call: Call<unknown>, id: string, day: Day, facts: Partial<UnitFacts>): Promise<{ id: string }> {
  await lockStructure(call.db)
  const line = await lineOf(call.db, id)
  const before = factsOn(line, day)
  if ('parentId' in facts && before.parentId === null) refuse('organization.rootStays')
  call.record({
    details: { before: Object.fromEntries(Object.keys(facts).map((key) => [key, before[key as keyof UnitFacts]])) },
  })
  await keepTree(call, day, new Map([[id, line]]), new Map([[id, changeFrom(line, day, facts)]]))
  return { id }
}

const createUnit = implement(organization.createUnit, {
  about: ({ parentId }) => unit(parentId),
  async run(call) {
    const { input, db } = call
    await lockStructure(db)
    await refuseUnknownHead(db, input.headId)
    const superior = factsOn(await superiorLine(db, input.parentId, input.day), input.day)
    const { legalEntityId, costCentreId } = superior
    const facts = {
      parentId: input.parentId,
      name: input.name,
      headId: input.headId,
      legalEntityId,
      costCentreId,
      order: 0,
    }
    const id = newId()
    await addUnits(db, [{ id, code: input.code }])
    await keepTree(call, input.day, new Map(), new Map([[id, begin(input.day, facts)]]))
    if (input.plan !== undefined) {
      await writePlans(db, [{ unitId: id, positionId: null, line: begin(input.day, { count: input.plan }) }])
    }
    call.record({ about: unit(id) })
    return { id }
  },
})

/** The company stood before it was entered here: its own unit begins as early as those below need. */
async function superiorLine(db: Db, id: string, day: Day): Promise<Dated<UnitFacts>[]> {
  const line = await lineOf(db, id)
  const [first] = line
  if (!first || first.facts.parentId !== null || first.from <= day) return line
  await beginEarlier(db, [id], day)
  return lineOf(db, id)
}

const renameUnit = implement(organization.renameUnit, {
  about: ({ id }) => unit(id),
  run: (call) => change(call, call.input.id, call.input.day, { name: call.input.name }),
})

const moveUnit = implement(organization.moveUnit, {
  about: ({ id, parentId }) => [unit(id), unit(parentId)],
  async run(call) {
    const { id, parentId, day } = call.input
    if (id === parentId) refuse('organization.intoItself')
    factsOn(await lineOf(call.db, parentId), day)
    return change(call, id, day, { parentId })
  },
})

/** It is the superior's chart that changes: whoever reaches it may put those below it in order. */
const reorderUnit = implement(organization.reorderUnit, {
  about: ({ parentId }) => unit(parentId),
  async run({ input, db, today }) {
    const { id, parentId, direction } = input
    await lockStructure(db)
    const siblings = (branchesOf(await unitsOn(db, today, [parentId])).get(parentId) ?? []).map((each) => each.id)
    if (!siblings.includes(id)) notFound()
    const order = reordered(siblings, id, direction)
    if (order) await orderUnits(db, parentId, order)
    return { id, moved: order !== null }
  },
})

const setHead = implement(organization.setHead, {
  about: ({ id }) => unit(id),
  async run(call) {
    const { id, headId, day } = call.input
    await refuseUnknownHead(call.db, headId)
    return change(call, id, day, { headId })
  },
})

const setAccounts = implement(organization.setAccounts, {
  about: ({ id }) => unit(id),
  run: (call) => {
    const { id, day, legalEntityId, costCentreId } = call.input
    return change(call, id, day, { legalEntityId, costCentreId })
  },
})

const closeUnit = implement(organization.closeUnit, {
  about: ({ id }) => unit(id),
  async run(call) {
    const { input, db } = call
    const { id, day } = input
    await lockStructure(db)
    const line = await lineOf(db, id)
    if (factsOn(line, day).parentId === null) refuse('organization.rootStays')
    if (line[0]?.from === day) refuse('organization.closedAsMade')
    const below = await childrenFrom(db, id, day)
    if (below.length > 0) refuse('organization.hasUnits', { units: below })
    await refuseWithPeople(call, id, day)
    await keepTree(call, day, new Map([[id, line]]), new Map([[id, endOn(line, day)]]))
    await closeContents(call, id, day)
    return { id }
  },
})

async function refuseWithPeople({ db }: Call<unknown>, id: string, day: Day): Promise<void> {
  const count = (await ask.peopleFrom(db, [id], day)).get(id) ?? 0
  if (count > 0) refuse('organization.hasPeople', { count })
}

/** Positions and plans end with their unit; those that end on the same day come back when its closing is taken back. */
async function closeContents({ db }: Call<unknown>, unitId: string, day: Day): Promise<void> {
  const positions = await positionLinesOf(db, await positionIdsIn(db, [unitId], day))
  await writePositions(db, new Map([...positions].map(([id, line]) => [id, endOn(line, day)])))
  const plans = await planLinesOf(db, [unitId])
  await writePlans(
    db,
    plans.map((plan) => ({ ...plan, line: endOn(plan.line, day) })),
  )
}

async function reopenContents({ db }: Call<unknown>, unitId: string, day: Day): Promise<void> {
  const before = await positionIdsIn(db, [unitId], '1900-01-01' as Day)
  const positions = [...(await positionLinesOf(db, before))].filter(([, line]) => endOf(line) === day)
  await writePositions(db, new Map(positions.map(([id, line]) => [id, reopen(line)])))
  const plans = (await planLinesOf(db, [unitId])).filter((plan) => endOf(plan.line) === day)
  await writePlans(
    db,
    plans.map((plan) => ({ ...plan, line: reopen(plan.line) })),
  )
}

const undoUnitChange = implement(organization.undoUnitChange, {
  about: ({ id }) => unit(id),
  async run(call) {
    const { input, db, today } = call
    const { id, day } = input
    await lockStructure(db)
    const line = await lineOf(db, id)
    const history = historyOf(line)
    const event = history.find((each) => each.day === day) ?? refuse('organization.nothingThatDay', { day })
    if (!mayUndo(history, day, today)) refuse('organization.builtUpon', { day })
    call.record({ details: { undone: event.kinds } })
    if (event.kinds.includes('created')) return takeBack(call, id, line)
    const undone = event.after === null ? reopen(line) : withoutChangeOn(line, day)
    await keepTree(call, day, new Map([[id, line]]), new Map([[id, undone]]))
    if (event.after === null) await reopenContents(call, id, day)
    return { id }
  },
})

/** A unit that should never have been: only while nothing is or was in it. */
async function takeBack(call: Call<unknown>, id: string, line: Dated<UnitFacts>[]): Promise<{ id: string }> {
  const { db } = call
  const since = line[0]?.from ?? forever
  if (line[0]?.facts.parentId === null) refuse('organization.rootStays')
  const below = await childrenFrom(db, id, since)
  if (below.length > 0) refuse('organization.hasUnits', { units: below })
  await refuseWithPeople(call, id, since)
  const positions = await positionsFrom(db, id, since)
  if (positions.length > 0) refuse('organization.hasPositions', { positions })
  await removeUnit(db, id)
  await call.tell(unitsChanged, { day: since, unitIds: [id] })
  return { id }
}

export const unitOperations = [
  createUnit,
  renameUnit,
  moveUnit,
  reorderUnit,
  setHead,
  setAccounts,
  closeUnit,
  undoUnitChange,
]
