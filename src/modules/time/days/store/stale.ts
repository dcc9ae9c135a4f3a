import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day, type Span } from '#platform/kernel/day.ts'
import '../../store/tables.ts'

/** Until the transaction ends nobody closes a month of the span. Who closes one, when it is over, takes the same lock alone. */
export const holdOpen = (db: Db, { from, to }: Span) =>
  sql`select pg_advisory_xact_lock_shared(hashtext('time.closing'), m::date - '2000-01-01'::date)
    from generate_series(date_trunc('month', greatest(${from}::date, '2000-01-01')), least(${to}::date - 1, current_date + 800), interval '1 month') m`.execute(
    db,
  )

export const holdMonths = (db: Db, months: readonly Day[]) =>
  sql`select pg_advisory_xact_lock_shared(hashtext('time.closing'), m - '2000-01-01'::date)
    from (select m from unnest(${[...months]}::date[]) m order by m) each_month`.execute(db)

export async function closedAmong(db: Db, months: readonly Day[]): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select month from closed_month where month = any(${[...months]}::date[]) order by month`.execute(db)
  return rows.map(({ month }) => month)
}

/** The first days of the closed months that the span meets, in their order. */
export async function closedMonths(db: Db, { from, to }: Span): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select month from closed_month where month < ${to}::date and month + interval '1 month' > ${from}::date
    order by month`.execute(db)
  return rows.map(({ month }) => month)
}

export async function markDays(db: Db, employmentIds: readonly string[] | null, { from, to }: Span): Promise<void> {
  const ids = employmentIds === null ? [null] : [...employmentIds]
  await sql`insert into stale_day (employment_id, from_day, to_day)
    select id, ${from}::date, ${to}::date from unnest(${ids}::uuid[]) id`.execute(db)
}

export async function markSpans(db: Db, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  await sql`insert into stale_day (employment_id, from_day, to_day)
    select * from unnest(${marks.map(({ employmentId }) => employmentId)}::uuid[], ${marks.map(({ from }) => from)}::date[],
      ${marks.map(({ to }) => to)}::date[])`.execute(db)
}

/** Months with days to be reckoned, the newest first. */
export async function staleMonths(db: Db): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select distinct m::date as month from stale_day,
      generate_series(date_trunc('month', from_day), to_day - 1, interval '1 month') m order by 1 desc`.execute(db)
  return rows.map(({ month }) => month)
}

/** Whose days of the month are to be reckoned: some people's, or everybody's (null). */
export type Mark = { employmentId: string | null; from: Day; to: Day }

/** Only one reckons a month at a time. */
export const lockMonth = (db: Db, month: Day) =>
  sql`select pg_advisory_xact_lock(hashtext('time.days'), ${month}::date - '2000-01-01'::date)`.execute(db)

/** Takes the marks of a month away, one for each employment; what they say of other months stays. */
export async function takeMarks(db: Db, month: Day): Promise<Mark[]> {
  const next = addMonths(month, 1)
  const { rows } = await sql<Mark>`
    with taken as (delete from stale_day where from_day < ${next}::date and to_day > ${month}::date returning *),
      rest as (insert into stale_day
        select employment_id, from_day, ${month}::date from taken where from_day < ${month}::date
        union all
        select employment_id, ${next}::date, to_day from taken where to_day > ${next}::date)
    select employment_id as "employmentId", min(greatest(from_day, ${month}::date)) as "from",
      max(least(to_day, ${next}::date)) as "to"
    from taken group by 1`.execute(db)
  return rows
}

/** Shifts that went on when their day was last reckoned are looked at again, every half hour. */
export async function markOpen(db: Db, today: Day): Promise<void> {
  await sql`with due as (update time_reckoned set looked_at = now()
      where looked_at < now() - interval '30 minutes' or until_day < ${today}::date returning 1)
    insert into stale_day select employment_id, day, day + 1 from day_entry, due
    where problem = 'open' and day < ${today}::date and day >= ${today}::date - 7`.execute(db)
}

/** Reckoned for everybody up to this day; null: never yet. */
export async function reckonedUntil(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ day: Day }>`select until_day as day from time_reckoned`.execute(db)
  return rows[0]?.day ?? null
}

export async function noteReckoned(db: Db, until: Day): Promise<void> {
  await sql`insert into time_reckoned (until_day) values (${until})
    on conflict (id) do update set until_day = excluded.until_day`.execute(db)
}

/** Does anybody work by a pattern? Until then nobody's time is kept. */
export async function keepsTime(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pattern_use limit 1`.execute(db)
  return rows.length > 0
}

/** Does any unit work by a pattern of its own? */
export async function keepsTimeByUnit(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pattern_use where unit_id is not null limit 1`.execute(db)
  return rows.length > 0
}

/** Employments that were in one of these units, or below one, on any day since. */
export async function inUnitsSince(db: Db, unitIds: readonly string[], day: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct employment_id as id from assignment where to_day > ${day}::date and unit_id in (
      select unit_id from unit_closure where ancestor_id = any(${[...unitIds]}::uuid[]) and to_day > ${day}::date)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
