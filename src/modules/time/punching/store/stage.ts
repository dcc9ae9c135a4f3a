import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { zoneHere } from './punch.ts'

/** What was read, for the length of one transaction. */
export async function openStage(db: Db): Promise<void> {
  await sql`create temp table staged (row int, col int, number text, local timestamp) on commit drop`.execute(db)
}

export type Connection = pg.PoolClient

/** Rows of row, column, number and local moment, with COPY. */
export const fillStage = (client: Connection, rows: AsyncIterable<CopyValue[]>): Promise<void> =>
  copyInto(client, 'staged', ['row', 'col', 'number', 'local'], rows)

/** By number, leading zeros and case forgiven where it is still one person's. */
async function matchNumbers(db: Db): Promise<void> {
  await sql`create temp table numbered on commit drop as
    with wanted as (select number, lower(ltrim(number, '0')) as bare from (select distinct number from staged) s),
    loose as (select lower(ltrim(number, '0')) as bare, min(person_id::text)::uuid as person_id, count(distinct person_id) as people
      from employment group by 1)
    select w.number, coalesce(e.person_id, case when l.people = 1 then l.person_id end) as person_id,
      case when e.id is not null or l.people = 1 then null when l.people > 1 then 'ambiguousNumber' else 'unknownNumber' end as code
    from wanted w left join employment e on e.number = w.number
      left join loose l on l.bare = w.bare and w.bare <> '' and e.id is null`.execute(db)
}

type Judging = { now: Date; shiftMinutes: number }

/**
 * Says of each moment what becomes of it: `code` is why it is set aside, `stands` that it is there already, here or twice in the file.
 * Whoever works through the night of his last day may punch on the morning after.
 */
export async function judgeStage(db: Db, { now, shiftMinutes }: Judging): Promise<void> {
  await matchNumbers(db)
  await sql`create temp table moments on commit drop as
    select s.row, s.col, s.number, n.person_id, n.code, s.at, s.local as local, s.local::date as day
    from (select row, col, number, local + make_interval(mins => ${shiftMinutes}) as local,
        (local + make_interval(mins => ${shiftMinutes})) at time zone ${zoneHere} as at from staged) s
      join numbered n using (number)`.execute(db)
  await sql`create temp table judged on commit drop as
    select m.*, e.id as employment_id from moments m left join lateral (
      select id from employment where person_id = m.person_id and from_day <= m.day
        and (m.day < to_day or (m.day = to_day and m.local::time < '12:00'))
      order by to_day desc limit 1) e on true`.execute(db)
  await sql`create index on judged (employment_id, at)`.execute(db)
  await sql`analyze judged`.execute(db)
  await sql`alter table judged add column stands boolean not null default false`.execute(db)
  await sql`update judged j set stands = true
    where employment_id is not null and (
      exists (select from punch p where p.employment_id = j.employment_id and p.at = j.at
        and p.at >= (select min(at) from judged) and p.at <= (select max(at) from judged))
      or exists (select from judged o where o.employment_id = j.employment_id and o.at = j.at and (o.row, o.col, o.ctid) < (j.row, j.col, j.ctid)))`.execute(
    db,
  )
  await holdMonths(db)
  await sql`update judged j set code = case when at > ${now.toISOString()}::timestamptz then 'ahead'
      when exists (select from closed_month c where c.month = date_trunc('month', j.day)::date) then 'monthClosed'
      when employment_id is null then 'notEmployed' end
    where code is null and not stands`.execute(db)
}

/** Nobody closes a month of the file before this transaction ends. */
const holdMonths = (db: Db) =>
  sql`select pg_advisory_xact_lock_shared(hashtext('time.closing'), month - '2000-01-01'::date) from (
    select distinct date_trunc('month', day)::date as month from judged
    where code is null and not stands and day between '2000-01-01' and current_date + 1 order by 1) months`.execute(db)

export type Counts = {
  people: number
  added: number
  already: number
  rejected: number
  from: Day | null
  to: Day | null
}

export async function countStage(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(distinct person_id)::int as people, count(*) filter (where stands)::int as already,
      count(*) filter (where not stands and code is null)::int as added, count(*) filter (where not stands and code is not null)::int as rejected,
      min(day) filter (where code is null) as "from", max(day) filter (where code is null) as "to" from judged`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('A count gives one row')
  return row
}

export type StageProblem = { row: number; col: number; code: string; number: string; month: string }

export async function problemsInStage(db: Db, most: number): Promise<StageProblem[]> {
  const { rows } = await sql<StageProblem>`
    select row, col, code, left(number, 40) as number, to_char(day, 'YYYY-MM') as month from judged
    where code is not null and not stands order by row, col limit ${most}`.execute(db)
  return rows
}

export type FirstOfDay = { employmentId: string; day: Day; first: number; last: number }

/** When some of these people came and went on the last days of the file. */
export async function firstsOfDays(db: Db, people: number, days: number): Promise<FirstOfDay[]> {
  const { rows } = await sql<FirstOfDay>`
    select employment_id as "employmentId", day, (min(extract(epoch from local::time)) / 60)::int as first,
      (max(extract(epoch from local::time)) / 60)::int as last
    from judged where day > (select max(day) from judged where employment_id is not null) - ${days}::int
      and employment_id in (select distinct employment_id from judged where employment_id is not null order by 1 limit ${people})
    group by 1, 2`.execute(db)
  return rows
}

/** Writes what is new, and marks exactly the days touched; one before and one after, for shifts over midnight. */
export async function writeStage(db: Db, fileId: string, today: Day): Promise<number> {
  await sql`select ensure_punch_month(m) from (
    select distinct date_trunc('month', at at time zone 'UTC')::date as m from judged where code is null and not stands) months`.execute(
    db,
  )
  const { rows } = await sql<{ added: number }>`
    with added as (insert into punch (employment_id, at, source, origin_id)
      select employment_id, at, 'file', ${fileId}::uuid from judged where code is null and not stands
      on conflict do nothing returning employment_id, at),
    marked as (insert into stale_day (employment_id, from_day, to_day)
      ${staleSpans(today)})
    select count(*)::int as added from added`.execute(db)
  return rows[0]?.added ?? 0
}

const staleSpans = (today: Day) => sql`
  select employment_id, lower(span), least(upper(span), ${today}::date + 1) from (
    select employment_id, unnest(range_agg(daterange(day - 1, day + 2))) as span from (
      select distinct employment_id, (at at time zone ${zoneHere})::date as day from added) touched
    group by 1) spans where lower(span) <= ${today}::date`

/** The closed months in which punches of the file stand. */
export async function closedMonthsOf(db: Db, fileId: string, { from, to }: { from: Day; to: Day }): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select month from closed_month c where month <= ${to}::date and month + interval '1 month' > ${from}::date and exists (
      select from punch where source = 'file' and origin_id = ${fileId}
        and at >= month::timestamp at time zone ${zoneHere} and at < (month + interval '1 month') at time zone ${zoneHere})
    order by month`.execute(db)
  return rows.map(({ month }) => month)
}

export async function takePunchesBack(db: Db, fileId: string, today: Day, { from, to }: { from: Day; to: Day }) {
  const { rows } = await sql<{ removed: number }>`
    with added as (delete from punch where source = 'file' and origin_id = ${fileId}
      and at >= (${from}::date - 1)::timestamp at time zone 'UTC' and at < (${to}::date + 2)::timestamp at time zone 'UTC'
      returning employment_id, at),
    marked as (insert into stale_day (employment_id, from_day, to_day) ${staleSpans(today)})
    select count(*)::int as removed from added`.execute(db)
  return rows[0]?.removed ?? 0
}
