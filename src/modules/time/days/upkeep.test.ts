import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Kept, keepTime, punch } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { recordAbsences, withdrawAbsences } from './absences.ts'
import { reckonStale } from './reckoning.ts'
import { markStale } from './stale.ts'

let office: Office
let kept: Kept

beforeAll(async () => {
  office = await timeOffice('2026-06-18')
  office.world.setNow('2026-06-18T12:40:00+08:00')
  kept = await keepTime(office, '2025-12-01')
})
afterAll(() => office?.world.close())

type Worker = { personId: string; employmentId: string }

const entriesOf = async ({ employmentId }: Worker, from = '2026-06-01') =>
  (await office.rows('day_entry')).filter((row) => row.employment_id === employmentId && String(row.day) >= from)
const entry = async (who: Worker, day: string) => (await entriesOf(who, day)).find((row) => String(row.day) === day)
const stale = (ids: string[] | null, from: string, to: string) =>
  markStale(office.world.db, office.world.today(), ids, { from: from as Day, to: to as Day })
const reckonedFor = async (who: Worker, from: string, to: string) => {
  await stale([who.employmentId], from, to)
  await reckonStale(office.world)
}
const planned = (who: Worker, day: string, shiftId: string) =>
  office.time('planDays', { cells: [{ personId: who.personId, day, shiftId }] })
const agreed = ({ employmentId }: Worker, day: string, from: number, to: number) =>
  sql`insert into overtime_request (id, employment_id, day, from_minute, to_minute, comp, state, asked_by)
    values (${newId()}, ${employmentId}, ${day}, ${from}, ${to}, false, 'approved', ${newId()})`.execute(
    office.world.db,
  )

describe('a day and its neighbours', () => {
  test('a night planned for one day takes its going from the next', async () => {
    const who = await office.worker('示例丁')
    const punches = ['2026-06-10 22:00:00', '2026-06-11 06:00:00', '2026-06-11 09:40:00', '2026-06-11 18:00:00']
    await punch(office, who.employmentId, ...punches)
    await reckonStale(office.world)
    expect(await entry(who, '2026-06-11')).toMatchObject({ first_in: 360, late: 0 })
    await planned(who, '2026-06-10', kept.nightShift)
    await reckonStale(office.world)
    expect(await entry(who, '2026-06-10')).toMatchObject({ first_in: 1320, last_out: 1800, worked: 480 })
    expect(await entry(who, '2026-06-11')).toMatchObject({ first_in: 580, late: 40 })
  })

  test('who moves has the day before reckoned anew', async () => {
    const { db } = office.world
    const who = await office.worker('示例移')
    await sql`delete from stale_day`.execute(db)
    await sql`update assignment set from_day = current_date - 10 where employment_id = ${who.employmentId}`.execute(db)
    const marked = await sql<{ ahead: number }>`
      select current_date - 10 - max(from_day) as ahead from stale_day where employment_id = ${who.employmentId}`.execute(
      db,
    )
    expect(marked.rows[0]?.ahead).toBeGreaterThanOrEqual(1)
    await sql`delete from stale_day`.execute(db)
  })

  test('overtime agreed for a night of rest ends on the morning after', async () => {
    const who = await office.worker('示例戊')
    await agreed(who, '2026-06-13', 1320, 1800)
    await punch(office, who.employmentId, '2026-06-13 22:00:00', '2026-06-14 06:00:00')
    await reckonStale(office.world)
    expect(await entry(who, '2026-06-13')).toMatchObject({ overtime_rest: 480, last_out: 1800, missing: 0 })
    expect(await entry(who, '2026-06-14')).toBeUndefined()
    const told = await office.time('day', { personId: who.personId, day: '2026-06-13' })
    expect(told.punches.map(({ clock }) => clock)).toEqual([1320, 1800])
  })

  test('a night into a statutory holiday is parted at midnight, and so is one out of it', async () => {
    const who = await office.worker('示例夜')
    for (const day of ['2026-04-30', '2026-05-02']) await planned(who, day, kept.nightShift)
    const nights = ['2026-04-30 22:00:00', '2026-05-01 06:00:00', '2026-05-02 22:00:00', '2026-05-03 06:00:00']
    await punch(office, who.employmentId, ...nights)
    await reckonStale(office.world)
    expect(await entry(who, '2026-04-30')).toMatchObject({ kind: 'workday', worked: 480, overtime_holiday: 360 })
    expect(await entry(who, '2026-05-02')).toMatchObject({ kind: 'holiday', worked: 480, overtime_holiday: 120 })
    const told = await office.time('day', { personId: who.personId, day: '2026-04-30' })
    expect(told.reasons).toEqual([{ code: 'intoHoliday', hours: 6 }])
  })
})

describe('who left before the month', () => {
  test('has no entries in it, also when everybody is reckoned at the same time', async () => {
    const who = await office.worker('示例壬')
    await reckonedFor(who, '2026-06-01', '2026-06-18')
    expect(await entriesOf(who)).not.toEqual([])
    await office.call('leave', { personId: who.personId, leaveDate: '2026-05-31', leaveKind: 'voluntary' })
    await stale([who.employmentId], '2026-06-01', '2026-06-18')
    await stale(null, '2026-06-17', '2026-06-18')
    await reckonStale(office.world)
    expect(await entriesOf(who)).toEqual([])
  })

  test('nor when the month was closed then, and is opened again', async () => {
    const who = await office.worker('示例鬼')
    await reckonedFor(who, '2026-01-01', '2026-02-01')
    const closed = sql`insert into closed_month (month, closed_by) values ('2026-01-01', ${newId()})`
    await closed.execute(office.world.db)
    await office.call('leave', { personId: who.personId, leaveDate: '2025-12-31', leaveKind: 'voluntary' })
    await reckonStale(office.world)
    expect(await entriesOf(who, '2026-01-01')).not.toEqual([])
    await office.time('reopenMonth', { month: '2026-01', reason: '离职日期改早' })
    await reckonStale(office.world)
    expect(await entriesOf(who, '2026-01-01')).toEqual([])
  })
})

test('of a closed month the reasons say that they are of today’s rules, where these differ', async () => {
  const who = await office.worker('示例因')
  const { db } = office.world
  const grace = (minutes: number) =>
    sql`update shift_version set body = jsonb_set(body, '{lateGrace}', ${String(minutes)}::jsonb)`.execute(db)
  const reasons = async () =>
    (await office.time('day', { personId: who.personId, day: '2025-12-10' })).reasons.map(({ code }) => code)
  await punch(office, who.employmentId, '2025-12-10 09:30:00', '2025-12-10 18:00:00')
  await reckonedFor(who, '2025-12-01', '2026-01-01')
  await office.time('closeMonth', { month: '2025-12', despite: true })
  expect(await reasons()).toEqual(['late'])
  await grace(60)
  expect(await reasons()).toEqual(['asOfNow'])
  await grace(5)
  await office.time('reopenMonth', { month: '2025-12', reason: '试' })
  await reckonStale(office.world)
})

describe('leave of many days', () => {
  const absences = ({ employmentId }: Worker, from: string, count: number, sourceId: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ employmentId, day: addDays(from as Day, at), part: 'day' as const, kind: 'maternity', sourceId },
      title: { zh: '产假', en: 'Maternity leave' },
    }))
  const sent = async (run: () => Promise<unknown>) => {
    const before = office.world.queries.length
    await run()
    return office.world.queries.length - before
  }

  test('takes as many statements as of one, and so does its withdrawal', async () => {
    const who = await office.worker('示例产')
    const { db } = office.world
    const today = office.world.today()
    const [short, long] = [newId(), newId()]
    const one = await sent(() => recordAbsences(db, today, absences(who, '2026-01-05', 1, short)))
    expect(one).toBeGreaterThan(2)
    expect(await sent(() => recordAbsences(db, today, absences(who, '2026-02-01', 130, long)))).toBe(one)
    await reckonStale(office.world)
    expect(await entry(who, '2026-06-08')).toMatchObject({ on_leave: 480, absent: 0 })
    const back = await sent(() => withdrawAbsences(db, today, short))
    expect(await sent(() => withdrawAbsences(db, today, long))).toBe(back)
    await reckonStale(office.world)
    expect(await entry(who, '2026-06-08')).toMatchObject({ on_leave: 0, absent: 480 })
  })

  test('is refused where a month is closed, not where one lies between', async () => {
    const who = await office.worker('示例隔')
    const { db } = office.world
    const today = office.world.today()
    await sql`insert into closed_month (month, closed_by) values ('2026-03-01', ${newId()})`.execute(db)
    const beside = [...absences(who, '2026-02-02', 1, newId()), ...absences(who, '2026-04-01', 1, newId())]
    await recordAbsences(db, today, beside)
    const into = absences(who, '2026-02-27', 4, newId())
    await expect(recordAbsences(db, today, into)).rejects.toMatchObject({
      ...{ code: 'time.monthClosed', details: { month: '2026-03' } },
    })
    await sql`delete from closed_month`.execute(db)
  })
})

test('a planned shift of a year without a calendar waits to be looked at, whether anybody came or not', async () => {
  office.world.setToday('2027-01-06')
  office.world.setNow('2027-01-06T12:00:00+08:00')
  const who = await office.worker('示例庚')
  await reckonedFor(who, '2027-01-04', '2027-01-06')
  expect(await entry(who, '2027-01-05')).toMatchObject({
    problem: 'noCalendar',
    scheduled: 0,
    absent: 0,
    first_in: null,
  })
  const { rows } = await office.time('monthPeople', { month: '2027-01', search: '示例庚' })
  expect(rows[0]?.exceptions).toEqual(['unjudged'])
})

test('when the day turns back, what had begun too early goes, and reckoning goes on', async () => {
  const who = await office.worker('示例回')
  await reckonedFor(who, '2027-01-05', '2027-01-07')
  expect(await entry(who, '2027-01-06')).toBeDefined()
  office.world.setToday('2027-01-05')
  office.world.setNow('2027-01-05T23:40:00+08:00')
  await reckonStale(office.world)
  expect(await entry(who, '2027-01-06')).toBeUndefined()
  expect(await entry(who, '2027-01-05')).toBeDefined()
  expect(await office.rows('time_reckoned')).toMatchObject([{ until_day: '2027-01-05' }])
  office.world.setToday('2027-01-07')
  office.world.setNow('2027-01-07T12:00:00+08:00')
  await reckonStale(office.world)
  expect(await entry(who, '2027-01-06')).toBeDefined()
})
