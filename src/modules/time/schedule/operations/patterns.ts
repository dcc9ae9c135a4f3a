import { isDeepStrictEqual } from 'node:util'
import { type Day, longAgo } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Pattern, type PatternBody, type Shift, time } from '../../contract.ts'
import { replanned } from '../../days/replanned.ts'
import { assertOpen } from '../../days/stale.ts'
import type { Warning } from '../contract.ts'
import { cycleMeetings, cycleRow, overlapOf, shortRests } from '../rules/neighbours.ts'
import { usersOfPatterns } from '../store/concerned.ts'
import * as store from '../store/patterns.ts'
import { allShifts, lockSchedules } from '../store/shifts.ts'
import { checkDay, cycleOf, refuseProtectedNights, spanOfVersion, standingOn } from './checks.ts'

const patterns = implement(time.patterns, {
  about: 'reach',
  run: async ({ db }) => ({ rows: await store.allPatterns(db) }),
})

const savePattern = implement(time.savePattern, {
  about: 'company',
  async run(call) {
    const { db, input, today } = call
    const { patternId, name, body, from = today } = input
    checkDay(body.anchor, today)
    await lockSchedules(db)
    const shifts = await allShifts(db)
    const known = patternId === undefined ? undefined : await findPattern(call, patternId)
    checkCycle(body, shifts, known)
    const warnings = checkedCycle(name, body, shifts, from)
    if (!known) {
      const fresh = await store.addPattern(db, name)
      await store.putPatternVersion(db, fresh, longAgo, body)
      return { patternId: fresh, warnings }
    }
    await store.renamePattern(db, known.patternId, name)
    await changeBody({ ...call, shifts }, known, { from, body })
    return { patternId: known.patternId, warnings }
  },
})

async function findPattern({ db }: Pick<Call<unknown>, 'db'>, patternId: string): Promise<Pattern> {
  const all = await store.allPatterns(db)
  return all.find((each) => each.patternId === patternId) ?? refuse('time.pattern.notFound')
}

/** Of shifts that there are; one no longer in use only where it was in the cycle before. */
function checkCycle({ cycle }: PatternBody, shifts: readonly Shift[], known: Pattern | undefined): void {
  if (cycle.every((id) => id === null)) refuse('time.patternEmpty')
  const before = new Set(known?.versions.flatMap(({ body }) => body.cycle))
  for (const id of new Set(cycle)) {
    if (id === null) continue
    const shift = shifts.find(({ shiftId }) => shiftId === id) ?? refuse('time.shift.notFound')
    if (shift.retired && !before.has(id)) refuse('time.shiftRetired', { shift: shift.name })
  }
}

function checkedCycle(pattern: string, body: PatternBody, shifts: readonly Shift[], day: Day): Warning[] {
  const cycle = cycleOf(body, shifts, day)
  const all = cycleMeetings(cycle)
  const overlap = overlapOf(all)
  if (overlap)
    refuse('time.cycleOverlap', {
      pattern,
      first: overlap.first.shift,
      second: overlap.second.shift,
      at: overlap.at + 1,
    })
  const row = cycleRow(cycle)
  const nobody = { personId: null, name: '' }
  return [
    ...shortRests(all).map(({ at, rest }) => ({
      ...{ ...nobody, kind: 'shortRest' as const, day: ((at + 1) % cycle.length) + 1, amount: rest },
    })),
    ...(row ? [{ ...nobody, kind: 'noRestDay' as const, day: (row.at % cycle.length) + 1, amount: row.length }] : []),
  ]
}

type Changing = Pick<Call<unknown>, 'db' | 'today' | 'record' | 'tell'> & { shifts: readonly Shift[] }

async function changeBody(
  { db, today, record, tell, shifts }: Changing,
  { patternId, versions }: Pattern,
  { from, body }: { from: Day; body: PatternBody },
): Promise<void> {
  checkDay(from, today)
  if (isDeepStrictEqual(standingOn(versions, from), body)) return
  const span = spanOfVersion(versions, from)
  await store.putPatternVersion(db, patternId, from, body)
  const employmentIds = await usersOfPatterns(db, [patternId], span)
  record({ details: { from, concerned: employmentIds.length } })
  if (employmentIds.length === 0) return
  await assertOpen(db, span)
  await refuseProtectedNights(
    { db, shifts },
    { employmentIds, span, matters: ({ plan }) => plan.from !== 'hand' && plan.patternId === patternId },
  )
  await replanned({ db, today, tell }, employmentIds, span)
}

const retirePattern = implement(time.retirePattern, {
  about: 'company',
  async run({ db, input: { patternId, retired }, today }) {
    await lockSchedules(db)
    if (retired && (await store.isUsedFrom(db, patternId, today))) refuse('time.patternInUse')
    if (!(await store.retirePattern(db, patternId, retired))) refuse('time.pattern.notFound')
    return { patternId }
  },
})

export const patternOperations = [patterns, savePattern, retirePattern]
