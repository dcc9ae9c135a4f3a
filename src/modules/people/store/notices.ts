import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Asking } from '#platform/notice/index.ts'
import type { EventKind } from '../contract.ts'
import { inReach } from './reach.ts'
import { unitName } from './roster-query.ts'
import './tables.ts'

type Sql = RawBuilder<unknown>

export type NoticeRow = {
  personId: string
  employmentId: string
  name: string
  unit: string
  day: Day
  /** Whole years; 0 where none are counted. */
  years: number
}

export type Noticed<Row = NoticeRow> = { count: number; rows: Row[] }

/** Nobody is told of himself as of one of his people. */
export const others = ({ reach, actor, today }: Asking): Sql =>
  sql`(${inReach(reach, 'r', today)} and r.person_id is distinct from ${actor.personId}::uuid)`

/** Rows of the roster `r`, joined or not with what gives `day` and `years`, the earliest first. */
export async function rosterNotices(
  asking: Asking,
  from: Sql,
  { day, years = sql`0` }: { day: Sql; years?: Sql },
  where: Sql,
) {
  const { rows } = await sql<NoticeRow & { count: number }>`
    select r.person_id as "personId", r.employment_id as "employmentId", r.name,
      ${unitName(sql`r.unit_id`, asking.today)} as unit, r.due as day, r.years, r.count
    from (select r.person_id, r.employment_id, r.name, r.unit_id, ${day} as due, ${years} as years, (count(*) over ())::int as count
      from roster r ${from} where ${where} order by due, r.person_id limit ${asking.limit}) r
    order by r.due, r.person_id`.execute(asking.db)
  return { count: rows[0]?.count ?? 0, rows }
}

const atWork = sql`r.status in ('probation', 'regular', 'leaving')`
export const nothingMore = sql``

/** Month and day as one number, as the indexes of the roster have it. */
const dateOf = (day: Sql): Sql => sql`(extract(month from ${day})::int * 100 + extract(day from ${day})::int)`

/** All dates between the two days, and 29 February with the 28th of a year that has no other. */
function datesBetween(from: Day, to: Day): number[] {
  const dates = new Set<number>()
  for (let day = from; day <= to && dates.size < 366; day = addDays(day, 1)) {
    const date = Number(day.slice(5, 7)) * 100 + Number(day.slice(8))
    dates.add(date)
    if (date === 228) dates.add(229)
  }
  return [...dates]
}

/**
 * Days that come round each year, with how many years it is then. A day that the year has not, 29 February, is kept on
 * the 28th. Who has left by then has none.
 */
export function yearly(asking: Asking, day: Sql, whose: Sql): Promise<Noticed> {
  const { today, until } = asking
  const years = sql`(y.year - extract(year from ${day})::int)`
  const due = sql`(${day} + make_interval(years => ${years}))::date`
  const from = sql`cross join generate_series(${Number(today.slice(0, 4))}::int, ${Number(until.slice(0, 4))}::int) as y (year)`
  const where = sql`${whose} and r.status <> 'left' and ${day} is not null and ${dateOf(day)} = any(${datesBetween(today, until)}::int[])
    and ${atWork} and y.year > extract(year from ${day}) and ${due} between ${today} and ${until} and ${due} < r.to_day`
  return rosterNotices(asking, from, { day: due, years }, where)
}

export const birthdaysOf = (asking: Asking): Promise<Noticed> => yearly(asking, sql`r.birth_day`, others(asking))

export const anniversariesOf = (asking: Asking): Promise<Noticed> => yearly(asking, sql`r.from_day`, others(asking))

export const ownAnniversary = (asking: Asking): Promise<Noticed> =>
  yearly(asking, sql`r.from_day`, inReach(asking.reach, 'r', asking.today))

/** Who begins, today included. */
export const joiningOf = (asking: Asking): Promise<Noticed> =>
  rosterNotices(
    asking,
    nothingMore,
    { day: sql`r.from_day` },
    sql`${others(asking)} and r.status <> 'left' and r.from_day between ${asking.today} and ${asking.until}`,
  )

/** Whose first month without a written contract ends or has ended (劳动合同法第十条): the day from which double pay is due. */
export const withoutContractOf = (asking: Asking): Promise<Noticed> => {
  const day = sql`(r.from_day + interval '1 month')::date`
  return rosterNotices(
    asking,
    nothingMore,
    { day },
    sql`${others(asking)} and ${atWork} and r.employment_type = 'full_time' and r.contract_start is null
      and ${day} <= ${asking.until}`,
  )
}

export type PlannedRow = { eventId: string; kind: EventKind; personId: string; name: string; unit: string; day: Day }

/** What is to happen to people between today and `until`, with the unit in which they are then. */
export async function plannedOf(asking: Asking, kinds: readonly EventKind[]): Promise<Noticed<PlannedRow>> {
  const { today, until, limit, db } = asking
  const unitThen = sql`(select a.unit_id from assignment a where a.employment_id = h.employment_id
    and a.from_day <= h.day and h.day < a.to_day)`
  const { rows } = await sql<PlannedRow & { count: number }>`
    select h.id as "eventId", h.kind, r.person_id as "personId", r.name, h.day,
      coalesce(${unitName(unitThen, today)}, ${unitName(sql`r.unit_id`, today)}) as unit, (count(*) over ())::int as count
    from employment_event h join employment e on e.id = h.employment_id join roster r on r.person_id = e.person_id
    where h.state = 'standing' and h.day between ${today} and ${until} and h.day < e.to_day
      and h.kind = any(${kinds}::text[]) and ${others(asking)}
    order by h.day, h.id limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}
