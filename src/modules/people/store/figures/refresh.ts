import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { World } from '#platform/world.ts'
import { keepMonth } from './kept-month.ts'

/** Counts anew every month in which something changed; each in a transaction of its own, so that readers never wait long. */
export async function refreshFigures(world: World): Promise<number> {
  const months = await dirtyMonths(world.db)
  for (const month of months) {
    await world.db.transaction().execute((db) => refreshMonth(db, month, world.today()))
  }
  return months.length
}

async function dirtyMonths(db: Db): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`select distinct month from figure_dirty order by month desc`.execute(db)
  return rows.map((row) => row.month)
}

/** A month that goes on is counted up to today; one still to come not at all, until its first day makes it due. */
async function refreshMonth(db: Db, month: Day, today: Day): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.figures'), ${month}::date - '2000-01-01'::date)`.execute(db)
  const marks = await sql<{
    unitId: string | null
  }>`delete from figure_dirty where month = ${month} returning unit_id as "unitId"`.execute(db)
  if (marks.rows.length === 0 || month > today) return
  const until = untilOf(month, today)
  const known = await sql<{ until: Day }>`select until_day as until from figure_counted where month = ${month}`.execute(
    db,
  )
  const units = marks.rows.map((row) => row.unitId)
  const everything = known.rows[0]?.until !== until || units.includes(null)
  await keepMonth(db, { month, until }, everything ? null : [...new Set(units as string[])])
  await sql`insert into figure_counted values (${month}, ${until}) on conflict (month) do update set until_day = excluded.until_day`.execute(
    db,
  )
}

export function untilOf(month: Day, asOf: Day): Day {
  const end = addMonths(month, 1)
  return end > asOf ? addDays(asOf, 1) : end
}

/**
 * When the day has turned: the present month goes a day further, months that ended meanwhile are finished, those too
 * old are let go.
 */
export async function turnFigures(db: Db, today: Day): Promise<void> {
  await sql`delete from figure_month where month < figure_horizon()`.execute(db)
  await sql`delete from figure_counted where month < figure_horizon()`.execute(db)
  await sql`insert into figure_dirty (unit_id, month)
    select null, m::date from generate_series(
      greatest(figure_horizon(), (select date_trunc('month', min(from_day)) from assignment)), ${today}::date, interval '1 month') m
    where not exists (select from figure_counted k where k.month = m
      and k.until_day = least((m + interval '1 month')::date, ${today}::date + 1))`.execute(db)
}
