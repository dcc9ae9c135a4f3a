import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { on } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { testActor } from '#platform/testing/world.ts'
import { employmentEnded, handlers } from './events.ts'
import { turnDayJob } from './jobs.ts'
import { type Company, testCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany()
})
afterAll(() => company.world.close())

const turn = () =>
  turnDayJob.run(undefined as never, {
    id: '',
    world: company.world,
    actor: testActor(),
    progress: async () => undefined,
    setAside: () => undefined,
    signal: new AbortController().signal,
  })

describe('a re-organisation', () => {
  const move = (day: string, moves: object[]) =>
    company.world.db.transaction().execute((db) =>
      handlers[0]!.handle({ day, moves, reorganizationId: 'x', reason: '双研发' } as never, {
        db,
        actor: company.hr,
        today: '2026-06-01' as Day,
        world: company.world,
      }),
    )
  const unitOn = async (personId: string, asOf: string) => (await company.call('show', { personId, asOf })).orgUnit

  it('moves those who are there, are to come or to come back, from its day on', async () => {
    const { rd, sales, platform } = company.units
    const here = await company.hire('顾清和')
    const coming = await company.hire('沈屿', { hireDate: '2026-09-01' })
    const lent = await company.hire('唐昀')
    await company.call('second', { personId: lent.personId, day: '2026-05-01', unitId: platform, until: '2026-08-31' })
    const elsewhere = await company.hire('陆嘉禾', { unitId: platform })
    await move('2026-07-01', [{ fromUnitId: rd, toUnitId: sales }])

    expect(await unitOn(here.personId, '2026-06-30')).toBe('研发部')
    expect(await unitOn(here.personId, '2026-07-01')).toBe('销售部')
    expect(await unitOn(coming.personId, '2026-09-01')).toBe('销售部')
    expect(await unitOn(lent.personId, '2026-08-31')).toBe('平台组')
    expect(await unitOn(lent.personId, '2026-09-01')).toBe('销售部')
    expect(await unitOn(elsewhere.personId, '2026-09-01')).toBe('平台组')
  })

  it('moves only those named, in as many queries for many as for one', async () => {
    const { platform, root } = company.units
    const people = await Promise.all(
      ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) =>
        company.hire(name, { unitId: platform, employeeNo: `N${at}` }),
      ),
    )
    const count = async (named: typeof people) => {
      company.world.queries.length = 0
      await move('2026-06-01', [
        { fromUnitId: platform, toUnitId: root, employmentIds: named.map((each) => each.employmentId) },
      ])
      return company.world.queries.length
    }
    const one = await count(people.slice(0, 1))
    expect(await count(people.slice(1, 5))).toBe(one)
    expect(await unitOn(people[4]!.personId, '2026-06-01')).toBe('云岭智造')
    expect(await unitOn(people[5]!.personId, '2026-06-01')).toBe('平台组')
  })
})

describe('when the day turns', () => {
  it('today’s roster follows, also after days away, and those who left are told once', async () => {
    const told: string[][] = []
    const ended = on(employmentEnded, async ({ personIds }) => void told.push(personIds))
    ;(company.world.house.handlers as Map<string, unknown>).set(employmentEnded.name, [ended])
    await turn()
    const status = async (personId: string) =>
      (await company.call('search', { query: personId })).hits.length +
      (await company.rows('roster'))
        .filter((row) => row.person_id === personId)
        .map((row) => ` ${row.status} ${row.level}`)[0]!
    const joiner = await company.hire('许念', { hireDate: '2026-06-03', level: 'P1', probationEnd: '2026-06-10' })
    const leaver = await company.hire('宋时雨', { level: 'P2' })
    await company.call('leave', { personId: leaver.personId, leaveDate: '2026-06-05', leaveKind: 'voluntary' })
    await company.call('promote', { personId: joiner.personId, day: '2026-06-08', level: 'P2' })
    expect(await status(joiner.personId)).toContain('upcoming P1')
    expect(await status(leaver.personId)).toContain('leaving P2')

    company.world.setToday('2026-06-09')
    expect(await turn()).toEqual({ changed: 2, left: 1 })
    expect(await status(joiner.personId)).toContain('probation P2')
    expect(await status(leaver.personId)).toContain('left P2')
    expect(told).toEqual([[leaver.personId]])
    expect(await turn()).toEqual({ changed: 0, left: 0 })

    company.world.setToday('2026-06-11')
    await turn()
    expect(await status(joiner.personId)).toContain('regular P2')
  })

  it('a leaving told afterwards ends everything at once', async () => {
    const told: string[][] = []
    const ended = on(employmentEnded, async ({ personIds }) => void told.push(personIds))
    ;(company.world.house.handlers as Map<string, unknown>).set(employmentEnded.name, [ended])
    const leaver = await company.hire('秦远舟')
    await company.call('leave', { personId: leaver.personId, leaveDate: '2026-06-05', leaveKind: 'voluntary' })
    expect(told).toEqual([[leaver.personId]])
    expect((await company.rows('outbox')).filter((row) => row.event === 'people.left')).toHaveLength(2)
  })
})
