import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

/** A day planned by hand: null is a day of rest. */
export type HandDay = { employmentId: string; day: Day; shiftId: string | null }
export type DayOf = Pick<HandDay, 'employmentId' | 'day'>

const listOf = (days: readonly DayOf[]) => sql`
  unnest(${days.map((each) => each.employmentId)}::uuid[], ${days.map((each) => each.day)}::date[]) as d(employment_id, day)`

/** What was planned by hand for these days. */
export async function handDays(db: Db, days: readonly DayOf[]): Promise<HandDay[]> {
  const { rows } = await sql<HandDay>`
    select p.employment_id as "employmentId", p.day, p.shift_id as "shiftId" from planned_day p
    join ${listOf(days)} using (employment_id, day)`.execute(db)
  return rows
}

export async function putHandDays(db: Db, days: readonly HandDay[]): Promise<void> {
  if (days.length === 0) return
  await sql`insert into planned_day (employment_id, day, shift_id)
    select * from unnest(${days.map((each) => each.employmentId)}::uuid[], ${days.map((each) => each.day)}::date[],
      ${days.map((each) => each.shiftId)}::uuid[])
    on conflict (employment_id, day) do update set shift_id = excluded.shift_id`.execute(db)
}

export async function takeHandDays(db: Db, days: readonly DayOf[]): Promise<void> {
  if (days.length === 0) return
  await sql`delete from planned_day p using ${listOf(days)} where p.employment_id = d.employment_id and p.day = d.day`.execute(
    db,
  )
}

/** Is it planned by hand on that day or later? */
export async function isPlannedFrom(db: Db, shiftId: string, day: Day): Promise<boolean> {
  const { rows } =
    await sql`select 1 from planned_day where shift_id = ${shiftId} and day >= ${day}::date limit 1`.execute(db)
  return rows.length > 0
}

export type AwayDay = {
  employmentId: string
  day: Day
  part: 'day' | 'first' | 'second' | 'hours'
  title: { zh: string; en: string }
}

/** Who is away by leave in the span. Of several parts of one day the longest. */
export async function awayDays(db: Db, employmentIds: readonly string[], { from, to }: Span): Promise<AwayDay[]> {
  const { rows } = await sql<AwayDay>`
    select distinct on (employment_id, day) employment_id as "employmentId", day, part, title from absence
    where employment_id = any(${[...employmentIds]}::uuid[]) and day >= ${from}::date and day < ${to}::date
    order by employment_id, day, array_position(array['day', 'first', 'second', 'hours'], part)`.execute(db)
  return rows
}

export type OnLeave = { employmentId: string; name: string; day: Day; amount: number }

/** Whose of these days lie between the first and the last of a leave that is recorded: the first of them, and how many. */
export async function leaveAmong(db: Db, cells: readonly DayOf[]): Promise<OnLeave[]> {
  const { rows } = await sql<OnLeave>`
    with touched as (
      select d.employment_id, d.day from ${listOf(cells)}),
    away as (
      select a.employment_id, min(a.day) as first, max(a.day) as last from absence a
      where a.employment_id in (select employment_id from touched) group by a.employment_id, a.source_id)
    select t.employment_id as "employmentId", p.name, min(t.day) as day, count(*)::int as amount
    from touched t join employment e on e.id = t.employment_id join person p on p.id = e.person_id
    where exists (select from away w where w.employment_id = t.employment_id and t.day between w.first and w.last)
    group by t.employment_id, p.name order by p.name, t.employment_id limit 200`.execute(db)
  return rows
}
