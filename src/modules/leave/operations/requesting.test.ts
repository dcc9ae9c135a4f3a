import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiveFile, redeemTicket } from '#platform/files/index.ts'
import { turnDay } from '../jobs.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'

let office: LeaveOffice
let boss: Awaited<ReturnType<LeaveOffice['worker']>>
let gu: Awaited<ReturnType<LeaveOffice['worker']>>
let annual: string
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
  annual = await office.type('annual')
  boss = await office.worker('沈屿', { unitId: office.units.rd })
})
afterAll(() => office?.world.close())

let number = 0
beforeEach(async () => {
  office.world.setToday('2026-06-15')
  const { employmentId: managerId } = boss
  number += 1
  gu = await office.worker(`顾清和${number}`, {
    unitId: office.units.platform,
    hireDate: '2016-01-04',
    firstWorkDate: '2015-01-01',
  })
  await sql`update assignment set manager_id = ${managerId} where employment_id = ${gu.employmentId}`.execute(
    office.world.db,
  )
  await sql`delete from leave_turned`.execute(office.world.db)
  await turnDay(office.world)
})

const days = (fromDay: string, toDay = fromDay, more: object = {}) => ({ typeId: annual, fromDay, toDay, ...more })
const ask = (input: object) => office.leave('request', input, gu.actor)
const left = async () =>
  (await office.leave('mine', {}, gu.actor)).types.find(({ type }) => type.code === 'annual')?.left
const decide = (requestId: string, decision: string) =>
  office.decide(boss.actor, 'decide', { requestId, decision, comment: '好' })
const absences = async () =>
  (
    await sql<{ day: string; kind: string; part: string }>`select day, kind, part from absence
    where employment_id = ${gu.employmentId} order by day`.execute(office.world.db)
  ).rows

describe('a request', () => {
  it('is previewed with what counts, what it costs, and who is away then', async () => {
    const other = await office.worker('江晚', {
      unitId: office.units.platform,
      hireDate: '2016-01-04',
      firstWorkDate: '2010-01-01',
    })
    await turnDay(office.world)
    await sql`delete from leave_turned`.execute(office.world.db)
    await turnDay(office.world)
    await office.leave('request', days('2026-06-18'), other.actor)
    const plan = await office.leave('preview', days('2026-06-18', '2026-06-22'), gu.actor)
    expect(plan).toMatchObject({
      ...{ units: 960, dayCount: 2, problem: null, needsProof: false },
      balance: { before: 4800, after: 3840, missing: 0 },
      beside: [{ name: '江晚', from: '2026-06-18', to: '2026-06-18' }],
      approval: { kind: 'leave.request', values: { days: 2, type: 'annual', daysOfYear: 2 } },
    })
    expect(plan.days.map(({ why, counts }) => `${why} ${counts}`)).toEqual([
      'workday true',
      'holiday false',
      'restDay false',
      'restDay false',
      'workday true',
    ])
  })

  it('reserves at once, and what is approved is told to time', async () => {
    const { requestId, approvalId, state } = await ask(
      days('2026-06-18', '2026-06-22', { fromPart: 'second', reason: '回家 🏡' }),
    )
    expect([state, await left()]).toEqual(['waiting', 4800 - 720])
    const shown = await office.decide(boss.actor, 'request', { requestId: approvalId })
    expect(shown).toMatchObject({ summary: { zh: '请假1.5天' } })
    await decide(approvalId ?? '', 'approve')
    expect(await absences()).toEqual([
      { day: '2026-06-18', kind: 'annual', part: 'second' },
      { day: '2026-06-22', kind: 'annual', part: 'day' },
    ])
    expect(await office.leave('show', { requestId }, gu.actor)).toMatchObject({
      state: 'approved',
      reason: '回家 🏡',
      units: 720,
    })
    expect((await office.leave('mine', {}, gu.actor)).next).toMatchObject({ requestId, fromDay: '2026-06-18' })
  })

  it.each(['decline', 'withdraw', 'cancel'] as const)('that ends by %s restores exactly', async (end) => {
    const before = await office.leave('ledger', { personId: gu.personId, typeId: annual })
    const { requestId, approvalId } = await ask(days('2026-06-18', '2026-06-23'))
    if (end === 'decline') await decide(approvalId ?? '', 'decline')
    if (end === 'withdraw') await office.leave('withdraw', { requestId }, gu.actor)
    if (end === 'cancel') {
      await decide(approvalId ?? '', 'approve')
      expect(await absences()).toHaveLength(3)
      await office.leave('cancel', { requestId }, gu.actor)
    }
    const after = await office.leave('ledger', { personId: gu.personId, typeId: annual })
    expect([after.amount, after.lots]).toEqual([before.amount, before.lots])
    expect(await absences()).toEqual([])
    const { state } = await office.leave('show', { requestId }, gu.actor)
    expect(state).toBe({ decline: 'declined', withdraw: 'withdrawn', cancel: 'cancelled' }[end])
    await ask(days('2026-06-18', '2026-06-23'))
  })

  it('that came back is mended and sent again, at its new cost', async () => {
    const { requestId, approvalId } = await ask(days('2026-06-18', '2026-06-24'))
    await office.decide(boss.actor, 'sendBack', { requestId: approvalId ?? '', comment: '短一点' })
    expect(await left()).toBe(4800 - 1920)
    const again = await ask({ ...days('2026-06-18'), requestId })
    expect([again.requestId, await left()]).toEqual([requestId, 4800 - 480])
    await decide(approvalId ?? '', 'approve')
    expect(await absences()).toHaveLength(1)
  })

  it('is shortened by himself as long as days are to come, and by HR afterwards', async () => {
    const { requestId, approvalId } = await ask(days('2026-06-22', '2026-06-26'))
    await decide(approvalId ?? '', 'approve')
    // More than three days go to the head of the unit too, and there is none: to HR.
    await office.decide(office.hr, 'decide', { requestId: approvalId ?? '', decision: 'approve', comment: '' })
    office.world.setToday('2026-06-24')
    await expect(office.leave('cancel', { requestId }, gu.actor)).rejects.toMatchObject({ code: 'leave.begun' })
    await expect(office.leave('shorten', { requestId, toDay: '2026-06-22' }, gu.actor)).rejects.toMatchObject({
      code: 'leave.daysGone',
    })
    expect(await office.leave('shorten', { requestId, toDay: '2026-06-24', toPart: 'first' }, gu.actor)).toEqual({
      ...{ units: 1200, givenBack: 1200 },
    })
    expect((await absences()).map(({ part }) => part)).toEqual(['day', 'day', 'first'])
    expect(await office.leave('shorten', { requestId, toDay: '2026-06-22' })).toEqual({ units: 480, givenBack: 720 })
    await office.leave('cancel', { requestId })
    office.world.setToday('2026-06-30')
    expect(await left()).toBe(4800)
  })
})

describe('what HR has recorded as agreed', () => {
  it('has its papers opened by whoever may see them, and by nobody else', async () => {
    const fileId = (
      await receiveFile(office.world, {
        ...{ name: '病假条.pdf', stream: Readable.from([Buffer.from('%PDF-1.4')]), purpose: 'upload' },
        ...{ userId: office.hr.userId, maxBytes: 10_000, hours: 1 },
      })
    ).id
    const asked = { ...days('2026-06-23'), personId: gu.personId, files: [fileId] }
    const { requestId } = await office.leave('requestFor', { ...asked, agreed: true })
    expect((await office.leave('show', { requestId })).attached).toMatchObject([{ fileId, name: '病假条.pdf' }])
    const { ticket } = await office.leave('attachment', { requestId, fileId })
    expect(redeemTicket(office.world, ticket, office.hr.userId)).toMatchObject({ fileId, name: '病假条.pdf' })
    const other = await office.leave('requestFor', { ...asked, ...days('2026-06-24'), files: [], agreed: true })
    await expect(office.leave('attachment', { ...other, requestId: other.requestId, fileId })).rejects.toMatchObject({
      code: 'files.notFound',
    })
    const leader = office.userOf(boss.personId, {
      ...{ pattern: 'leave.*', scope: 'company', classes: ['public', 'internal'] },
    })
    await expect(office.leave('attachment', { requestId, fileId }, leader)).rejects.toMatchObject({
      code: 'leave.filesHidden',
    })
  })
})

describe('nobody may ask for', () => {
  it.each<[string, object, string]>([
    ['the same day twice', days('2026-06-16'), 'leave.overlap'],
    ['what ends before it begins', days('2026-07-02', '2026-07-01'), 'leave.reversed'],
    ['a day of 1900', days('1900-01-01'), 'leave.farAway'],
    ['a day of 2100', days('2100-01-01'), 'leave.farAway'],
    ['more than a year', days('2026-07-01', '2027-07-30'), 'leave.tooLong'],
    ['days of a year without a calendar', days('2027-03-01'), 'law.calendarNotPublished'],
    ['days on which nothing is due', days('2026-06-20', '2026-06-21'), 'leave.nothingCounts'],
    ['more than there is', days('2026-07-01', '2026-07-20'), 'leave.notEnough'],
    ['10 kB of reason', days('2026-07-01', '2026-07-01', { reason: '长'.repeat(10_000) }), 'input.invalid'],
    [
      'hours of what is taken in halves',
      days('2026-07-01', '2026-07-01', { clock: { from: 540, to: 600 } }),
      'leave.noHours',
    ],
    [
      'a file that is not there',
      days('2026-07-01', '2026-07-01', { files: ['018f0000-0000-7000-8000-000000000001'] }),
      'files.notFound',
    ],
    ['days before the joining', days('2015-12-01'), 'leave.farAway'],
  ])('%s', async (_, input, code) => {
    await ask(days('2026-06-16'))
    await expect(ask({ ...input, typeId: annual })).rejects.toMatchObject({ code })
  })

  it('days of a closed month', async () => {
    await sql`insert into closed_month (month, closed_by) values ('2026-05-01', ${office.hr.userId})`.execute(
      office.world.db,
    )
    await expect(ask(days('2026-05-20'))).rejects.toMatchObject({ code: 'time.monthClosed' })
    await sql`delete from closed_month`.execute(office.world.db)
  })

  it('what needs a proof without one, or an event that HR has not registered', async () => {
    const sick = { ...days('2026-07-01', '2026-07-02'), typeId: await office.type('sick') }
    await expect(ask(sick)).rejects.toMatchObject({ code: 'leave.proofNeeded' })
    const marriage = { ...days('2026-07-01'), typeId: await office.type('marriage') }
    await expect(ask(marriage)).rejects.toMatchObject({ code: 'leave.noEvent' })
  })

  it('leave of somebody else, or for himself as HR', async () => {
    const foreign = { ...days('2026-07-01'), personId: boss.personId }
    await expect(office.leave('requestFor', foreign, gu.actor)).rejects.toMatchObject({ code: 'permission.denied' })
    const { requestId } = await ask(days('2026-07-01'))
    const stranger = await office.worker('路人', { unitId: office.units.sales })
    for (const verb of ['show', 'withdraw', 'cancel'] as const) {
      await expect(office.leave(verb, { requestId }, stranger.actor)).rejects.toMatchObject({
        code: 'permission.denied',
      })
    }
    const self = { ...gu.actor, grants: office.hr.grants }
    const own = { ...days('2026-07-02'), personId: gu.personId }
    await expect(office.leave('requestFor', own, self)).rejects.toMatchObject({ code: 'leave.askYourself' })
    const adjusting = { personId: gu.personId, typeId: annual, units: 480, reason: '给自己' }
    await expect(office.leave('adjust', adjusting, self)).rejects.toMatchObject({ code: 'leave.notYourOwn' })
  })
})

it('of two requests at the same moment for the last day exactly one wins', async () => {
  await office.leave('adjust', { personId: gu.personId, typeId: annual, units: -4320, reason: '已休' })
  expect(await left()).toBe(480)
  const sent = await Promise.allSettled([ask(days('2026-07-01')), ask(days('2026-07-02')), ask(days('2026-07-03'))])
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(sent.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))).toEqual([
    'leave.notEnough',
    'leave.notEnough',
  ])
  expect(await left()).toBe(0)
})

it('is recorded by HR as agreed, and the ledger can only be added to', async () => {
  const { requestId, state } = await office.leave('requestFor', {
    ...days('2026-06-01', '2026-06-02'),
    personId: gu.personId,
    agreed: true,
  })
  expect([state, (await absences()).length]).toEqual(['approved', 2])
  const { entries } = await office.leave('ledger', { personId: gu.personId, typeId: annual })
  expect(entries.map(({ kind, units, balance }) => [kind, units, balance])).toEqual([
    ['use', -480, 3840],
    ['use', -480, 4320],
    ['grant', 4800, 4800],
  ])
  expect(entries[0]).toMatchObject({ requestId, document: { zh: '请假单 2026-06-01 – 2026-06-02' } })
  await expect(sql`update leave_entry set units = 1`.execute(office.world.db)).rejects.toThrow('only ever added to')
  await expect(sql`delete from leave_entry`.execute(office.world.db)).rejects.toThrow('only ever added to')
})

describe('somebody who keeps time', () => {
  it('takes leave by his own shifts: hours of the shift, rest days not at all', async () => {
    const shift = await office.world.db.transaction().execute(async (db) => {
      const [shiftId, patternId] = [crypto.randomUUID(), crypto.randomUUID()]
      const body = {
        segments: [{ from: 1200, to: 1920 }],
        breaks: [{ from: 1440, to: 1500 }],
        flexible: null,
        punches: 'ends',
      }
      const more = { lateGrace: 0, earlyGrace: 0, absentAfter: null, before: 240, after: 600 }
      await sql`insert into shift (id, name, short) values (${shiftId}, ${`夜班${number}`}, '夜')`.execute(db)
      await sql`insert into shift_version values (${shiftId}, '2020-01-01', ${JSON.stringify({ ...body, ...more })}::jsonb)`.execute(
        db,
      )
      const pattern = {
        cycle: [shiftId, null],
        anchor: '2026-06-15',
        followsCalendar: false,
        system: 'standard',
        missing: 'nothing',
      }
      const overtime = { by: 'both', step: 30, least: 30, restDays: 'asked' }
      await sql`insert into work_pattern (id, name) values (${patternId}, ${`一休一${number}`})`.execute(db)
      await sql`insert into work_pattern_version values (${patternId}, '2020-01-01', ${JSON.stringify({ ...pattern, overtime })}::jsonb)`.execute(
        db,
      )
      await sql`insert into pattern_use (id, employment_id, pattern_id, from_day)
        values (${crypto.randomUUID()}, ${gu.employmentId}, ${patternId}, '2020-01-01')`.execute(db)
      return shiftId
    })
    expect(shift).toBeTruthy()
    const plan = await office.leave('preview', days('2026-06-18', '2026-06-21'), gu.actor)
    expect(plan.days.map(({ why, units }) => `${why} ${units}`)).toEqual([
      'restDay 0',
      'shift 480',
      'restDay 0',
      'shift 480',
    ])
    const hours = { ...days('2026-06-19'), typeId: await office.type('personal'), clock: { from: 1380, to: 1560 } }
    const { days: counted, units } = await office.leave('preview', hours, gu.actor)
    expect([units, counted.length]).toEqual([Math.round((120 * 480) / 660), 1])
  })
})
