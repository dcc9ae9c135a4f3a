import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { organization } from '../contract.ts'
import { positionsChanged } from '../events.ts'
import { ask } from '../ports.ts'
import { searching } from '../rules/search.ts'
import { begin, changeFrom, endOn, on } from '../rules/timeline.ts'
import { endPlansOfPosition, plansOn } from '../store/headcount.ts'
import {
  addPosition,
  type PositionFacts,
  positionLinesOf,
  positionsOn,
  recodePosition,
  reportsUpTo,
  unitOfPosition,
  writePositions,
} from '../store/positions.ts'
import { namesOn, standing } from '../store/units.ts'
import { rootsReached } from '../subject.ts'
import { withPeople } from './unit-detail.ts'
import { notFound, unit } from './units.ts'

const positions = implement(organization.positions, {
  about: 'reach',
  async run({ input, db, reach, today }) {
    const day = input.asOf ?? today
    const { unitId, search, offset, limit } = input
    const roots = await rootsReached(db, reach, today)
    const wanted = { roots, search: search.trim(), offset, limit, ...(unitId && { unitIds: [unitId] }) }
    const { rows, total } = await positionsOn(db, day, wanted)
    const named = await namesOn(db, [...new Set(rows.map((row) => row.unitId))], day)
    const full = await withPeople(db, rows, (await plansOn(db, day)).byPosition, day)
    return { rows: full.map((row) => ({ ...row, unitName: named.get(row.unitId) ?? '' })), total }
  },
})

const mostFound = 500

const findPeople = implement(organization.findPeople, {
  about: ({ unitId }) => (unitId ? unit(unitId) : 'reach'),
  async run({ input, db, reach, today }) {
    const day = input.asOf ?? today
    const { unitId, search } = input
    if (!unitId) return { rows: await ask.findPeople(db, { search, reach, day }) }
    const unitName = (await namesOn(db, [unitId], day)).get(unitId) ?? ''
    const matches = searching(search)
    const people = (await ask.peopleListIn(db, [unitId], day)).filter((each) => matches([each.name, each.number]))
    return {
      rows: people
        .slice(0, mostFound)
        .map(({ employmentId, name, number }) => ({ employmentId, name, number, unitName })),
    }
  },
})

const savePosition = implement(organization.savePosition, {
  about: async ({ id, unitId }, db) => {
    const now = id ? ((await unitOfPosition(db, id)) ?? notFound()) : unitId
    return [...new Set([now, unitId])].map(unit)
  },
  async run(call) {
    const { input, db } = call
    const { unitId, name, reportsToId, day } = input
    if (!(await standing(db, [unitId], day)).has(unitId)) refuse('organization.notThatDay', { day })
    const id = input.id ?? newId()
    await refuseReportingCircle(call, id, reportsToId, day)
    if (input.id) await changePosition(call, id, { unitId, name, reportsToId }, day)
    else await makePosition(call, id, { unitId, name, reportsToId }, day)
    await call.tell(positionsChanged, { day, positionIds: [id] })
    return { id }
  },
})

async function makePosition({ db, input }: SaveCall, id: string, facts: PositionFacts, day: Day): Promise<void> {
  await addPosition(db, id, input.code)
  await writePositions(db, new Map([[id, begin(day, facts)]]))
}

type SaveCall = Call<{ code: string | null }>

async function changePosition({ db, input }: SaveCall, id: string, facts: PositionFacts, day: Day): Promise<void> {
  const line = (await positionLinesOf(db, [id])).get(id) ?? notFound()
  if (!on(line, day)) refuse('organization.notThatDay', { day })
  await recodePosition(db, id, input.code)
  await writePositions(db, new Map([[id, changeFrom(line, day, facts)]]))
}

async function refuseReportingCircle(
  { db }: SaveCall,
  id: string,
  reportsToId: string | null,
  day: Day,
): Promise<void> {
  if (!reportsToId) return
  if (!(await unitOfPosition(db, reportsToId))) notFound()
  if (await reportsUpTo(db, id, reportsToId, day)) refuse('organization.reportingCircle')
}

const closePosition = implement(organization.closePosition, {
  about: async ({ id }, db) => unit((await unitOfPosition(db, id)) ?? notFound()),
  async run({ input, db, tell }) {
    const { id, day } = input
    const line = (await positionLinesOf(db, [id])).get(id) ?? notFound()
    const count = (await ask.peopleInPositionsFrom(db, [id], day)).get(id) ?? 0
    if (count > 0) refuse('organization.positionHeld', { count })
    await writePositions(db, new Map([[id, endOn(line, day)]]))
    await endPlansOfPosition(db, id, day)
    await tell(positionsChanged, { day, positionIds: [id] })
    return { id }
  },
})

export const positionOperations = [findPeople, positions, savePosition, closePosition]
