import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { keepTime, punch } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { recordAbsences, withdrawAbsences } from './absences.ts'
import { reckonStale } from './reckoning.ts'
import { markStale } from './stale.ts'

let office: Office
let wei: { personId: string; employmentId: string }
let nurse: { personId: string; employmentId: string }

const entries = async (employmentId: string) => {
  const rows = await office.rows('day_entry')
  const own = rows.filter((row) => row.employment_id === employmentId)
  return new Map(own.map((row) => [String(row.day), row]))
}

beforeAll(async () => {
  office = await timeOffice('2026-01-10')
  office.world.setNow('2026-01-10T12:00:00+08:00')
  const { nights } = await keepTime(office, '2025-12-01')
  wei = await office.worker('示例甲')
  nurse = await office.worker('示例乙')
  await sql`insert into pattern_use (id, employment_id, pattern_id, from_day)
    values (${newId()}, ${nurse.employmentId}, ${nights}, '2025-12-01')`.execute(office.world.db)
})
afterAll(() => office.world.close())

describe('the stream of days', () => {
  test('over New Year 2026: the holiday, its rest days and the make-up Sunday', async () => {
    await punch(
      office,
      wei.employmentId,
      '2025-12-31 08:58:10',
      '2025-12-31 18:01:59',
      '2026-01-04 09:12:00',
      '2026-01-04 18:00:00',
    )
    await markStale(office.world.db, office.world.today(), [wei.employmentId], {
      from: '2025-12-29' as Day,
      to: '2026-01-08' as Day,
    })
    await reckonStale(office.world)
    const days = await entries(wei.employmentId)
    expect(
      [...days.keys()]
        .sort()
        .filter((each) => each >= '2025-12-29')
        .slice(0, 6),
    ).toEqual([...['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-04', '2026-01-05', '2026-01-06']])
    expect(days.get('2025-12-31')).toMatchObject({
      kind: 'workday',
      worked: 480,
      late: 0,
      first_in: 538,
      last_out: 1081,
    })
    expect(days.get('2026-01-04')).toMatchObject({ kind: 'workday', scheduled: 480, late: 12, worked: 468 })
    expect(days.get('2026-01-05')).toMatchObject({ absent: 480 })
  })

  test('a night over New Year is one day, and paid threefold for who rotates', async () => {
    await punch(
      office,
      nurse.employmentId,
      '2025-12-30 21:50:00',
      '2025-12-31 06:05:00',
      '2026-01-02 21:55:00',
      '2026-01-03 06:01:00',
    )
    await punch(office, nurse.employmentId, '2026-01-01 22:00:00')
    await reckonStale(office.world)
    const days = await entries(nurse.employmentId)
    expect(days.get('2025-12-30')).toMatchObject({
      scheduled: 480,
      worked: 480,
      night: 480,
      first_in: 1310,
      last_out: 1805,
    })
    expect(days.get('2025-12-31')).toBeUndefined()
    expect(days.get('2026-01-02')).toMatchObject({ kind: 'workday', worked: 480, night: 480 })
  })

  test('leave takes the absence away, and its withdrawal brings it back exactly', async () => {
    const { db, today } = { db: office.world.db, today: office.world.today() }
    const before = (await entries(wei.employmentId)).get('2026-01-05')
    const sourceId = newId()
    const title = { zh: '年休假', en: 'Annual leave' }
    await recordAbsences(db, today, [
      { employmentId: wei.employmentId, day: '2026-01-05' as Day, part: 'day', kind: 'annual', title, sourceId },
    ])
    await reckonStale(office.world)
    const during = (await entries(wei.employmentId)).get('2026-01-05')
    expect(during).toMatchObject({ absent: 0, on_leave: 480, leaves: [['annual', 480]] })
    await withdrawAbsences(db, today, sourceId)
    await reckonStale(office.world)
    expect((await entries(wei.employmentId)).get('2026-01-05')).toEqual(before)
  })

  test('the month says why, to who may see it and to himself', async () => {
    const { personId } = wei
    const month = await office.time('month', { personId, month: '2026-01' })
    expect(month.days).toHaveLength(31)
    expect(month.days[0]).toMatchObject({ day: '2026-01-01', kind: 'holiday', shift: null, entry: null })
    expect(month.totals).toMatchObject({ lateCount: 1, late: 12 })
    const told = await office.time('day', { personId, day: '2026-01-04' })
    expect(told.reasons).toEqual([{ code: 'late', minutes: 12, punch: 552, begin: 540, grace: 5 }])
    expect(told.punches.map(({ clock }) => clock)).toEqual([552, 1080])
    expect(told.shift?.name).toBe('白班')
    const self = office.userOf(personId, { pattern: 'time.my*' })
    expect(await office.time('myMonth', { month: '2026-01' }, self)).toEqual(month)
    expect(await office.time('myDay', { day: '2026-01-04' }, self)).toEqual(told)
    await expect(office.time('month', { personId: nurse.personId, month: '2026-01' }, self)).rejects.toThrow()
  })

  test('what changed a moment ago is already right, before it is kept', async () => {
    await punch(office, wei.employmentId, '2026-01-06 09:30:00', '2026-01-06 18:00:00')
    const fresh = await office.time('month', { personId: wei.personId, month: '2026-01' })
    expect(fresh.totals).toMatchObject({ lateCount: 2, late: 42 })
    await reckonStale(office.world)
    expect(await office.time('month', { personId: wei.personId, month: '2026-01' })).toEqual(fresh)
  })

  test('who is here today, of whom one reaches', async () => {
    office.world.setToday('2026-01-12')
    office.world.setNow('2026-01-12T09:40:00+08:00')
    await reckonStale(office.world)
    const board = await office.time('today')
    expect(board).toMatchObject({ keepsTime: true, clock: 580, total: 2 })
    expect(board.rows.find(({ name }) => name === '示例甲')).toMatchObject({ presence: 'missing', firstIn: null })
    await punch(office, wei.employmentId, '2026-01-12 09:41:00')
    await reckonStale(office.world)
    const later = await office.time('today', { presence: 'late' })
    expect(later.rows).toMatchObject([{ name: '示例甲', firstIn: 581, late: 41 }])
    const self = office.userOf(wei.personId, { pattern: 'time.today', scope: 'reports' })
    expect((await office.time('today', {}, self)).rows).toEqual([])
  })

  test('one person’s change reckons that person alone', async () => {
    const { db } = office.world
    await sql`update day_entry set worked = 1 where employment_id = ${nurse.employmentId}`.execute(db)
    await markStale(db, office.world.today(), [wei.employmentId], {
      from: '2026-01-05' as Day,
      to: '2026-01-06' as Day,
    })
    await reckonStale(office.world)
    const others = [...(await entries(nurse.employmentId)).values()]
    expect(others.every((row) => row.worked === 1)).toBe(true)
    await markStale(db, office.world.today(), [nurse.employmentId], {
      from: '2025-12-01' as Day,
      to: '2026-02-01' as Day,
    })
    await reckonStale(office.world)
  })

  test('reckoned again, everything is as it was; a closed month stands', async () => {
    const { db } = office.world
    const before = await office.rows('day_entry')
    await sql`insert into closed_month (month, closed_by) values ('2025-12-01', ${newId()})`.execute(db)
    await sql`update day_entry set worked = 7 where day = '2025-12-31'`.execute(db)
    await markStale(db, office.world.today(), null, { from: '2025-12-01' as Day, to: '2026-02-01' as Day })
    await reckonStale(office.world)
    const after = await office.rows('day_entry')
    const key = (row: Record<string, unknown>) => `${row.employment_id} ${row.day}`
    const open = (rows: Record<string, unknown>[]) =>
      rows.filter((row) => String(row.day) > '2025-12-31').sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(open(after)).toEqual(open(before))
    expect(after.filter((row) => row.day === '2025-12-31').every((row) => row.worked === 7)).toBe(true)
    await sql`delete from closed_month`.execute(db)
    await expect(recordAbsences(db, office.world.today(), []).then(() => 'nothing to refuse')).resolves.toBe(
      'nothing to refuse',
    )
  })

  test('as many statements for one as for many', async () => {
    const { world } = office
    const count = async (employmentIds: null) => {
      await markStale(world.db, world.today(), employmentIds, { from: '2026-01-05' as Day, to: '2026-01-06' as Day })
      return statementsOf(world, () => reckonStale(world))
    }
    const one = await count(null)
    expect(one).toBeGreaterThan(10)
    for (let at = 0; at < 20; at++) await office.worker(`示例员工${at}`)
    await reckonStale(world)
    expect(await count(null)).toBe(one)
  })
})
