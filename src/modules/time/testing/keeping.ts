import { sql } from 'kysely'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { markStale } from '../days/stale.ts'
import type { Office } from './office.ts'

const clockFree = {
  flexible: null,
  punches: 'ends',
  lateGrace: 5,
  earlyGrace: 5,
  absentAfter: null,
  before: 240,
  after: 360,
}

export type Kept = { dayShift: string; nightShift: string; office: string; nights: string }

/** A day shift and a night shift, the office week for the company from that day, and a rotation of two nights for whoever is given it. */
export async function keepTime({ world: { db } }: Office, from: string): Promise<Kept> {
  const kept = { dayShift: newId(), nightShift: newId(), office: newId(), nights: newId() }
  const shifts = [
    [
      kept.dayShift,
      '白班',
      '白',
      { ...clockFree, segments: [{ from: 540, to: 1080 }], breaks: [{ from: 720, to: 780 }] },
    ],
    [kept.nightShift, '夜班', '夜', { ...clockFree, segments: [{ from: 1320, to: 1800 }], breaks: [] }],
  ] as const
  for (const [id, name, short, body] of shifts) {
    await sql`insert into shift (id, name, short) values (${id}, ${name}, ${short})`.execute(db)
    await sql`insert into shift_version values (${id}, '2020-01-01', ${JSON.stringify(body)}::jsonb)`.execute(db)
  }
  const five = Array.from({ length: 5 }, () => kept.dayShift)
  const overtime = { by: 'both', step: 30, least: 30, restDays: 'comp' }
  const patterns = [
    [kept.office, '双休', { cycle: [...five, null, null], followsCalendar: true }],
    [kept.nights, '两夜两休', { cycle: [kept.nightShift, kept.nightShift, null, null], followsCalendar: false }],
  ] as const
  for (const [id, name, body] of patterns) {
    const whole = { anchor: '2025-12-29', system: 'standard', missing: 'nothing', overtime, ...body }
    await sql`insert into work_pattern (id, name) values (${id}, ${name})`.execute(db)
    await sql`insert into work_pattern_version values (${id}, '2020-01-01', ${JSON.stringify(whole)}::jsonb)`.execute(
      db,
    )
  }
  await sql`insert into pattern_use (id, pattern_id, from_day) values (${newId()}, ${kept.office}, ${from})`.execute(db)
  return kept
}

/** Punches in the company's zone, as a device had them. */
export async function punch({ world }: Office, employmentId: string, ...times: string[]): Promise<void> {
  for (const time of times) {
    const day = time.slice(0, 10) as Day
    await sql`select ensure_punch_month(${day}::date)`.execute(world.db)
    await sql`insert into punch (employment_id, at, source) values
      (${employmentId}, ${time}::timestamp at time zone 'Asia/Shanghai', 'file') on conflict do nothing`.execute(
      world.db,
    )
    await markStale(world.db, world.today(), [employmentId], { from: addDays(day, -1), to: addDays(day, 2) })
  }
}
