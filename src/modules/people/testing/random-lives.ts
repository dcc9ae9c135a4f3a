import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { act } from '#platform/testing/world.ts'
import type { Company } from './company.ts'

const deeds = ['hire', 'transfer', 'second', 'leave', 'plan', 'judge', 'undo', 'moveUnit'] as const
type DeedName = (typeof deeds)[number]

/** Something that is done to somebody, so many days ago. */
export type Step = { deed: DeedName; who: number; days: number; where: number; how: number }

export const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom<DeedName>('hire', ...deeds),
  who: fc.nat(30),
  days: fc.integer({ min: 0, max: 1300 }),
  where: fc.nat(3),
  how: fc.nat(3),
})

/** One of each, which the rules allow: whatever chance brings besides, all of it happened. */
export const oneOfEach: Step[] = [
  { deed: 'hire', who: 0, days: 900, where: 1, how: 2 },
  { deed: 'hire', who: 0, days: 800, where: 2, how: 0 },
  { deed: 'transfer', who: 0, days: 500, where: 3, how: 0 },
  { deed: 'second', who: 0, days: 400, where: 2, how: 0 },
  { deed: 'undo', who: 0, days: 0, where: 0, how: 0 },
  { deed: 'moveUnit', who: 0, days: 300, where: 0, how: 1 },
  { deed: 'plan', who: 0, days: 40, where: 0, how: 0 },
  { deed: 'leave', who: 1, days: 100, where: 0, how: 1 },
  { deed: 'judge', who: 1, days: 0, where: 0, how: 2 },
]

export type Lives = { people: string[]; done: Map<DeedName, number>; live: (step: Step) => Promise<void> }

/** People to whom things happen by the operations themselves. */
export function randomLives(company: Company, today: Day): Lives {
  const people: string[] = []
  const done = new Map<DeedName, number>(deeds.map((deed) => [deed, 0]))
  const live = async (given: Step): Promise<void> => {
    const personId = people[given.who % Math.max(1, people.length)]
    const deed = personId ? given.deed : 'hire'
    const day = addDays(today, -given.days)
    // What the rules refuse (leaving before joining, say) is no step of anybody's life.
    await doers[deed]({ ...given, company, people, personId: personId ?? '', day, today }).then(
      () => done.set(deed, (done.get(deed) ?? 0) + 1),
      (error: { code?: string }) => expect(error.code).toMatch(/^(people|organization)\./),
    )
  }
  return { people, done, live }
}

type Doing = Step & { company: Company; people: string[]; personId: string; day: Day; today: Day }

const unitAt = ({ units }: Company, where: number): string => Object.values(units)[where] ?? units.rd
/** How one leaves: of whom who left of his own accord it is often said whether he was to be kept. */
const leavingAt = (how: number, who: number) => {
  const regretted = [true, false, undefined][who % 3]
  return { leaveKind: kindAt(how), ...(regretted !== undefined && { regretted }) }
}
const kindAt = (how: number) => ['voluntary', 'involuntary', 'retired', 'other'][how]

const doers: Record<DeedName, (doing: Doing) => Promise<unknown>> = {
  hire: async ({ company, people, day, where, how }) => {
    const { personId } = await company.hire(`试验者${people.length}`, {
      ...{ unitId: unitAt(company, where), hireDate: day, birthDate: '1990-02-28' },
      ...{ sex: how > 1 ? 'female' : 'male', employmentType: how === 3 ? 'intern' : 'full_time' },
      ...(how > 1 && { level: `P${how}` }),
    })
    people.push(personId)
  },
  transfer: ({ company, personId, day, where }) =>
    company.call('transfer', { personId, day, unitId: unitAt(company, where), reason: '试验' }),
  second: ({ company, personId, day, where }) =>
    company.call('second', { personId, day, unitId: unitAt(company, where), until: addDays(day, 60) }),
  leave: ({ company, personId, day, how, who }) =>
    company.call('leave', { personId, leaveDate: day, ...leavingAt(how, who) }),
  plan: ({ company, personId, days, today, how, who }) =>
    company.call('leave', { personId, leaveDate: addDays(today, days % 90), ...leavingAt(how, who) }),
  judge: async ({ company, personId, who, how }) => {
    const { entries } = await company.call('timeline', { personId })
    const leaving = entries.find((entry) => entry.kind === 'leave' && entry.state === 'standing')
    const regretted = [true, false, null][(who + how) % 3]
    await company.call('correctEvent', { personId, eventId: leaving?.eventId ?? newId(), change: { regretted } })
  },
  moveUnit: ({ company: { world, hr, units }, day, how }) => {
    const parentId = [units.rd, units.sales, units.root][how % 3]
    return act(world, hr, 'organization.moveUnit', { id: units.platform, parentId, day })
  },
  undo: async ({ company, personId }) => {
    const { entries } = await company.call('timeline', { personId })
    const last = entries.find((entry) => entry.kind !== 'hire')
    if (last) await company.call('undoEvent', { personId, eventId: last.eventId, why: '试验' })
  },
}
