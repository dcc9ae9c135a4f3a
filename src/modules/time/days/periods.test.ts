import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { keepTime } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { reckonStale } from './reckoning.ts'
import { markStale } from './stale.ts'

let office: Office
let works: string

/** Six days a week by the quarter, from April on; nobody punches. */
beforeAll(async () => {
  office = await timeOffice('2026-07-10')
  office.world.setNow('2026-07-10T12:00:00+08:00')
  await keepTime(office, '2025-12-01')
  const body = { segments: [{ from: 480, to: 960 }], punches: 'none' }
  const { shiftId } = await office.time('saveShift', { name: '装配班', short: '装', body })
  const cycle = [shiftId, shiftId, shiftId, shiftId, shiftId, shiftId, null]
  const pattern = { cycle, anchor: '2026-01-05', followsCalendar: false, system: 'comprehensive', period: 'quarter' }
  works = (await office.time('savePattern', { name: '装配六天', body: pattern })).patternId
})
afterAll(() => office?.world.close())

type Worker = Awaited<ReturnType<Office['worker']>>

const by = async ({ personId }: Worker, from = '2026-04-01', lastDay?: string) => {
  await office.time('usePattern', { users: { personIds: [personId] }, patternId: works, from, lastDay })
  await settle()
}
/** Once more where what was reckoned asks for the end of a period. */
const settle = async () => {
  while ((await office.rows('stale_day')).length > 0) await reckonStale(office.world)
}
const entryOn = async ({ employmentId }: Worker, day: string) =>
  (await office.rows('day_entry')).find((row) => row.employment_id === employmentId && String(row.day) === day)
const day = ({ personId }: Worker, on: string) => office.time('day', { personId, day: on })
const month = ({ personId }: Worker, of: string) => office.time('month', { personId, month: of })

describe('a quarter of comprehensive hours', () => {
  test('settles on its last day what exceeds the standard, and says how', async () => {
    const who = await office.worker('示例综')
    await by(who)
    // 78 of 91 days by 8 hours, three of them statutory holidays.
    expect(await entryOn(who, '2026-06-30')).toMatchObject({ overtime_workday: (75 * 8 - 496) * 60, settled: 6240 })
    expect(await entryOn(who, '2026-06-29')).toMatchObject({ overtime_workday: 0 })
    expect(await entryOn(who, '2026-05-01')).toMatchObject({ overtime_holiday: 480 })
    const { reasons } = await day(who, '2026-06-30')
    expect(reasons.at(-2)).toEqual({
      ...{ code: 'periodOver', from: '2026-04-01', lastDay: '2026-06-30', hours: 600, standard: 496, excess: 104 },
    })
    expect((await day(who, '2026-06-29')).reasons.at(-1)).toMatchObject({ code: 'periodSoFar', hours: 592 })
  })

  test('is told while it runs, to whoever looks at the month', async () => {
    const who = await office.worker('示例进')
    await by(who)
    const { period } = await month(who, '2026-07')
    expect(period).toMatchObject({ by: 'quarter', from: '2026-07-01', lastDay: '2026-09-30', standard: 496 * 60 })
    const { totals } = await month(who, '2026-07')
    expect(period?.counted).toBe(totals.worked)
    expect((await month(who, '2026-05')).period?.counted).toBeGreaterThan(totals.worked)
    expect((await month(await office.worker('示例标'), '2026-05')).period).toBeNull()
  })

  test('is settled anew when one of its first days changes', async () => {
    const who = await office.worker('示例改')
    await by(who)
    const before = Number((await entryOn(who, '2026-06-30'))?.overtime_workday)
    await office.time('planDays', { cells: [{ personId: who.personId, day: '2026-04-07', shiftId: null }] })
    const marked = await office.rows('stale_day')
    expect(marked.every(({ to_day }) => String(to_day) < '2026-06-30')).toBe(true)
    await settle()
    expect(await entryOn(who, '2026-06-30')).toMatchObject({ overtime_workday: before - 480 })
  })

  test('of a month that is closed stands', async () => {
    const who = await office.worker('示例关')
    await by(who)
    const before = await entryOn(who, '2026-06-30')
    await sql`insert into closed_month (month, closed_by) values ('2026-06-01', ${newId()})`.execute(office.world.db)
    await office.time('planDays', { cells: [{ personId: who.personId, day: '2026-04-07', shiftId: null }] })
    await settle()
    expect(await entryOn(who, '2026-06-30')).toEqual(before)
    await sql`delete from closed_month`.execute(office.world.db)
  })

  test('of who leaves within it ends with him, by its part of the working days', async () => {
    const who = await office.worker('示例离')
    await by(who)
    await office.call('leave', { personId: who.personId, leaveDate: '2026-05-31', leaveKind: 'voluntary' })
    await settle()
    const told = (await day(who, '2026-05-31')).reasons.find(({ code }) => code === 'periodOver')
    // 40 working days of the quarter’s 61.
    expect(told).toMatchObject({ standard: Math.round((496 * 60 * 40) / 61) / 60 })
    expect(Number((await entryOn(who, '2026-05-31'))?.settled)).toBe(Number(told?.excess) * 60)
    expect(await entryOn(who, '2026-06-30')).toBeUndefined()
  })

  test('ends with the pattern, also on a day of rest', async () => {
    const who = await office.worker('示例止')
    await by(who, '2026-04-01', '2026-05-24')
    expect(await entryOn(who, '2026-05-24')).toMatchObject({ kind: 'restDay', scheduled: 0 })
    expect(Number((await entryOn(who, '2026-05-24'))?.settled)).toBeGreaterThan(0)
    expect(await entryOn(who, '2026-06-30')).toMatchObject({ settled: 0 })
  })

  test('comes when its last day has gone by', async () => {
    const who = await office.worker('示例待')
    await by(who)
    office.world.setToday('2026-09-30')
    office.world.setNow('2026-09-30T23:00:00+08:00')
    await reckonStale(office.world)
    await settle()
    expect(await entryOn(who, '2026-09-30')).toMatchObject({ settled: 0 })
    office.world.setToday('2026-10-01')
    office.world.setNow('2026-10-01T00:30:00+08:00')
    await reckonStale(office.world)
    await sql`update time_reckoned set looked_at = now() - interval '1 hour'`.execute(office.world.db)
    office.world.setNow('2026-10-01T23:30:00+08:00')
    await reckonStale(office.world)
    await settle()
    expect(Number((await entryOn(who, '2026-09-30'))?.settled)).toBeGreaterThan(0)
  })
})

test('what a quarter exceeds is above no month’s limit of overtime, but held against its own', async () => {
  const who = await office.worker('示例限')
  await by(who)
  const [row] = (await office.time('monthPeople', { month: '2026-06', search: '示例限' })).rows
  expect(row?.totals.overtimeWorkday).toBe(6240)
  // 104 hours above the standard and 24 on statutory holidays, of 3 × 36.
  expect(row?.exceptions).toEqual(['tooMuchInPeriod'])
  const { reasons } = await day(who, '2026-06-30')
  expect(reasons.at(-1)).toEqual({ code: 'periodBeyond', hours: 128, limit: 108, beyond: 20 })
  expect((await month(who, '2026-06')).period).toMatchObject({ cap: 108 * 60, onHolidays: 24 * 60 })
  const asked = { metric: 'time.breaches', from: '2026-06-01', to: '2026-06-30', everybody: true }
  const behind = (await office.time('figurePeople', asked)).rows
  expect(behind.filter(({ name }) => name === '示例限')).toHaveLength(1)
})

test('asks as often for many as for one', async () => {
  const asked = async (people: number) => {
    const ids: string[] = []
    for (let at = 0; at < people; at++) {
      const who = await office.worker(`示例众${people}${at}`)
      await by(who)
      ids.push(who.employmentId)
    }
    await markStale(office.world.db, office.world.today(), ids, { from: '2026-06-29' as Day, to: '2026-06-30' as Day })
    const before = office.world.queries.length
    await reckonStale(office.world)
    return office.world.queries.length - before
  }
  expect(await asked(4)).toBe(await asked(1))
})
