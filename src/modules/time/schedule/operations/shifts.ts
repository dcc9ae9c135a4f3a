import { isDeepStrictEqual } from 'node:util'
import { longAgo, type Span } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Pattern, type Shift, type ShiftBody, time } from '../../contract.ts'
import { replanned } from '../../days/replanned.ts'
import { assertOpen } from '../../days/stale.ts'
import { cycleMeetings, overlapOf } from '../rules/neighbours.ts'
import { shiftProblem } from '../rules/shift.ts'
import { plannedByHand, usersOfPatterns } from '../store/concerned.ts'
import { allPatterns } from '../store/patterns.ts'
import { isPlannedFrom } from '../store/planned.ts'
import * as store from '../store/shifts.ts'
import { checkDay, cycleOf, patternsWith, refuseProtectedNights, spanOfVersion, standingOn } from './checks.ts'

const shifts = implement(time.shifts, {
  about: 'reach',
  run: async ({ db }) => ({ rows: await store.allShifts(db) }),
})

const saveShift = implement(time.saveShift, {
  about: 'company',
  async run(call) {
    const { db, input } = call
    const problem = shiftProblem(input.body)
    if (problem) refuse(`time.${problem}`)
    await store.lockSchedules(db)
    const all = await store.allShifts(db)
    const known =
      input.shiftId === undefined
        ? undefined
        : (all.find((each) => each.shiftId === input.shiftId) ?? refuse('time.shift.notFound'))
    if (!known) return { shiftId: await newShift(call) }
    await store.renameShift(db, known.shiftId, input)
    await changeBody(call, known, all)
    return { shiftId: known.shiftId }
  },
})

type Saving = Call<Parameters<typeof store.addShift>[1] & { from?: Span['from'] | undefined; body: ShiftBody }>

/** Nothing went before it: it stands for all days. */
async function newShift({ db, input }: Saving): Promise<string> {
  const shiftId = await store.addShift(db, input)
  await store.putShiftVersion(db, shiftId, longAgo, input.body)
  return shiftId
}

async function changeBody(
  { db, today, input, record, tell }: Saving,
  known: Shift,
  all: readonly Shift[],
): Promise<void> {
  const { body, from = today } = input
  checkDay(from, today)
  if (isDeepStrictEqual(standingOn(known.versions, from), body)) return
  const span = spanOfVersion(known.versions, from)
  const changed = all.map((each) =>
    each === known ? { ...known, versions: [{ from, body }, ...known.versions] } : each,
  )
  const holding = patternsWith(await allPatterns(db), known.shiftId, span)
  refuseCycleOverlap(holding, changed, span)
  await store.putShiftVersion(db, known.shiftId, from, body)
  const byPattern = await usersOfPatterns(
    db,
    holding.map(({ patternId }) => patternId),
    span,
  )
  const employmentIds = [...new Set([...byPattern, ...(await plannedByHand(db, known.shiftId, span))])]
  record({ details: { from, concerned: employmentIds.length } })
  if (employmentIds.length === 0) return
  await assertOpen(db, span)
  const matters = ({ shiftId }: { shiftId: string }) => shiftId === known.shiftId
  await refuseProtectedNights({ db, shifts: all }, { employmentIds, span, matters })
  await replanned({ db, today, tell }, employmentIds, span)
}

/** With the new hours two days of a cycle might overlap. */
function refuseCycleOverlap(patterns: readonly Pattern[], shifts: readonly Shift[], { from }: Span): void {
  for (const { name, versions } of patterns) {
    const body = standingOn(versions, from)
    const overlap = body && overlapOf(cycleMeetings(cycleOf(body, shifts, from)))
    if (overlap)
      refuse('time.cycleOverlap', {
        pattern: name,
        first: overlap.first.shift,
        second: overlap.second.shift,
        at: overlap.at + 1,
      })
  }
}

const retireShift = implement(time.retireShift, {
  about: 'company',
  async run({ db, input: { shiftId, retired }, today }) {
    await store.lockSchedules(db)
    if (retired) {
      const { to } = spanOfVersion([], today)
      const holding = patternsWith(await allPatterns(db), shiftId, { from: today, to }).filter((each) => !each.retired)
      if (holding.length > 0) refuse('time.shiftInPattern', { patterns: holding.map(({ name }) => name) })
      if (await isPlannedFrom(db, shiftId, today)) refuse('time.shiftPlanned')
    }
    if (!(await store.retireShift(db, shiftId, retired))) refuse('time.shift.notFound')
    return { shiftId }
  },
})

export const shiftOperations = [shifts, saveShift, retireShift]
