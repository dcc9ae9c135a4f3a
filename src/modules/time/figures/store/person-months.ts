import { type RawBuilder, sql } from 'kysely'
import { isStaff } from '#modules/people/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { MonthPart } from '#platform/metric/index.ts'
import { oftenAway } from '../rules/rates.ts'
import { bases, halfSigns, windowUpTo } from './line.ts'

export type SummedMonth = MonthPart & {
  /** How much overtime the law allows in it, in minutes. */
  cap: number
  /** It is the present one: whose time was kept in the last is still there, before his first day of work in it. */
  runs: boolean
}

/** Part of a scheduled day in 480ths, to the nearest. */
const share = (minutes: RawBuilder<unknown>) =>
  sql`case when d.scheduled > 0 then ((960 * (${minutes})) / d.scheduled + 1) / 2 else 0 end`

/** Minutes of one kind of leave; looked for only where there is any. */
const leave = (kind: string) => sql`case when d.leaves is null then 0 else (
  select coalesce(sum((l->>1)::int), 0)::int from jsonb_array_elements(d.leaves) l where l->>0 = ${sql.lit(kind)}) end`

const [sick, personal] = [leave('sick'), leave('personal')]
/** Away without having been expected to be. */
const away = share(sql`d.absent + ${sick}`)

const sign = sql`case when ${away} > 240 then chr(${sql.lit(bases.whole)} + extract(day from d.day)::int)
  when ${away} > 0 then chr(${sql.lit(bases.half)} + extract(day from d.day)::int) when d.worked > 0 then '.' else '' end`

/** Days that can be judged; a shift that still goes on is none. */
const judged = ({ month, until }: MonthPart) =>
  sql`d.day >= ${month}::date and d.day < ${until}::date and d.problem is distinct from 'open'`

/** Some employments; null: everybody's. */
export type Whom = readonly string[] | null

const among = (column: string, whom: Whom): RawBuilder<unknown> =>
  whom ? sql`and ${sql.ref(column)} = any(${[...whom]}::uuid[])` : sql``

const sums = (month: SummedMonth, whom: Whom) => sql`
  select d.employment_id, count(*) filter (where d.scheduled > 0) as scheduled_days,
    sum(${share(sql`d.absent`)}) as absent, sum(${share(sick)}) as sick, sum(${share(personal)}) as personal,
    (bool_or(d.leaves is not null and ${sick} + ${personal} > 0))::int as on_leave,
    count(*) filter (where d.worked > 0) as worked_days, count(*) filter (where d.late > 0) as late_days,
    sum(d.late) as late_minutes, sum(d.overtime_workday + d.overtime_rest + d.overtime_holiday) as overtime,
    (sum(d.overtime_workday - d.settled + d.overtime_rest + d.overtime_holiday) > ${month.cap}::int or max(d.beyond) > 0)::int as over_cap, sum(${away}) as away_share
  from day_entry d where ${judged(month)} ${among('d.employment_id', whom)} group by 1`

const nothing = sql.join(
  [...'scheduled absent sick personal leave worked late minutes overtime cap away'.split(' ')].map(() => sql`0`),
)

/** Those of the month before who are still employed and have no day of work yet. */
const stillThere = (month: SummedMonth, whom: Whom) => sql`
  select p.employment_id, ${nothing} from time_month p join employment e on e.id = p.employment_id and e.to_day > ${month.month}::date
  where p.month = ${addMonths(month.month, -1)}::date ${among('p.employment_id', whom)}
    and not exists (select from day_entry d where d.employment_id = p.employment_id and ${judged(month)})`

/** Read day by day for those alone who were away. */
const line = (month: MonthPart) => sql`case
  when x.away_share > 0 then (select regexp_replace(string_agg(${sign}, '' order by d.day), '[.]+', '.', 'g') from day_entry d
    where d.employment_id = x.employment_id and ${judged(month)})
  when x.worked_days > 0 then '.' else '' end`

/** Each person's line of the months before, from where the 52 weeks begin. */
function linesBefore({ month, until }: MonthPart, whom: Whom): RawBuilder<unknown> {
  const { month: first, before } = windowUpTo(until)
  return sql`select o.employment_id, string_agg(case when o.month = ${first}::date then translate(o.line, ${before}, '') else o.line end,
      '' order by o.month) as before
    from time_month o where o.month >= ${first}::date and o.month < ${month}::date ${among('o.employment_id', whom)} group by 1`
}

/** What lies between days of work is one spell each. */
const spells = sql`cardinality(array_remove(string_to_array(year, '.'), ''))`
const daysAway = sql`length(translate(year, '.', ''))`
const halves = sql`(length(year) - length(translate(year, ${halfSigns}, '')))`
/** Most were never away. */
const ifAway = (count: RawBuilder<unknown>) => sql`case when ltrim(year, '.') = '' then 0 else ${count} end`

/**
 * One row for each person of the month: a select with the columns of `time_month`, and what units are summed from beside.
 * Whatever was kept of the months before must be up to date.
 */
export function personMonths(part: SummedMonth, whom: Whom): RawBuilder<unknown> {
  const last = addDays(part.until, -1)
  return sql`
    select ${part.month}::date as month, y.*, away * spells::bigint * spells as points, 1 as people,
      (spells > 0)::int as had_spell, (away * spells::bigint * spells >= ${2 * oftenAway})::int as often_away
    from (select employment_id, unit_id, manager_id, staff, scheduled_days, absent, sick, personal, on_leave, worked_days,
        late_days, late_minutes, overtime, over_cap, line, ${ifAway(spells)} as spells,
        ${ifAway(sql`2 * ${daysAway} - ${halves}`)} as away
      from (select m.*, coalesce(b.before, '') || m.line as year
        from (select x.*, ${line(part)} as line, a.unit_id, a.manager_id, ${isStaff} as staff
          from (${sums(part, whom)} ${part.runs ? sql`union all ${stillThere(part, whom)}` : sql``}) x join employment e on e.id = x.employment_id
          join lateral (select a.unit_id, a.manager_id from assignment a
            where a.employment_id = x.employment_id and a.from_day <= ${last}::date order by a.from_day desc limit 1) a on true
          offset 0) m left join (${linesBefore(part, whom)}) b on b.employment_id = m.employment_id offset 0) w offset 0) y`
}

export const keptColumns = [
  ...(['month', 'employment_id', 'unit_id', 'manager_id', 'staff', 'scheduled_days', 'absent', 'sick'] as const),
  ...(['personal', 'on_leave', 'worked_days', 'late_days', 'late_minutes', 'overtime', 'over_cap'] as const),
  ...(['line', 'spells', 'away', 'points'] as const),
] as const

/** What a row of `time_month` says of one person, for summing up people. */
export const ofOne = {
  people: sql`1`,
  had_spell: sql`(f.spells > 0)::int`,
  often_away: sql`(f.points >= ${sql.lit(2 * oftenAway)})::int`,
}

/** The last day of a month that has come: where somebody is on it is where his month counts. */
export const untilOf = (next: Day, today: Day): Day => (next > today ? addDays(today, 1) : next)
