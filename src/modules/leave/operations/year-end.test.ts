import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compEarned } from '#modules/time/index.ts'
import { Cancelled, runJobNow } from '#platform/jobs/index.ts'
import { tell } from '#platform/perform.ts'
import { balancesOf } from '../index.ts'
import { runYearEnd, turnDay } from '../jobs.ts'
import { assertSums, briefOf, carrying, freshWorker, type Worker } from '../testing/ledger.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'

let office: LeaveOffice
let gu: Worker
let annual: string
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
  annual = await office.type('annual')
})
afterAll(() => office?.world.close())

let number = 0
beforeEach(async () => {
  number += 1
  gu = await freshWorker(office, `顾清和${number}`, `E${number}`)
})

const amountOn = async (day: string) =>
  (await office.leave('ledger', { personId: gu.personId, typeId: annual, day })).amount
const brief = () => briefOf(office, gu.personId, annual)
const agreed = (fromDay: string, toDay = fromDay) =>
  office.leave('requestFor', { personId: gu.personId, typeId: annual, fromDay, toDay, agreed: true })
const yearEnd = async (year: number) => {
  const { jobId } = await office.leave('runYearEnd', { year })
  await runJobNow(office.world, jobId)
  const { rows } = await sql<{
    state: string
    result: unknown
  }>`select state, result from job where id = ${jobId}`.execute(office.world.db)
  return rows[0]
}

describe('the turn of the day', () => {
  it('gives to those who become entitled, once', async () => {
    expect(await turnDay(office.world)).toMatchObject({ given: 1 })
    expect(await turnDay(office.world)).toEqual({ settled: 0, given: 0 })
    office.world.setToday('2026-07-01')
    const joiner = await office.worker('新来的', { hireDate: '2026-07-01', firstWorkDate: '2014-01-01' })
    expect(await turnDay(office.world)).toMatchObject({ given: 1 })
    const [own] =
      (await balancesOf(office.world.db, [joiner.employmentId], '2026-07-01' as never)).get(joiner.employmentId) ?? []
    expect(own).toMatchObject({ units: 5 * 480, expected: 0 })
  })

  it('lets run out what is not carried over, and again what was', async () => {
    await office.leave('saveType', carrying(annual, 2, '03-31'))
    await turnDay(office.world)
    expect(await amountOn('2027-01-01')).toMatchObject({ units: 960, left: 960, expected: 4800 })
    expect(await amountOn('2027-04-01')).toMatchObject({ units: 0, expected: 4800 })
    office.world.setToday('2027-01-01')
    await turnDay(office.world)
    office.world.setToday('2027-04-02')
    await turnDay(office.world)
    expect(await brief()).toEqual([
      '2026-01-01 grant 4800',
      '2027-01-01 expire -3840',
      '2027-01-01 grant 4800',
      '2027-04-01 expire -960',
    ])
    await office.leave('saveType', carrying(annual, null, '12-31'))
  })

  it('after a correction the carry-over is as if it had been so from the start', async () => {
    await office.leave('saveType', carrying(annual, 2, '03-31'))
    await turnDay(office.world)
    const { requestId } = await agreed('2026-12-21', '2026-12-30')
    expect((await office.leave('show', { requestId })).units).toBe(8 * 480)
    office.world.setToday('2027-01-04')
    await turnDay(office.world)
    expect(await amountOn('2027-01-04')).toMatchObject({ units: 960 + 4800 })
    await office.leave('shorten', { requestId, toDay: '2026-12-23' })
    expect(await brief()).toContain('2027-01-01 expire -2400')
    expect(await amountOn('2027-01-04')).toMatchObject({ units: 960 + 4800 })
    await assertSums(office, gu)
    await office.leave('saveType', carrying(annual, null, '12-31'))
  })
})

describe('the turn of the year', () => {
  it('is previewed, done, and twice it changes nothing', async () => {
    await turnDay(office.world)
    office.world.setToday('2026-12-15')
    const preview = await office.leave('yearEndPreview', { year: 2027 })
    expect(preview).toMatchObject({
      ...{ count: 1, year: 2027 },
      rows: [
        {
          type: { code: 'annual' },
          left: 4800,
          runsOut: 0,
          carried: 4800,
          given: 4800,
          posted: false,
          notEntitled: null,
        },
      ],
    })
    expect(await yearEnd(2027)).toMatchObject({ state: 'done', result: { given: 1 } })
    expect(await yearEnd(2027)).toMatchObject({ state: 'done', result: { given: 0, settled: 0 } })
    expect(await office.leave('yearEndPreview', { year: 2027 })).toMatchObject({ rows: [{ posted: true }] })
    expect(await amountOn('2026-12-31')).toMatchObject({ units: 4800, left: 4800 })
    expect(await amountOn('2027-01-01')).toMatchObject({ units: 9600 })
    await expect(office.leave('runYearEnd', { year: 2090 })).rejects.toMatchObject({ code: 'leave.yearFarAway' })
  })

  it('says whose annual leave the law takes away', async () => {
    const sick = await office.type('sick')
    await sql`insert into leave_entry (id, employment_id, type_id, day, units, kind)
      values (${crypto.randomUUID()}, ${gu.employmentId}, ${sick}, '2026-03-02', ${-70 * 480}, 'use')`.execute(
      office.world.db,
    )
    const { rows } = await office.leave('yearEndPreview', { year: 2027 })
    expect(rows[0]?.notEntitled?.zh).toContain('3个月')
  })
})

describe('leave in advance', () => {
  const inAdvance = async (advanceDays: number) => {
    const body = carrying(annual, 0, '01-31')
    await office.leave('saveType', { ...body, rule: { ...body.rule, advanceDays } })
  }
  const loose = async () => {
    const known = (await balancesOf(office.world.db, [gu.employmentId], '2027-01-05' as never)).get(gu.employmentId)
    return (known ?? []).flatMap((each) => each.loose.map(({ units }) => units)).reduce((sum, units) => sum + units, 0)
  }

  it('is made good by the next year, once, and comes back to it when the leave is given back', async () => {
    await inAdvance(3)
    await turnDay(office.world)
    const { requestId } = await agreed('2026-06-16', '2026-07-02')
    expect([(await amountOn('2026-07-02')).units, await loose()]).toEqual([-960, -960])
    office.world.setToday('2026-12-15')
    await yearEnd(2027)
    await yearEnd(2027)
    expect(await amountOn('2026-12-31')).toMatchObject({ units: -960 })
    expect([(await amountOn('2027-01-05')).units, await loose()]).toEqual([3840, 0])
    office.world.setToday('2027-01-05')
    await turnDay(office.world)
    await assertSums(office, gu)
    await office.leave('shorten', { requestId, toDay: '2026-06-29' })
    expect([(await amountOn('2027-01-05')).units, await loose()]).toEqual([4800, 0])
    await office.leave('cancel', { requestId })
    expect([(await amountOn('2027-01-05')).units, await loose()]).toEqual([4800, 0])
    const expired = (await brief()).filter((line) => line.includes('expire'))
    expect(expired.toSorted()).toEqual(['2027-01-01 expire -4320', '2027-01-01 expire -480'])
    await assertSums(office, gu)
    await office.leave('saveType', carrying(annual, null, '12-31'))
  })
})

describe('a year-end that is stopped half way', () => {
  it('keeps what is done, and is taken up without giving anything twice', async () => {
    const { db } = office.world
    await sql`insert into person (id, name, pinyin, initials, first_work_day)
      select gen_random_uuid(), '众人' || g, 'zhong', 'z', '2010-01-01' from generate_series(1, 6000) g`.execute(db)
    await sql`insert into employment (id, person_id, number, from_day)
      select gen_random_uuid(), id, name, '2020-01-01' from person where name like '众人%'`.execute(db)
    const given = async () => {
      const { rows } = await sql<{ entries: number; people: number }>`select count(*)::int as entries,
        count(distinct employment_id)::int as people from leave_entry where kind = 'grant'`.execute(db)
      return rows[0]
    }
    const run = { id: '', world: office.world, actor: office.hr, setAside() {}, signal: new AbortController().signal }
    const stopped = runYearEnd(
      { year: 2026 },
      { ...run, progress: () => Promise.reject(new Cancelled('somebody asked to stop')) },
    )
    await expect(stopped).rejects.toBeInstanceOf(Cancelled)
    expect(await given()).toEqual({ entries: 5000, people: 5000 })
    const [state] = await Promise.all([yearEnd(2026), runYearEnd({ year: 2026 }, { ...run, progress: async () => {} })])
    expect(state).toMatchObject({ state: 'done' })
    expect(await given()).toEqual({ entries: 6001, people: 6001 })
  })
})

describe('opening balances', () => {
  const row = (more: object = {}) => ({
    employeeNo: `E${number}`,
    code: 'annual',
    days: 3.5,
    day: '2026-06-01',
    ...more,
  })

  it('say what is left, whatever was given before, and are undone as one', async () => {
    await turnDay(office.world)
    const before = await amountOn('2026-06-15')
    expect(await office.leave('importOpening', { rows: [row()] })).toEqual({
      openingId: null,
      written: 0,
      problems: [],
    })
    const { openingId, written } = await office.leave('importOpening', { rows: [row()], preview: false })
    expect([written, (await amountOn('2026-06-15')).left]).toEqual([1, 1680])
    const again = await office.leave('importOpening', { rows: [row()], preview: false })
    expect(again).toMatchObject({ written: 0, problems: [{ row: 1 }] })
    await sql`delete from leave_turned`.execute(office.world.db)
    await turnDay(office.world)
    expect((await amountOn('2026-06-15')).left).toBe(1680)
    expect(await office.leave('undoOpening', { openingId })).toEqual({ undone: 2 })
    expect(await amountOn('2026-06-15')).toEqual(before)
    await expect(office.leave('undoOpening', { openingId })).rejects.toMatchObject({ code: 'leave.openingGone' })
    expect((await office.leave('openings')).rows).toMatchObject([{ rows: 1, undoneAt: expect.any(String) }])
  })

  it('stand for what would have been given, where they come first', async () => {
    await office.leave('importOpening', { rows: [row({ expires: '2026-09-30' })], preview: false })
    expect(await turnDay(office.world)).toMatchObject({ given: 0 })
    expect(await amountOn('2026-10-01')).toMatchObject({ left: 0, expected: 0 })
    await agreed('2026-06-16')
    const { openingId } = (await office.leave('openings')).rows[0] ?? { openingId: '' }
    await expect(office.leave('undoOpening', { openingId })).rejects.toMatchObject({ code: 'leave.openingUsed' })
  })

  it.each<[string, object, string]>([
    ['nobody', { employeeNo: '💥' }, '没有工号'],
    ['no type', { code: 'nothing' }, '没有代码'],
    ['a type without a balance', { code: 'sick' }, '不计余额'],
    ['less than nothing', { days: -1 }, '天数'],
    ['a third of a day and a bit', { days: 0.3333 }, '天数'],
    ['1900', { day: '1900-01-01' }, '日期要写成'],
    ['2100', { day: '2100-01-01' }, '日期要写成'],
    ['no day', { day: '31/01/2026' }, '日期要写成'],
    ['before the joining', { day: '2015-06-01' }, '不在职'],
    ['gone before it begins', { expires: '2026-05-01' }, '有效期'],
  ])('%s: said in words, nothing is written', async (_, more, word) => {
    const { problems, written } = await office.leave('importOpening', { rows: [row(more)], preview: false })
    expect([written, problems.length]).toEqual([0, 1])
    expect(problems[0]?.problem.zh).toContain(word)
  })
})

describe('somebody who leaves', () => {
  it.each([
    ['2026-09-30', 10, 3, 4],
    ['2026-03-31', 5, 3, 0],
    ['2026-11-22', 15, 10, 3],
    ['2026-06-30', 5, 0, 2],
  ])('on %s with %i days a year and %i taken is owed %i', async (lastDay, entitlement, used, unused) => {
    const first = `${2026 - (entitlement === 5 ? 3 : entitlement === 10 ? 12 : 22)}-01-01`
    gu = await office.worker(`离职${number}`, { hireDate: '2025-01-01', firstWorkDate: first })
    await turnDay(office.world)
    await sql`insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind)
      select gen_random_uuid(), employment_id, type_id, id, '2026-02-03', ${-used * 480}, 'use' from leave_lot
      where employment_id = ${gu.employmentId} and ${used} > 0`.execute(office.world.db)
    expect(await office.leave('leavingDays', { personId: gu.personId, lastDay })).toMatchObject({
      entitlement,
      used,
      unused,
    })
  })

  it('is paid out what is owed, and the rest falls away, once', async () => {
    await turnDay(office.world)
    const { requestId } = await agreed('2026-06-26', '2026-07-03')
    office.world.setToday('2026-07-01')
    await office.call('leave', { personId: gu.personId, leaveDate: '2026-06-30', leaveKind: 'voluntary' })
    expect(await brief()).toEqual(expect.arrayContaining(['2026-07-01 payout -480', '2026-07-01 adjust -2880']))
    expect((await office.leave('show', { requestId })).days.filter(({ stands }) => stands)).toHaveLength(3)
    const { rows } = await sql<{ sum: number }>`select sum(units)::int as sum from leave_entry`.execute(office.world.db)
    expect(rows[0]?.sum).toBe(0)
    await turnDay(office.world)
    office.world.setToday('2027-01-02')
    await turnDay(office.world)
    expect(
      (await sql<{ sum: number }>`select sum(units)::int as sum from leave_entry`.execute(office.world.db)).rows[0]
        ?.sum,
    ).toBe(0)
  })
})

describe('a leaving that is taken back', () => {
  const leavingEvent = async () => {
    const { rows } = await sql<{ id: string }>`select id from employment_event
      where employment_id = ${gu.employmentId} and kind = 'leave' and state = 'standing'`.execute(office.world.db)
    return rows[0]?.id ?? ''
  }
  const leftOn = (leaveDate: string) =>
    office.call('leave', { personId: gu.personId, leaveDate, leaveKind: 'voluntary' })

  it('gives back what was paid out, and the next leaving is reckoned anew', async () => {
    await turnDay(office.world)
    await agreed('2026-06-08', '2026-06-09')
    const before = await amountOn('2026-07-01')
    office.world.setToday('2026-07-01')
    await leftOn('2026-06-30')
    expect(await brief()).toEqual(expect.arrayContaining(['2026-07-01 payout -960', '2026-07-01 adjust -2880']))
    await office.call('undoEvent', { personId: gu.personId, eventId: await leavingEvent() })
    expect(await amountOn('2026-07-01')).toEqual(before)
    await assertSums(office, gu)
    office.world.setToday('2026-10-01')
    await leftOn('2026-09-30')
    expect(await brief()).toEqual(expect.arrayContaining(['2026-10-01 payout -2400', '2026-10-01 adjust -1440']))
    expect((await amountOn('2026-10-01')).units).toBe(0)
  })

  it('that is moved to another day pays out what is owed then', async () => {
    await turnDay(office.world)
    office.world.setToday('2026-10-08')
    await leftOn('2026-06-30')
    expect(await brief()).toContain('2026-07-01 payout -1920')
    const change = { day: '2026-09-30' }
    await office.call('correctEvent', { personId: gu.personId, eventId: await leavingEvent(), change, why: '记错了' })
    const { rows } = await sql<{ day: string; units: number }>`select day, sum(units)::int as units from leave_entry
      where kind = 'payout' group by day having sum(units) <> 0`.execute(office.world.db)
    expect(rows).toEqual([{ day: '2026-10-01', units: -7 * 480 }])
    expect((await amountOn('2026-10-08')).units).toBe(0)
  })
})

it('keeps exactly the rest that overtime has earned, however often it is told', async () => {
  const { world } = office
  const call = { db: world.db, actor: office.hr, today: world.today(), world }
  for (const minutes of [240, 240, 180, 0, 360]) {
    await tell(call, compEarned, [{ employmentId: gu.employmentId, day: '2026-06-13' as never, minutes }])
  }
  const { types } = await office.leave('mine', {}, gu.actor)
  expect(types.find(({ type }) => type.code === 'comp')).toMatchObject({
    left: 360,
    runsOut: { day: '2026-12-12', units: 360 },
  })
})

describe('types', () => {
  const marriage = (days: number) => ({
    ...{ code: 'marriage', names: { zh: '婚假', en: 'Marriage leave' }, law: 'marriage', from: '2026-01-01' },
    rule: { counts: 'calendarDays', grant: { by: 'event', days } },
  })

  it('are refused below what the law of the city gives, with its article', async () => {
    const typeId = await office.type('marriage')
    await expect(office.leave('saveType', { typeId, ...marriage(9) })).rejects.toMatchObject({
      ...{ code: 'leave.belowFloor.days', details: { least: 10, law: expect.stringContaining('上海市') } },
    })
    await office.leave('saveType', { typeId, ...marriage(12) })
    const bad = { ...carrying(annual, null, '12-31'), rule: { grant: { by: 'service' }, counts: 'calendarDays' } }
    await expect(office.leave('saveType', bad)).rejects.toMatchObject({ code: 'leave.belowFloor.counts' })
    await expect(office.leave('saveType', marriage(12))).rejects.toMatchObject({ code: 'leave.codeTaken' })
    const { types } = await office.leave('types')
    expect(types.map(({ code }) => code)).toHaveLength(10)
    expect(types.find(({ code }) => code === 'maternity')).toMatchObject({
      floor: { days: 158, place: { zh: '上海' } },
    })
    expect(await office.leave('startTypes')).toEqual({ added: 0 })
  })

  it('of an event are given by HR with the days of the law', async () => {
    gu = await office.worker('林栖', { sex: 'female' })
    const typeId = await office.type('maternity')
    const birth = { kind: 'birth', difficult: true, babies: 2 }
    const asked = { personId: gu.personId, typeId, day: '2026-07-01', birth }
    expect(await office.leave('eventDays', asked)).toMatchObject({ days: 188, least: 188 })
    await expect(office.leave('grantEvent', { ...asked, days: 100 })).rejects.toMatchObject({
      code: 'leave.belowFloor.days',
    })
    await office.leave('grantEvent', asked)
    const { units, state } = await office.leave('requestFor', {
      ...{ personId: gu.personId, typeId, fromDay: '2026-07-01', toDay: '2026-11-30', agreed: true },
    })
    expect([units, state]).toEqual([153 * 480, 'approved'])
    const paternity = await office.type('paternity')
    await expect(office.leave('grantEvent', { ...asked, typeId: paternity })).rejects.toMatchObject({
      code: 'leave.notForYou',
    })
  })
})

describe('lists', () => {
  it('take as many statements for one as for a page', async () => {
    await turnDay(office.world)
    await office.leave('request', { typeId: annual, fromDay: '2026-06-16', toDay: '2026-06-16' }, gu.actor)
    const lists = {
      balances: {},
      requests: {},
      calendar: { month: '2026-06' },
      yearEndPreview: { year: 2027 },
    } as const
    const counted = async () => {
      const counts: Record<string, number> = {}
      for (const [verb, input] of Object.entries(lists)) {
        office.world.queries.length = 0
        await office.leave(verb as 'balances', input)
        counts[verb] = office.world.queries.length
      }
      return counts
    }
    const one = await counted()
    for (let at = 0; at < 12; at += 1) {
      const more = await office.worker(`同事${at}`, { hireDate: '2016-01-04', firstWorkDate: '2010-01-01' })
      await sql`delete from leave_turned`.execute(office.world.db)
      await turnDay(office.world)
      await office.leave('request', { typeId: annual, fromDay: '2026-06-17', toDay: '2026-06-18' }, more.actor)
    }
    expect(await counted()).toEqual(one)
    expect(await office.leave('calendar', { month: '2026-06' })).toMatchObject({
      count: 13,
      away: [{ day: '2026-06-16', count: 1 }, { count: 12 }, { count: 12 }],
    })
  })

  it('tell who may not see what is personal only that somebody is away', async () => {
    await turnDay(office.world)
    await agreed('2026-06-16')
    const reader = {
      ...gu.actor,
      personId: null,
      grants: [
        { pattern: 'leave.*', scope: 'company' as const, classes: ['public', 'internal'] as never, unitIds: [] },
      ],
    }
    const { people } = await office.leave('calendar', { month: '2026-06' }, reader)
    expect(people[0]?.days[0]).toMatchObject({ day: '2026-06-16', type: { hidden: true } })
    expect((await office.leave('balances', {}, reader)).rows[0]).toMatchObject({ employeeNo: `E${number}` })
  })

  it('tell nobody by the balances of a day who was ill, nor what else is personal', async () => {
    await turnDay(office.world)
    const [sick, comp] = [await office.type('sick'), await office.type('comp')]
    const asked = { personId: gu.personId, typeId: sick, fromDay: '2026-06-10', toDay: '2026-06-10', agreed: true }
    const { requestId } = await office.leave('requestFor', asked)
    const grant = (pattern: string) => ({
      pattern,
      scope: 'company' as const,
      classes: ['public' as const, 'internal' as const],
    })
    const manager = office.userOf(
      gu.personId,
      ...['balances', 'ledger', 'exportBalances'].map((verb) => grant(`leave.${verb}`)),
    )
    const { rows, types } = await office.leave('balances', { day: '2026-06-10' }, manager)
    const seen = rows[0]?.amounts.filter((amount) => !('hidden' in amount)).map(({ typeId }) => typeId)
    expect(seen).toEqual([annual, comp])
    expect(rows[0]?.amounts.filter((amount) => 'hidden' in amount)).toHaveLength(types.length - 2)
    expect(JSON.stringify(rows)).not.toContain('"used":480')
    const ledger = (typeId: string) => office.leave('ledger', { personId: gu.personId, typeId }, manager)
    await expect(ledger(sick)).rejects.toMatchObject({ code: 'leave.ledgerHidden' })
    expect((await ledger(annual)).amount.left).toBe(4800)
    expect((await office.leave('show', { requestId })).entries).toMatchObject([{ of: null, units: -480 }])
  })

  it('show only whom one reaches', async () => {
    await turnDay(office.world)
    await agreed('2026-06-16')
    const stranger = await office.worker('路人', { unitId: office.units.sales })
    expect((await office.leave('requests', {}, stranger.actor)).rows).toEqual([])
    expect((await office.leave('balances', {}, stranger.actor)).rows).toHaveLength(1)
    expect((await office.leave('calendar', { month: '2026-06' }, stranger.actor)).people).toEqual([])
  })
})

it('goes with an employment that never was', async () => {
  await turnDay(office.world)
  await office.leave('request', { typeId: annual, fromDay: '2026-06-16', toDay: '2026-06-16' }, gu.actor)
  const { rows } = await sql<{
    id: string
  }>`select id from employment_event where employment_id = ${gu.employmentId}`.execute(office.world.db)
  await sql`delete from auth_user where person_id = ${gu.personId}`.execute(office.world.db)
  await office.call('undoEvent', { personId: gu.personId, eventId: rows[0]?.id })
  expect(await office.rows('leave_entry')).toEqual([])
  expect(await office.rows('leave_request_day')).toEqual([])
})

it('of two years is taken from each year’s own', async () => {
  await turnDay(office.world)
  office.world.setToday('2026-12-15')
  await yearEnd(2027)
  await office.leave('saveType', carrying(annual, 0, '01-31'))
  const asked = { typeId: await office.type('home'), fromDay: '2026-12-30', toDay: '2027-01-03' }
  await expect(office.leave('request', asked, gu.actor)).rejects.toMatchObject({ code: 'leave.noEvent' })
  await office.leave('grantEvent', { personId: gu.personId, typeId: asked.typeId, day: '2026-12-01', days: 20 })
  expect((await office.leave('request', asked, gu.actor)).units).toBe(5 * 480)
})
