import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import '../../store/tables.ts'

export type ShiftName = { shiftId: string; name: string; short: string; tone: number }

export async function shiftNames(db: Db, ids: readonly string[]): Promise<Map<string, ShiftName>> {
  const { rows } = await sql<ShiftName>`
    select id as "shiftId", name, short, tone from shift where id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.shiftId, row]))
}

/** Are any of their days in the span waiting to be reckoned? */
export async function isStale(db: Db, employmentIds: readonly string[], { from, to }: Span): Promise<boolean> {
  const { rows } =
    await sql`select 1 from stale_day where (employment_id is null or employment_id = any(${[...employmentIds]}::uuid[]))
    and from_day < ${to}::date and to_day > ${from}::date limit 1`.execute(db)
  return rows.length > 0
}

export type ShownPunch = { minute: number; source: string }

/** The punches around a day, in minutes from its midnight. */
export async function punchesAround(db: Db, zone: string, employmentId: string, day: Day): Promise<ShownPunch[]> {
  const { rows } = await sql<ShownPunch>`
    select floor(extract(epoch from (at at time zone ${zone}) - ${day}::date::timestamp) / 60)::int as minute, source
    from punch where employment_id = ${employmentId}
      and at >= (${day}::date - 1)::timestamp at time zone ${zone} and at < (${day}::date + 3)::timestamp at time zone ${zone}
    order by at`.execute(db)
  return rows
}

export type ShownAbsence = {
  kind: string
  title: { zh: string; en: string }
  part: 'day' | 'first' | 'second' | 'hours'
  from: number | null
  to: number | null
}

export async function absencesOn(db: Db, employmentId: string, day: Day): Promise<ShownAbsence[]> {
  const { rows } = await sql<ShownAbsence>`
    select kind, title, part, from_minute as "from", to_minute as "to" from absence
    where employment_id = ${employmentId} and day = ${day} order by id`.execute(db)
  return rows
}

export async function nameOf(db: Db, personId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from person where id = ${personId}`.execute(db)
  return rows[0]?.name ?? ''
}
