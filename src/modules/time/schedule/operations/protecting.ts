import { unitNames } from '#modules/organization/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { assertOpen, markStale } from '../../days/stale.ts'
import { employedIn } from '../../store/employed.ts'
import { protectionProblem } from '../rules/protection.ts'
import { namesOfPeople } from '../store/concerned.ts'
import * as store from '../store/protections.ts'
import { allShifts, lockSchedules } from '../store/shifts.ts'
import { nightsOfProtected, spanOf } from './checks.ts'

const protections = implement(time.protections, {
  about: 'reach',
  async run({ db, reach, today }) {
    const rows = await store.protectedNow(db, reach, today)
    const names = await unitNames(db, [...new Set(rows.map(({ unitId }) => unitId))], today)
    return {
      rows: rows.map(({ employmentId: _, unitId, to: __, ...row }) => ({ ...row, unit: names.get(unitId) ?? '' })),
    }
  },
})

const protect = implement(time.protect, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, today }) {
    const { personId, kind, from, lastDay, babies } = input
    const problem = protectionProblem(kind, from, lastDay)
    if (problem) refuse(`time.${problem}`)
    const span = spanOf(from, lastDay, today)
    await assertOpen(db, span)
    // Against a pattern with nights that her unit is given at the same moment.
    await lockSchedules(db)
    const [employed] = await employedIn(db, [personId], span)
    if (!employed) {
      const name = (await namesOfPeople(db, [personId])).get(personId) ?? refuse('person.notFound')
      return refuse('time.notEmployed', { name, day: from })
    }
    const { employmentId } = employed
    const standing = await store.protectionsIn(db, [employmentId], span)
    const same = standing.find((each) => each.kind === kind)
    if (same) refuse('time.protectedAlready', { from: same.from, lastDay: addDays(same.to, -1) })
    const counted = kind === 'nursing' ? Math.max(1, babies) : 0
    const protectionId = await store.addProtection(db, { employmentId, kind, ...span, babies: counted })
    await markStale(db, today, [employmentId], span)
    const nights = await nightsOfProtected(db, [employmentId], span)
    const shifts = await allShifts(db)
    const nameOf = (id: string) => shifts.find(({ shiftId }) => shiftId === id)?.name ?? ''
    const open = nights.filter(({ day }) => day >= today)
    return { protectionId, nights: open.map(({ day, shiftId }) => ({ day, shift: nameOf(shiftId) })) }
  },
})

const endProtection = implement(time.endProtection, {
  about: async ({ protectionId }, db) => {
    const found = (await store.findProtection(db, protectionId)) ?? refuse('time.protection.notFound')
    return { type: 'person', id: found.personId }
  },
  async run({ db, input: { protectionId, lastDay }, today }) {
    checkEnd(lastDay, today)
    const found = (await store.findProtection(db, protectionId)) ?? refuse('time.protection.notFound')
    const end = addDays(lastDay, 1)
    if (end >= found.to) refuse('time.endsBefore', { day: addDays(found.to, -1) })
    const span = { from: end > found.from ? end : found.from, to: found.to }
    await assertOpen(db, span)
    if (end <= found.from) await store.removeProtection(db, protectionId)
    else await store.endProtectionOn(db, protectionId, end)
    await markStale(db, today, [found.employmentId], span)
    return { protectionId }
  },
})

const checkEnd = (lastDay: Day, today: Day) => spanOf(lastDay, lastDay, today)

export const protectingOperations = [protections, protect, endProtection]
