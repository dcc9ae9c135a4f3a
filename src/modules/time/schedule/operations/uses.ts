import { rootsReached, unitNames } from '#modules/organization/index.ts'
import { addDays, type Day, forever, type Span } from '#platform/kernel/day.ts'
import { type Call, implement, type Subject } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { replanned } from '../../days/replanned.ts'
import { assertOpen } from '../../days/stale.ts'
import { employedIn, personsBehind } from '../../store/employed.ts'
import type { Users, Warning } from '../contract.ts'
import { makeRoom, type StandingUse } from '../rules/uses.ts'
import { concernedInCompany, concernedInUnit, namesOfPeople } from '../store/concerned.ts'
import { allPatterns } from '../store/patterns.ts'
import { allShifts, lockSchedules } from '../store/shifts.ts'
import * as store from '../store/uses.ts'
import { checkNeighbours, refuseProtectedNights, spanOf } from './checks.ts'

const shownUse = ({ useId, patternId, shifted, from, to }: StandingUse) => ({
  ...{ useId, patternId, shifted, from },
  lastDay: to === forever ? null : addDays(to, -1),
})

const patternUses = implement(time.patternUses, {
  about: 'reach',
  async run({ db, reach, today }) {
    const shared = await store.sharedUses(db, await rootsReached(db, reach, today), today)
    const ofUnits = shared.flatMap((use) => (use.unitId ? [{ ...shownUse(use), unitId: use.unitId }] : []))
    const names = await unitNames(db, [...new Set(ofUnits.map(({ unitId }) => unitId))], today)
    return {
      company: shared.filter(({ unitId }) => unitId === null).map(shownUse),
      units: ofUnits.map((use) => ({ ...use, unit: names.get(use.unitId) ?? '' })),
      persons: await store.countsOfOwn(db, reach, today),
    }
  },
})

const patternUsers = implement(time.patternUsers, {
  about: 'reach',
  async run({ db, reach, today, input }) {
    const rows = await store.ownUsers(db, { reach, today, ...input })
    const names = await unitNames(db, [...new Set(rows.map(({ worksIn }) => worksIn))], today)
    return {
      rows: rows.map((row) => ({
        ...{ ...shownUse(row), personId: row.personId, name: row.name, unit: names.get(row.worksIn) ?? '' },
      })),
      total: rows[0]?.total ?? 0,
    }
  },
})

function subjectsOf(users: Users): Subject[] | 'company' {
  if ('personIds' in users) return [...new Set(users.personIds)].map((id) => ({ type: 'person', id }))
  return 'unitId' in users ? [{ type: 'unit', id: users.unitId }] : 'company'
}

const usePattern = implement(time.usePattern, {
  about: ({ users }) => subjectsOf(users),
  async run(call) {
    const { db, input, today } = call
    const span = spanOf(input.from, input.lastDay, today)
    await lockSchedules(db)
    const pattern =
      (await allPatterns(db)).find(({ patternId }) => patternId === input.patternId) ?? refuse('time.pattern.notFound')
    if (pattern.retired) refuse('time.patternRetired', { pattern: pattern.name })
    await assertOpen(db, span)
    const owners = await ownersOf(call, input.users, span)
    await makeRoomFor(call, owners, span)
    const { patternId, shifted } = input
    await store.addUses(
      db,
      owners.map((owner) => ({ ...owner, ...span, patternId, shifted })),
    )
    const warnings = await settle(call, owners, span)
    return { uses: owners.length, warnings }
  },
})

type Within = Pick<Call<unknown>, 'db' | 'today' | 'tell'>

async function ownersOf(call: Within, users: Users, span: Span): Promise<store.Owner[]> {
  if ('personIds' in users) return employmentsOf(call, users.personIds, span)
  if (!('unitId' in users)) return [{ employmentId: null, unitId: null }]
  const { db, today } = call
  const named = await unitNames(db, [users.unitId], span.from > today ? span.from : today)
  if (!named.has(users.unitId)) refuse('time.unitUnknown')
  return [{ employmentId: null, unitId: users.unitId }]
}

async function employmentsOf({ db }: Within, personIds: readonly string[], span: Span): Promise<store.Owner[]> {
  const employed = await employedIn(db, personIds, span)
  const missing = personIds.find((id) => !employed.some(({ personId }) => personId === id))
  if (missing) {
    const name = (await namesOfPeople(db, [missing])).get(missing) ?? refuse('person.notFound')
    refuse('time.notEmployed', { name, day: span.from })
  }
  return employed.map(({ employmentId }) => ({ employmentId, unitId: null }))
}

/** What stood for them before ends, or goes on afterwards; what was arranged for later is left for them to end. */
async function makeRoomFor({ db }: Within, owners: readonly store.Owner[], span: Span): Promise<void> {
  const uses = await store.usesOf(db, owners)
  const makings = byOwner(uses).map((all) => ({ all, ...makeRoom(all, span) }))
  const clash = makings.find((making) => making.clash)?.clash
  if (clash) refuse('time.useClash', { day: clash.from, before: addDays(clash.from, -1) })
  await store.removeUses(
    db,
    makings.flatMap(({ remove }) => remove),
  )
  await store.endUses(
    db,
    makings.flatMap(({ cut }) => cut),
    span.from,
  )
  await store.addUses(
    db,
    makings.flatMap(({ all, resume }) => {
      const { employmentId = null, unitId = null } = all[0] ?? {}
      return resume.map((each) => ({ ...each, employmentId, unitId }))
    }),
  )
}

function byOwner(uses: readonly store.OwnedUse[]): store.OwnedUse[][] {
  const owned = new Map<string, store.OwnedUse[]>()
  for (const use of uses) {
    const key = use.employmentId ?? use.unitId ?? ''
    owned.set(key, [...(owned.get(key) ?? []), use])
  }
  return [...owned.values()]
}

/** Marks whom it concerns, once nothing speaks against it. */
async function settle({ db, today, tell }: Within, owners: readonly store.Owner[], span: Span): Promise<Warning[]> {
  const shifts = await allShifts(db)
  const employmentIds = await concernedBy(db, owners, span)
  await refuseProtectedNights({ db, shifts }, { employmentIds, span, matters: ({ plan }) => plan.from !== 'hand' })
  const own = owners.flatMap(({ employmentId }) => employmentId ?? [])
  const warnings: Warning[] = []
  for (const edge of own.length > 0 ? edgesOf(span) : []) {
    const around = { from: addDays(edge, -1), to: addDays(edge, 1) }
    warnings.push(
      ...(await checkNeighbours(
        { db, shifts },
        { employmentIds: own, span: around, isTouched: (_, day) => day === edge },
      )),
    )
  }
  await replanned({ db, today, tell }, employmentIds, span)
  return warnings
}

const edgesOf = ({ from, to }: Span): Day[] => (to === forever ? [from] : [from, to])

async function concernedBy(db: Within['db'], owners: readonly store.Owner[], span: Span): Promise<string[]> {
  const [first] = owners
  if (first?.unitId) return concernedInUnit(db, first.unitId, span)
  if (first && !first.employmentId) return concernedInCompany(db, span)
  return owners.flatMap(({ employmentId }) => employmentId ?? [])
}

const endPatternUse = implement(time.endPatternUse, {
  about: async ({ useId }, db) => {
    const use = (await store.findUse(db, useId)) ?? refuse('time.use.notFound')
    if (use.unitId) return { type: 'unit', id: use.unitId }
    if (!use.employmentId) return 'company'
    return { type: 'person', id: (await personsBehind(db, [use.employmentId])).get(use.employmentId) ?? '' }
  },
  async run({ db, input: { useId, lastDay }, today, tell }) {
    checkEnd(lastDay, today)
    await lockSchedules(db)
    const use = (await store.findUse(db, useId)) ?? refuse('time.use.notFound')
    const end = addDays(lastDay, 1)
    if (end >= use.to) refuse('time.endsBefore', { day: addDays(use.to, -1) })
    const span = { from: end > use.from ? end : use.from, to: use.to }
    await assertOpen(db, span)
    if (end <= use.from) await store.removeUses(db, [useId])
    else await store.endUses(db, [useId], end)
    await settle({ db, today, tell }, [use], span)
    return { useId }
  },
})

const checkEnd = (lastDay: Day, today: Day) => spanOf(lastDay, lastDay, today)

export const useOperations = [patternUses, patternUsers, usePattern, endPatternUse]
