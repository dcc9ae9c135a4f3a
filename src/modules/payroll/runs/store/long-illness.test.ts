import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { type PayOffice, payOffice } from '../../testing/office.ts'
import { monthSpan } from '../rules/month-days.ts'
import { timeOf } from './month.ts'

let office: PayOffice
beforeAll(async () => {
  office = await payOffice('2026-09-02')
  for (let month = 1; month <= 8; month += 1) await office.sql(`select ensure_entry_month('2026-0${month}-01')`)
})
afterAll(() => office?.world.close())

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

type Entry = { kind: 'workday' | 'restDay'; scheduled: number; leaves: string | null }

/** Ill from one day to another, but for what is said of single days: minutes ill, or another leave. */
function entryOn(day: Day, from: string, to: string, but: Record<string, string | null>): Entry {
  if (isWeekend(day)) return { kind: 'restDay', scheduled: 0, leaves: null }
  const usual = day >= from && day <= to ? '[["sick",480]]' : null
  return { kind: 'workday', scheduled: 480, leaves: day in but ? (but[day] ?? null) : usual }
}

async function ill(name: string, from: string, to: string, but: Record<string, string | null>): Promise<string> {
  const { employmentId } = await office.worker(name, { hireDate: '2020-01-01' })
  const values: string[] = []
  for (let day = '2026-01-01' as Day; day < '2026-09-01'; day = addDays(day, 1)) {
    const { kind, scheduled, leaves } = entryOn(day, from, to, but)
    const told = leaves === null ? 'null' : `'${leaves}'`
    values.push(`('${employmentId}', '${day}', '${kind}', ${scheduled}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ${told})`)
  }
  await office.sql(`insert into day_entry (employment_id, day, kind, scheduled, worked, late, early, absent, on_leave,
    overtime_workday, overtime_rest, overtime_holiday, comp, night, missing, leaves) values ${values.join(',')}
    on conflict (employment_id, day) do update set scheduled = excluded.scheduled, leaves = excluded.leaves`)
  return employmentId
}

const kinds = { personal: [], sick: ['sick'], unpaid: [] }

test.each<[string, string, string, string, Record<string, string | null>, number, number]>([
  // July 2026 has 23 days due; the 15th to the 31st are 13 of them.
  ['since 15 January: from 15 July on', '2026-01-15', '2026-08-31', '2026-07', {}, 23, 13],
  ['since 15 January: all of August', '2026-01-15', '2026-08-31', '2026-08', {}, 21, 21],
  ['since 15 January: none of June', '2026-01-15', '2026-08-31', '2026-06', {}, 22, 0],
  ['since 2 February: none of July', '2026-02-02', '2026-08-31', '2026-07', {}, 23, 0],
  ['a day at work in March breaks it', '2026-01-15', '2026-08-31', '2026-07', { '2026-03-10': null }, 23, 0],
  ['so does half a day', '2026-01-15', '2026-08-31', '2026-07', { '2026-03-10': '[["sick",240]]' }, 23, 0],
  ['so does annual leave', '2026-01-15', '2026-08-31', '2026-07', { '2026-03-10': '[["annual",480]]' }, 23, 0],
  ['a day in between, and ill again for years', '2026-01-01', '2026-08-31', '2026-08', { '2026-02-05': null }, 21, 18],
  ['well again on the 20th', '2026-01-15', '2026-07-17', '2026-07', {}, 13, 3],
])('%s', async (name, from, to, month, but, sick, long) => {
  const employmentId = await ill(name, from, to, but)
  const span = monthSpan(month as never)
  const sums = (await timeOf(office.world.db, [{ employmentId, ...span }], span, kinds)).get(employmentId)
  expect([sums?.sick, sums?.sickLong]).toEqual([sick, long])
})
