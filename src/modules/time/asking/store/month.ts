import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { firstOf, inUnit, type Listing, unitName } from './listing.ts'

type Narrowed = {
  from: RawBuilder<unknown>
  to: RawBuilder<unknown>
  /** Of which employments; nothing said: of all. */
  where: RawBuilder<unknown>
  except?: string | undefined
  /** What days are summed up by. */
  month: (day: RawBuilder<unknown>) => RawBuilder<unknown>
}

/** A request of a day that is reckoned already counts as it was worked. */
const reckoned = (today: Day): RawBuilder<unknown> => sql`(q.day < ${today}::date
  and q.day <= coalesce((select until_day from time_reckoned), '-infinity')
  and not exists (select from stale_day s where (s.employment_id is null or s.employment_id = q.employment_id)
    and s.from_day <= q.day and q.day < s.to_day))`

/** What is approved and what waits, day by day. */
const requested = ({ from, to, where, except }: Narrowed): RawBuilder<unknown> => sql`
  select employment_id, day,
    coalesce(sum(coalesce(counted, to_minute - from_minute)) filter (where state = 'approved'), 0)::int as approved,
    coalesce(sum(coalesce(counted, to_minute - from_minute)) filter (where state <> 'approved'), 0)::int as waiting
  from overtime_request q where day >= ${from} and day < ${to} and state in ('waiting', 'returned', 'approved')
    ${except ? sql`and id <> ${except}` : sql``} ${where} group by employment_id, day`

/**
 * Overtime by employment and month. What was reckoned counts as it was worked. What is approved counts until its day is
 * reckoned; what waits counts until it is decided. What a whole period exceeded is no month’s overtime.
 */
const sums = (today: Day, narrowed: Narrowed): RawBuilder<unknown> => {
  const { from, to, where, month } = narrowed
  return sql`
  select employment_id, month, sum(workday)::int as workday, sum(rest)::int as rest, sum(holiday)::int as holiday,
    sum(planned)::int as planned, sum(waiting)::int as waiting
  from (
    select q.employment_id, ${month(sql`q.day`)} as month, sum(q.overtime_workday - q.settled) as workday, sum(q.overtime_rest) as rest,
      sum(q.overtime_holiday) as holiday, 0 as planned, 0 as waiting
    from day_entry q where q.day >= ${from} and q.day < ${to}
      and q.overtime_workday - q.settled + q.overtime_rest + q.overtime_holiday > 0 ${where} group by 1, 2
    union all
    select q.employment_id, ${month(sql`q.day`)}, 0, 0, 0,
      case when ${reckoned(today)} then 0
        else greatest(0, q.approved - coalesce((
          select d.overtime_workday - d.settled + d.overtime_rest + d.overtime_holiday from day_entry d
          where d.employment_id = q.employment_id and d.day = q.day), 0)) end,
      q.waiting
    from (${requested(narrowed)}) q
  ) each_day group by employment_id, month`
}

/** Minutes of the months in which these days lie, by employment and month. */
export async function minutesOfMonths(
  db: Db,
  today: Day,
  days: readonly { employmentId: string; day: Day }[],
  except?: string,
): Promise<Map<string, number>> {
  if (days.length === 0) return new Map()
  const [ids, on] = [days.map(({ employmentId }) => employmentId), days.map(({ day }) => day)]
  const [first, last] = [on.reduce((a, b) => (a < b ? a : b)), on.reduce((a, b) => (a > b ? a : b))]
  const asked = {
    from: sql`date_trunc('month', ${first}::date)`,
    to: sql`date_trunc('month', ${last}::date) + interval '1 month'`,
    ...{ where: sql`and q.employment_id = any(${ids}::uuid[])`, except },
    month: (day: RawBuilder<unknown>) => sql`date_trunc('month', ${day})`,
  }
  const { rows } = await sql<{ employmentId: string; month: string; minutes: number }>`
    select employment_id as "employmentId", to_char(month, 'YYYY-MM') as month,
      workday + rest + holiday + planned + waiting as minutes
    from (${sums(today, asked)}) months`.execute(db)
  return new Map(rows.map(({ employmentId, month, minutes }) => [`${employmentId} ${month}`, minutes]))
}

export type MonthOf = {
  personId: string
  name: string
  unit: string | null
  workday: number
  restDay: number
  holiday: number
  planned: number
  waiting: number
  total: number
}

/** The employments of those whom the reach covers; nothing where it covers all. */
function within({ reach, today, unitId }: Listing): RawBuilder<unknown> {
  if (!unitId && reach.some(({ scope }) => scope === 'company')) return sql``
  return sql`and q.employment_id in (select e.id from roster r join employment e on e.person_id = r.person_id
    where ${inReach(reach, 'r', today)} ${unitId ? inUnit(unitId, today) : sql``})`
}

/** Those who have overtime in the month, who has most first. */
export async function monthListed(
  db: Db,
  listing: Listing & { month: Month },
): Promise<{ rows: MonthOf[]; count: number }> {
  const { today, limit, offset } = listing
  const first = sql`${firstOf(listing.month)}::date`
  const narrowed = { from: first, to: sql`${first} + interval '1 month'`, where: within(listing), month: () => first }
  const { rows } = await sql<MonthOf & { all: number }>`
    with people as (
      select e.person_id, sum(workday)::int as workday, sum(rest)::int as rest, sum(holiday)::int as holiday,
        sum(planned)::int as planned, sum(waiting)::int as waiting,
        sum(workday + rest + holiday + planned + waiting)::int as total
      from (${sums(today, narrowed)}) months join employment e on e.id = months.employment_id group by 1)
    select r.person_id as "personId", r.name, ${unitName(today)} as unit, workday, rest as "restDay", holiday, planned, waiting,
      total, "all"
    from (
      select r.person_id, r.name, r.unit_id, people.workday, people.rest, people.holiday, people.planned, people.waiting,
        people.total, (count(*) over ())::int as "all"
      from people join roster r on r.person_id = people.person_id where people.total > 0
      order by people.total desc, r.name, r.person_id limit ${limit} offset ${offset}) r
    order by total desc, r.name, r.person_id`.execute(db)
  return { rows: rows.map(({ all: _, ...row }) => row), count: rows[0]?.all ?? 0 }
}
