import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compEarned } from '#modules/time/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { tell } from '#platform/perform.ts'
import { Refusal } from '#platform/refusal.ts'
import { turnDay } from '../jobs.ts'
import { settleLots } from '../store/ledger.ts'
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
  gu = await freshWorker(office, `顾清和${number}`, `L${number}`)
  await carry(null, '12-31')
})

const carry = (mostDays: number | null, until: string) => office.leave('saveType', carrying(annual, mostDays, until))
const turnTo = async (day: string) => {
  office.world.setToday(day)
  await turnDay(office.world)
}
const ledgerOf = (typeId = annual, day?: string, personId = gu.personId) =>
  office.leave('ledger', { personId, typeId, ...(day && { day }) })
const amountOn = async (day: string) => (await ledgerOf(annual, day)).amount
const brief = (typeId = annual, personId = gu.personId) => briefOf(office, personId, typeId)
const agreed = (fromDay: string, toDay = fromDay, more: object = {}) =>
  office.leave('requestFor', { personId: gu.personId, typeId: annual, fromDay, toDay, agreed: true, ...more })
const adjust = (units: number, more: object = {}) =>
  office.leave('adjust', { personId: gu.personId, typeId: annual, units, reason: '更正', ...more })
const open = (days: number, day = '2026-06-15') =>
  office.leave('importOpening', { rows: [{ employeeNo: `L${number}`, code: 'annual', days, day }], preview: false })
const earn = (minutes: number, day = '2026-06-13') =>
  office.world.db.transaction().execute((db) => {
    const { world, hr } = office
    return tell({ db, actor: hr, today: world.today(), world }, compEarned, [
      { employmentId: gu.employmentId, day: day as Day, minutes },
    ])
  })
const yearEnd = async (year: number) => runJobNow(office.world, (await office.leave('runYearEnd', { year })).jobId)
const leavingOn = (lastDay: string) => office.leave('leavingDays', { personId: gu.personId, lastDay })
const firstWork = (personId: string, day: string) =>
  sql`update person set first_work_day = ${day} where id = ${personId}`.execute(office.world.db)
const correctHire = async ({ personId, employmentId }: { personId: string; employmentId: string }, day: string) => {
  const { rows } = await sql<{ id: string }>`select id from employment_event
    where employment_id = ${employmentId} and kind = 'hire' and state = 'standing'`.execute(office.world.db)
  await office.call('correctEvent', { personId, eventId: rows[0]?.id, change: { day }, why: '记错了' })
}

describe('somebody who leaves after an opening balance', () => {
  it.each([
    ['had taken 6 of 10 before', 4, [], '2026-09-30', 6, 1],
    ['had taken 6, and a day since', 4, ['2026-06-16'], '2026-09-30', 7, 0],
    ['had taken none', 10, [], '2026-09-30', 0, 7],
    ['had 4 of the year before', 14, [], '2026-09-30', 0, 11],
    ['has taken one of those 4 since', 14, ['2026-06-16'], '2026-09-30', 0, 10],
    ['leaves a year later', 4, [], '2027-06-30', 0, 4 + 4],
  ])('%s', async (_, opening, taken, lastDay, used, unused) => {
    await open(opening)
    for (const day of taken) await agreed(day)
    if (lastDay > '2027') await turnTo('2027-06-15')
    expect(await leavingOn(lastDay)).toMatchObject({ entitlement: 10, used, unused })
  })

  it('is owed no more where what he took stands in the ledger too', async () => {
    await turnDay(office.world)
    await agreed('2026-06-08', '2026-06-09')
    await agreed('2026-06-22')
    await open(4)
    expect(await leavingOn('2026-09-30')).toMatchObject({ used: 7, unused: 0 })
  })

  it('is paid what is owed, not what is left', async () => {
    await open(4)
    await turnTo('2026-10-08')
    await office.call('leave', { personId: gu.personId, leaveDate: '2026-09-30', leaveKind: 'voluntary' })
    expect(await brief()).toEqual(expect.arrayContaining(['2026-10-01 payout -480', '2026-10-01 adjust -1440']))
    await assertSums(office, gu)
  })
})

describe('the sum of the ledger is the balance', () => {
  it('where leave of a lot that ended is written down afterwards', async () => {
    await carry(0, '03-31')
    await turnDay(office.world)
    await turnTo('2027-01-05')
    await agreed('2026-12-28', '2026-12-29')
    await assertSums(office, gu)
    expect((await amountOn('2027-01-05')).units).toBe(4800)
  })

  it('where rest for overtime is corrected after it ran out', async () => {
    await earn(480)
    await turnTo('2026-12-20')
    await earn(240)
    await assertSums(office, gu)
    await earn(600)
    await assertSums(office, gu)
  })

  it('where the year before is given anew, or only now', async () => {
    await carry(0, '03-31')
    await turnDay(office.world)
    await turnTo('2027-01-05')
    await firstWork(gu.personId, '2020-01-01')
    await yearEnd(2026)
    await assertSums(office, gu)
    const joined = await office.worker('补录的', { hireDate: '2016-01-04', firstWorkDate: '2015-01-01' })
    gu = { ...gu, ...joined }
    await yearEnd(2026)
    expect(await brief()).toEqual(['2026-01-01 grant 4800', '2027-01-01 expire -4800'])
    await assertSums(office, gu)
  })

  it('where a shortened last day lies in a lot that ended', async () => {
    await carry(0, '03-31')
    await turnDay(office.world)
    const { requestId } = await agreed('2026-12-28', '2026-12-31')
    await turnTo('2027-01-05')
    await office.leave('shorten', { requestId, toDay: '2026-12-30', toPart: 'first' })
    await assertSums(office, gu)
  })

  it('where leave for an event is given after it ran out', async () => {
    const bereavement = await office.type('bereavement')
    await office.leave('grantEvent', { personId: gu.personId, typeId: bereavement, day: '2026-01-05' })
    await assertSums(office, gu)
  })

  it('in whatever order things happen', async () => {
    await carry(2, '03-31')
    await turnDay(office.world)
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    let done = 0
    const deeds = [
      () => agreed(addDays(office.world.today(), random(40) - 30)),
      () => adjust((random(8) - 4) * 240 || 480, { day: addDays(office.world.today(), -random(60)) }),
      () => earn(random(5) * 120, addDays(office.world.today(), -random(3) - 200)),
      () => earn(random(5) * 120, addDays(office.world.today(), -random(3))),
      () => yearEnd(Number(office.world.today().slice(0, 4)) - random(2)),
      () => firstWork(gu.personId, `20${10 + random(12)}-01-01`),
      () => turnTo(addDays(office.world.today(), random(50))),
      () => cancelOne(random),
    ]
    for (let at = 0; at < 60; at += 1) {
      // A "no" is as good as a deed here: nothing is left half done.
      await deeds[random(deeds.length)]?.().then(
        () => (done += 1),
        (error) => expect(error).toBeInstanceOf(Refusal),
      )
      if (office.world.today() > '2026-11-20' && office.world.today() < '2027-01-01') await turnTo('2027-01-03')
      if (office.world.today() > '2027-09-01') break
      await assertSums(office, gu)
    }
    expect(done).toBeGreaterThan(20)
  })

  async function cancelOne(random: (below: number) => number) {
    const { rows } = await office.leave('requests', { state: 'approved' })
    const chosen = rows[random(rows.length)]
    if (chosen) await office.leave('cancel', { requestId: chosen.requestId })
  }
})

describe('less', () => {
  it('is taken from what runs out first, and from no lot more than it has', async () => {
    await turnDay(office.world)
    await turnTo('2027-06-15')
    expect(await adjust(-12 * 480)).toEqual({ left: 8 * 480 })
    expect((await amountOn('2028-01-01')).units).toBe(8 * 480)
    await expect(adjust(-9 * 480)).rejects.toMatchObject({ code: 'leave.belowNothing', details: { left: 8 } })
    await assertSums(office, gu)
  })
})

describe('two at once', () => {
  it('take no more than there is', async () => {
    await turnDay(office.world)
    const done = await Promise.allSettled([
      adjust(-4800),
      office.leave('request', { typeId: annual, fromDay: '2026-06-22', toDay: '2026-06-26' }, gu.actor),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await amountOn('2026-06-15')).left).toBeGreaterThanOrEqual(0)
  })

  it('say once what has run out', async () => {
    await turnDay(office.world)
    await sql`update leave_lot set to_day = '2026-06-15', carry_until = null`.execute(office.world.db)
    const today = office.world.today()
    const settled = (which: Parameters<typeof settleLots>[1], before: number, after: number) =>
      office.world.db.transaction().execute(async (db) => {
        await sql`select pg_sleep(${before})`.execute(db)
        await settleLots(db, which, today)
        await sql`select pg_sleep(${after})`.execute(db)
      })
    await Promise.all([
      settled({ after: '2020-01-01' as Day, until: today }, 0, 0.4),
      settled({ employmentIds: [gu.employmentId] }, 0.15, 0),
    ])
    expect(await brief()).toEqual(['2026-01-01 grant 4800', '2026-06-15 expire -4800'])
  })

  it('give leave for one event once', async () => {
    const typeId = await office.type('marriage')
    const give = (day = '2026-07-01') => office.leave('grantEvent', { personId: gu.personId, typeId, day })
    const done = await Promise.allSettled([give(), give()])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(give()).rejects.toMatchObject({ code: 'leave.eventTwice', details: { day: '2026-07-01' } })
    expect(await brief(typeId)).toEqual(['2026-07-01 grant 4800'])
    await give('2026-08-01')
  })
})

describe('a day of joining that was wrong', () => {
  const joiner = () => office.worker('后来的', { hireDate: '2026-02-02', firstWorkDate: '2010-01-01' })

  it('gives what the right one gives', async () => {
    const late = await joiner()
    await turnDay(office.world)
    expect(await brief(annual, late.personId)).toEqual(['2026-02-02 grant 4320'])
    await correctHire(late, '2026-06-01')
    expect((await ledgerOf(annual, '2026-06-15', late.personId)).amount).toMatchObject({ units: 2400, left: 2400 })
    expect((await ledgerOf(annual, '2026-05-31', late.personId)).amount.units).toBe(0)
    await correctHire(late, '2026-02-02')
    expect((await ledgerOf(annual, '2026-06-15', late.personId)).amount.units).toBe(4320)
  })

  it('gives later what begins later', async () => {
    office.world.setToday('2026-03-02')
    const late = await joiner()
    await turnDay(office.world)
    await correctHire(late, '2026-03-16')
    expect((await ledgerOf(annual, '2026-03-02', late.personId)).amount.units).toBe(0)
    await turnTo('2026-03-16')
    expect((await ledgerOf(annual, '2026-03-16', late.personId)).amount.units).toBe(7 * 480)
  })

  it('takes back only what nobody has taken', async () => {
    const late = await joiner()
    await turnDay(office.world)
    const asked = { personId: late.personId, typeId: annual, fromDay: '2026-06-08', toDay: '2026-06-15' }
    await office.leave('requestFor', { ...asked, agreed: true })
    await correctHire(late, '2026-06-01')
    expect((await ledgerOf(annual, '2026-06-15', late.personId)).amount).toMatchObject({ units: 0, used: 6 * 480 })
  })

  it('is taken back by the year end too where nothing is due any more', async () => {
    const late = await joiner()
    await turnDay(office.world)
    await firstWork(late.personId, '2026-02-02')
    await yearEnd(2026)
    expect((await ledgerOf(annual, '2026-06-15', late.personId)).amount.units).toBe(0)
    expect(await brief(annual, late.personId)).toEqual(['2026-02-02 grant 4320', '2026-02-02 grant -4320'])
  })

  it('leaves an opening balance as it was told', async () => {
    await turnDay(office.world)
    await open(4)
    await firstWork(gu.personId, '2020-01-01')
    await yearEnd(2026)
    expect((await amountOn('2026-06-15')).units).toBe(4 * 480)
  })
})

describe('in December', () => {
  it('leave over the turn of the year is taken from both years', async () => {
    office.world.setToday('2025-06-15')
    await carry(2, '03-31')
    await turnDay(office.world)
    await turnTo('2025-12-20')
    expect(await amountOn('2025-12-20')).toMatchObject({ units: 4800, left: 4800, expected: 0 })
    const asked = { typeId: annual, fromDay: '2025-12-29', toDay: '2026-01-06' }
    expect(await office.leave('request', asked, gu.actor)).toMatchObject({ state: 'waiting' })
    const [before, planned] = [await amountOn('2025-12-31'), await amountOn('2026-01-31')]
    await turnTo('2026-01-31')
    expect(await amountOn('2025-12-31')).toEqual(before)
    expect(await amountOn('2026-01-31')).toEqual(planned)
    await assertSums(office, gu)
  })

  it('who leaves has nothing of the next year', async () => {
    await turnDay(office.world)
    await turnTo('2026-12-15')
    await office.call('leave', { personId: gu.personId, leaveDate: '2026-12-10', leaveKind: 'voluntary' })
    office.world.setToday('2027-01-02')
    expect((await amountOn('2027-01-02')).units).toBe(0)
    await assertSums(office, gu)
  })
})

it('the year end shows what was carried over and runs out with the year', async () => {
  await turnDay(office.world)
  await turnTo('2027-01-02')
  await turnTo('2027-12-20')
  const { rows } = await office.leave('yearEndPreview', { year: 2028 })
  const shown = { left: 9600, runsOut: 4800, carried: 4800 }
  expect(rows.find(({ type }) => type.typeId === annual)).toMatchObject(shown)
  const { types } = await office.leave('yearEndTotals', { year: 2028 })
  expect(types.find(({ type }) => type.typeId === annual)).toMatchObject(shown)
  expect([(await amountOn('2027-12-31')).units, (await amountOn('2028-01-01')).units]).toEqual([9600, 9600])
})

it('half a day of one day is not made shorter', async () => {
  await turnDay(office.world)
  const { requestId } = await agreed('2026-06-22', '2026-06-22', { fromPart: 'first' })
  const shorter = { requestId, toDay: '2026-06-22', toPart: 'first' }
  await expect(office.leave('shorten', shorter)).rejects.toMatchObject({ code: 'leave.notShorter' })
})
