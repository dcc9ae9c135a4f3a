import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'

/**
 * When the day has turned, the 52 weeks of everybody who was away end on another day, in the month that goes on and in those that went on
 * when this was last looked at; who has no entry yet in a month that has begun is still there.
 */
export async function turnMonths(db: Db, today: Day): Promise<void> {
  const { rows } = await sql<{ until: Day }>`select until_day as until from time_month_turned`.execute(db)
  const until = rows[0]?.until ?? today
  if (rows.length > 0 && until >= today) return
  await sql`with turned as (insert into time_month_turned (until_day) values (${today})
      on conflict (id) do update set until_day = excluded.until_day)
    insert into time_stale_month
      select employment_id, month from time_month where month >= date_trunc('month', ${until}::date)
        and (spells > 0 or scheduled_days + worked_days = 0)
      union select m.employment_id, date_trunc('month', ${today}::date)::date from time_month m join employment e on e.id = m.employment_id
        where m.month = date_trunc('month', ${today}::date) - interval '1 month' and e.to_day > date_trunc('month', ${today}::date)
          and not exists (select from time_month n where n.employment_id = m.employment_id and n.month = date_trunc('month', ${today}::date))`.execute(
    db,
  )
}

/** The oldest month with something to be summed anew, after the one before. */
export async function nextStale(db: Db, after: Day | null): Promise<Day | null> {
  const { rows } = await sql<{ month: Day | null }>`select min(month) as month from time_stale_month
    where ${after}::date is null or month > ${after}::date`.execute(db)
  return rows[0]?.month ?? null
}

/** Only one sums at a time. */
export const lockSumming = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('time.figures'))`.execute(db)

export async function takeStale(db: Db, month: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with taken as (delete from time_stale_month where month = ${month} returning employment_id)
    select distinct employment_id as id from taken`.execute(db)
  return rows.map(({ id }) => id)
}

export type LineChanges = {
  /** Who had no sums of the month before, or has none now. */
  cameOrWent: string[]
  /** Whose work and days away are others than before. */
  changed: string[]
  /** Of these, who was away before or is now. */
  away: string[]
}

/**
 * The 52 weeks up to later months hold days of this one: days of work matter there to those who were away at all. Who was there
 * in the month before the present one is there in that too.
 */
export const markLater = (db: Db, { cameOrWent, changed, away }: LineChanges, { month, present }: Later) =>
  sql`insert into time_stale_month
    select employment_id, month from time_month
      where employment_id = any(${changed}::uuid[]) and month > ${month} and month <= ${addMonths(month, 12)}
        and (spells > 0 or employment_id = any(${away}::uuid[]))
    union select id, ${present}::date from unnest(${cameOrWent}::uuid[]) id where ${addMonths(month, 1)} = ${present}::date`.execute(
    db,
  )

export type Later = { month: Day; present: Day }
