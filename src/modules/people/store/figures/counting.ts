import { type RawBuilder, sql } from 'kysely'
import type { Span, Within } from './scope.ts'
import '../tables.ts'

/** What is counted of a month, or of the part of it up to `until_day`; each is additive over people. */
export const countedColumns = [
  'opening',
  'closing',
  'headcount',
  'headcount_days',
  'tenure_days',
  'joiners',
  'voluntary',
  'involuntary',
  'retired',
  'other',
  'moved_in',
  'moved_out',
  'moves',
  'regretted',
  'unjudged',
] as const
export type CountedColumn = (typeof countedColumns)[number]

const inMonth = (day: string) => sql.raw(`${day} >= w.month and ${day} < w.until_day`)
/** Somebody's last day lies in the month when the day after it lies in (first, until]. */
const endsIn = (day: string) => sql.raw(`${day} > w.month and ${day} <= w.until_day`)

/** Asked of the unit, not of the ancestor: few units are above one, many below. */
const lies = (unit: string, day: string) =>
  sql.raw(`(s.ancestor_id is null or s.ancestor_id in (select k.ancestor_id from unit_closure k where k.unit_id = ${unit}
    and k.from_day <= ${day} and ${day} < k.to_day))`)

/** A post taken up on a day of its own, not at the joining and not for a while only. */
const takenUp = sql`${inMonth('a.from_day')} and s.f = a.from_day and a.from_day > e.from_day and not a.seconded`
const givenUp = sql`${endsIn('a.to_day')} and s.t = a.to_day and a.to_day < e.to_day and not a.seconded`

const before = (is: RawBuilder<unknown>) => sql`case when ${takenUp} then exists (select from assignment b
  where b.employment_id = a.employment_id and b.to_day = a.from_day and not b.seconded and ${is}) else false end`
const after = (is: RawBuilder<unknown>) => sql`case when ${givenUp} then exists (select from assignment b
  where b.employment_id = a.employment_id and b.from_day = a.to_day and not b.seconded and ${is}) else false end`

const gone = sql`s.t = e.to_day and ${endsIn('s.t')}`
const left = (kind: string) => sql`${gone} and coalesce(e.leave_kind, 'other') = ${sql.lit(kind)}`

const onLastDay = sql`s.f < w.until_day and s.t >= w.until_day`

/** Somebody whose post, or whose unit's place, changes just there is there before and after all the same. */
const isThere = (
  eve: string,
  day: string,
  other: string,
) => sql`exists (select from assignment b where b.employment_id = e.id
  and b.from_day <= ${sql.raw(other)} and ${sql.raw(other)} < b.to_day and ${lies('b.unit_id', other)}
  and e.from_day <= ${sql.raw(eve)} and ${sql.raw(day)} < e.to_day)`
const staysOver = {
  intoMonth: sql`s.f <= w.month and s.t > w.month and case when s.f < w.month then true
    else ${isThere('w.month - 1', 'w.month', 'w.month - 1')} end`,
  outOfMonth: sql`s.f < w.until_day and s.t >= w.until_day and case when s.t > w.until_day then true
    else ${isThere('w.until_day - 1', 'w.until_day', 'w.until_day')} end`,
}

const conditions: Record<Exclude<CountedColumn, 'headcount_days' | 'tenure_days'>, RawBuilder<unknown>> = {
  opening: staysOver.intoMonth,
  closing: staysOver.outOfMonth,
  headcount: onLastDay,
  joiners: sql`s.f = e.from_day and ${inMonth('e.from_day')}`,
  voluntary: left('voluntary'),
  involuntary: left('involuntary'),
  retired: left('retired'),
  other: left('other'),
  moved_in: before(sql`not ${lies('b.unit_id', 'a.from_day - 1')}`),
  moved_out: after(sql`not ${lies('b.unit_id', 'a.to_day')}`),
  moves: before(sql`(b.unit_id, b.position_id) is distinct from (a.unit_id, a.position_id)`),
  regretted: sql`${gone} and e.regretted`,
  unjudged: sql`${left('voluntary')} and e.regretted is null`,
}

const expressions: Record<CountedColumn, RawBuilder<unknown>> = {
  ...(Object.fromEntries(
    Object.entries(conditions).map(([column, is]) => [column, sql`count(*) filter (where ${is})::int`]),
  ) as Record<CountedColumn, RawBuilder<unknown>>),
  headcount_days: sql`sum(least(s.t, w.until_day) - greatest(s.f, w.month))::bigint`,
  tenure_days: sql`coalesce(sum((w.until_day - 1) - e.from_day) filter (where ${onLastDay}), 0)::bigint`,
}

export const countedSums = sql.join(countedColumns.map((column) => sql`${expressions[column]} as ${sql.ref(column)}`))

export type Month = { month: string; until: string }

/** The window `w(month, until_day)` of one month: as constants, by which the planner knows how many posts touch it. */
export const windowOf = ({ month, until }: Month): RawBuilder<unknown> =>
  sql`(select ${month}::date as month, ${until}::date as until_day) as w`

/** Several of them. */
export const windows = (months: readonly Month[]): RawBuilder<unknown> =>
  sql`unnest(${months.map((each) => each.month)}::date[], ${months.map((each) => each.until)}::date[]) as w(month, until_day)`

export const inWindow: Span = { from: sql.raw('w.month'), to: sql.raw('w.until_day') }

/** Posts `a` of employments `e` that touch a window; `join` and `where` come from the scope. */
export const postsIn = ({ join, where }: Within): RawBuilder<unknown> => sql`
  join assignment a on a.from_day < w.until_day and a.to_day > w.month
  join employment e on e.id = a.employment_id
  ${join} where ${where}`

/** Interns, dispatched and outsourced people have no labour contract with the company. */
export const isStaff = sql`(e.employment_type in ('full_time', 'part_time', 'over_age', 'rehire'))`
