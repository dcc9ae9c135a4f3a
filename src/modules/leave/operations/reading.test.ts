import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { receiveFile } from '#platform/files/index.ts'
import { turnDay } from '../jobs.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'

const hidden = { hidden: true }

let office: LeaveOffice
let boss: Awaited<ReturnType<LeaveOffice['worker']>>
let gu: Awaited<ReturnType<LeaveOffice['worker']>>
let annual: string
/** The superior as his role has it: who and when, but nothing personal. */
let leader: Actor
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
  annual = await office.type('annual')
  boss = await office.worker('沈屿', { unitId: office.units.rd })
  gu = await office.worker('顾清和', {
    unitId: office.units.platform,
    hireDate: '2016-01-04',
    firstWorkDate: '2015-01-01',
  })
  await sql`update assignment set manager_id = ${boss.employmentId} where employment_id = ${gu.employmentId}`.execute(
    office.world.db,
  )
  await sql`update roster set manager_id = ${boss.employmentId} where employment_id = ${gu.employmentId}`.execute(
    office.world.db,
  )
  await turnDay(office.world)
  const reports = ['leave.show', 'leave.requests', 'leave.calendar'].map((pattern) => ({
    ...{ pattern, scope: 'reports' as const, classes: ['public', 'internal'] as ('public' | 'internal')[] },
  }))
  leader = office.userOf(boss.personId, ...reports)
})
afterAll(() => office?.world.close())

const days = (fromDay: string, toDay = fromDay, more: object = {}) => ({ typeId: annual, fromDay, toDay, ...more })
const ask = (input: object) => office.leave('request', input, gu.actor)

it('a month to choose in says what each day is, and where he is away', async () => {
  await ask(days('2026-06-30', '2026-07-01', { fromPart: 'second' }))
  const { days: month } = await office.leave('mine', { month: '2026-06' }, gu.actor)
  expect(month).toHaveLength(30)
  const on = (day: string) => month.find((each) => each.day === day)
  expect(on('2026-06-19')?.why).toBe('holiday')
  expect(on('2026-06-20')?.why).toBe('restDay')
  expect(on('2026-06-16')).toEqual({ day: '2026-06-16', why: 'workday', away: null })
  expect(on('2026-06-30')?.away).toEqual({ part: 'second', from: null, to: null, agreed: false })
  expect((await office.leave('mine', {}, gu.actor)).days).toEqual([])
  // Nobody has published the holidays of that year yet.
  const { days: unknown } = await office.leave('mine', { month: '2027-03' }, gu.actor)
  expect([unknown.length, unknown[0]]).toEqual([31, { day: '2027-03-01', why: null, away: null }])
})

it('a request that is shown says why its days count, and what it moved in the ledger', async () => {
  const { requestId } = await ask(days('2026-06-18', '2026-06-22'))
  const shown = await office.leave('show', { requestId }, gu.actor)
  expect(shown.days.map(({ day, why }) => [day, why])).toEqual([
    ['2026-06-18', 'workday'],
    ['2026-06-22', 'workday'],
  ])
  expect(shown.entries).toMatchObject([
    { day: '2026-06-18', kind: 'use', units: -480, of: { zh: expect.stringContaining('2026') } },
    { day: '2026-06-22', kind: 'use', units: -480 },
  ])
  await office.leave('withdraw', { requestId }, gu.actor)
  const after = await office.leave('show', { requestId }, gu.actor)
  expect(after.days.every(({ stands }) => !stands)).toBe(true)
  expect(after.entries).toHaveLength(4)
})

it('a day that is worked instead of a holiday says so', async () => {
  const { requestId } = await office.leave('requestFor', {
    ...days('2026-05-09'),
    ...{ personId: gu.personId, agreed: true },
  })
  expect((await office.leave('show', { requestId })).days).toMatchObject([{ day: '2026-05-09', why: 'makeUpDay' }])
})

describe('a superior', () => {
  it('sees who of his people asks for which days, and nothing personal', async () => {
    const { requestId } = await ask(days('2026-07-06', '2026-07-06', { reason: '搬家' }))
    const { rows, types } = await office.leave('requests', {}, leader)
    expect(types).toEqual([])
    expect(rows.find((row) => row.requestId === requestId)).toMatchObject({
      ...{ name: '顾清和', unit: '平台组', type: hidden, reason: hidden, files: hidden, units: 480, state: 'waiting' },
    })
    expect(await office.leave('show', { requestId }, leader)).toMatchObject({
      type: hidden,
      entries: hidden,
      units: 480,
    })
    await expect(office.leave('cancel', { requestId }, leader)).rejects.toMatchObject({ code: 'permission.denied' })
  })

  it('can’t find the kind out by asking for it, nor people of others', async () => {
    await expect(office.leave('requests', { typeId: annual }, leader)).rejects.toMatchObject({
      code: 'leave.typeHidden',
    })
    const other = await office.worker('路人', { unitId: office.units.sales })
    const sick = await office.type('sick')
    const { requestId } = await office.leave('request', { ...days('2026-07-07'), typeId: sick }, other.actor)
    const { rows } = await office.leave('requests', { personId: other.personId }, leader)
    expect(rows).toEqual([])
    await expect(office.leave('show', { requestId }, leader)).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

it('the list is narrowed to one person, by state and by days', async () => {
  const { rows, count } = await office.leave('requests', {
    ...{ personId: gu.personId, state: 'waiting', from: '2026-07-06', to: '2026-07-06' },
  })
  expect([rows.length, count, rows[0]?.fromDay]).toEqual([1, 1, '2026-07-06'])
})

it('the calendar comes in pages of people, and counts all of them each day, with as many statements for 60 as for one', async () => {
  const { db, queries } = office.world
  const statements = async (verb: 'calendar' | 'requests', input: object) => {
    queries.length = 0
    await office.leave(verb, input)
    return queries.length
  }
  const before = [await statements('calendar', { month: '2026-07' }), await statements('requests', {})]
  const sick = await office.type('sick')
  const crowd = Array.from({ length: 60 }, (_, at) => `员工${String(at).padStart(2, '0')}`)
  for (const name of crowd) {
    const { personId } = await office.hire(name, { unitId: office.units.sales })
    await office.leave('requestFor', {
      ...days('2026-08-03', '2026-08-04'),
      typeId: sick,
      personId,
      agreed: true,
      ...proof,
    })
  }
  expect(await statements('calendar', { month: '2026-08' })).toBe(before[0])
  expect(await statements('requests', {})).toBeLessThanOrEqual(before[1] ?? 0)
  const [first, second] = [
    await office.leave('calendar', { month: '2026-08' }),
    await office.leave('calendar', { month: '2026-08', page: 2 }),
  ]
  expect([first.people.length, second.people.length, first.count]).toEqual([50, 10, 60])
  const all = [...first.people, ...second.people]
  expect(new Set(all.map(({ personId }) => personId)).size).toBe(60)
  expect(all.every((each) => each.days.length === 2)).toBe(true)
  expect(second.away).toEqual([
    { day: '2026-08-03', count: 60 },
    { day: '2026-08-04', count: 60 },
  ])
  expect((await office.leave('calendar', { month: '2026-08', unitId: office.units.rd })).count).toBe(0)
  await sql`delete from leave_request where type_id = ${sick}`.execute(db)
}, 60_000)

/** The proof of sick leave, sent by HR. */
let proof: { files: string[] }
beforeAll(async () => {
  proof = { files: [(await sent('诊断证明.png', office.hr)).id] }
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function sent(name: string, by: Actor) {
  await office.account(by)
  return receiveFile(office.world, {
    ...{ name, purpose: 'upload', userId: by.userId, maxBytes: 1_000_000, hours: 1 },
    stream: (async function* () {
      yield png
    })(),
  })
}

describe('a file', () => {
  it('goes with the request to those who decide, and stays', async () => {
    const file = await sent('证明.png', gu.actor)
    const sick = { ...days('2026-09-01', '2026-09-02'), typeId: await office.type('sick') }
    const { approvalId } = await ask({ ...sick, files: [file.id] })
    const shown = await office.decide(boss.actor, 'request', { requestId: approvalId })
    expect(JSON.stringify(shown.history)).toContain('证明.png')
    const { rows } = await sql<{
      until: string | null
    }>`select expires_at as until from file where id = ${file.id}`.execute(office.world.db)
    expect(rows).toEqual([{ until: null }])
  })

  it('of somebody else can’t be attached', async () => {
    const file = await sent('别人的.png', boss.actor)
    await expect(ask(days('2026-09-07', '2026-09-07', { files: [file.id] }))).rejects.toMatchObject({
      code: 'files.notFound',
    })
  })
})

it('what waits when somebody leaves waits no more: its approval ends, its days go back', async () => {
  const leaver = await office.worker('辞行', {
    ...{ unitId: office.units.platform, hireDate: '2016-01-04', firstWorkDate: '2015-01-01' },
  })
  await sql`delete from leave_turned`.execute(office.world.db)
  await turnDay(office.world)
  const { turnDayJob } = await import('#modules/people/index.ts')
  const turnPeople = () => turnDayJob.run({} as never, { world: office.world } as never)
  await turnPeople()
  const asked = await office.leave('request', days('2026-06-24', '2026-06-26'), leaver.actor)
  const before = await office.leave('request', days('2026-06-16'), leaver.actor)
  // Who has never been given any leave may still have asked for some.
  const newcomer = await office.worker('新来', { unitId: office.units.platform, hireDate: '2026-06-01' })
  const sick = { ...days('2026-06-25'), typeId: await office.type('sick') }
  const unpaid = await office.leave('request', sick, newcomer.actor)
  await office.call('leave', { personId: newcomer.personId, leaveDate: '2026-06-19', leaveKind: 'voluntary' })
  await office.call('leave', { personId: leaver.personId, leaveDate: '2026-06-19', leaveKind: 'voluntary' })
  office.world.setToday('2026-06-20')
  await turnPeople()
  const state = async (requestId: string) => (await office.leave('show', { requestId })).state
  expect([await state(asked.requestId), await state(before.requestId)]).toEqual(['withdrawn', 'waiting'])
  expect(await state(unpaid.requestId)).toBe('withdrawn')
  const approval = await office.decide(office.hr, 'request', { requestId: asked.approvalId ?? '' })
  expect(approval).toMatchObject({ state: 'withdrawn' })
  office.world.setToday('2026-06-15')
})
