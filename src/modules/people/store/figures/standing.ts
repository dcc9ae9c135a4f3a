import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { isStaff } from './counting.ts'
import { type By, groupOf } from './groups.ts'
import { type Scope, within } from './scope.ts'

export type StandingAsked = {
  today: Day
  scope: Scope
  everybody: boolean
  by?: By | undefined
}

export type StandingRow = {
  group: string | null
  headcount: number
  women: number
  sexKnown: number
  ageDays: number
  ageKnown: number
  managers: number
  reports: number
}

/** How those who work on a day stand. A statement for each day: given the day, the planner knows how many those are. */
export async function standingRows(db: Db, day: Day, asked: StandingAsked): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`
    select ${groupOf(asked.by, sql`${day}::date`)} as "group", count(*)::int as headcount,
      count(*) filter (where p.sex = 'female')::int as women, count(p.sex)::int as "sexKnown",
      coalesce(sum(${day}::date - p.birth_day), 0)::float8 as "ageDays", count(p.birth_day)::int as "ageKnown",
      count(distinct a.manager_id)::int as managers, count(a.manager_id)::int as reports
    from assignment a join employment e on e.id = a.employment_id ${working(day, asked)} group by 1`.execute(db)
  return rows
}

/** The rest of a `from` over posts `a` of employments `e`: people `p` who work on the day, within the scope. */
function working(day: Day, { scope, everybody, today }: StandingAsked): RawBuilder<unknown> {
  const { join, where } = within(scope, today, { from: sql`${day}::date`, to: sql`${addDays(day, 1)}::date` })
  return sql`join person p on p.id = e.person_id ${join}
    where a.from_day <= ${day} and ${day} < a.to_day
      and (${isStaff} or ${everybody}) and ${where}`
}

export type DueRow = { group: string | null; count: number }
export type Due = { contracts: DueRow[]; probations: DueRow[] }
export type DueAhead = { contracts: number; probations: number }

/** How many of them have a contract or a probation running out in the days to come. */
export async function dueRows(db: Db, day: Day, asked: StandingAsked, ahead: DueAhead): Promise<Due> {
  const group = groupOf(asked.by, sql`${day}::date`)
  const contracts = sql<DueRow>`
    select ${group} as "group", count(distinct e.id)::int as count
    from labour_contract k join employment e on e.id = k.employment_id join assignment a on a.employment_id = e.id
    ${working(day, asked)} and k.to_day > ${day} and k.to_day <= ${addDays(day, ahead.contracts + 1)} and k.to_day < e.to_day
      and k.ended_day is null and coalesce(k.signed_day, k.from_day) <= ${day}
      and not exists (select from labour_contract n where n.employment_id = e.id and n.from_day > k.from_day
        and coalesce(n.signed_day, n.from_day) <= ${day}) group by 1`
  const probations = sql<DueRow>`
    select ${group} as "group", count(*)::int as count
    from employment e join assignment a on a.employment_id = e.id
    ${working(day, asked)} and e.probation_end >= ${day} and e.probation_end <= ${addDays(day, ahead.probations)}
      and coalesce(e.confirmed_day, 'infinity') > ${day} group by 1`
  const [found, ending] = await Promise.all([contracts.execute(db), probations.execute(db)])
  return { contracts: found.rows, probations: ending.rows }
}

export type Cohort = { from: Day; to: Day }
export type CohortRow = {
  from: Day
  group: string | null
  opening: number
  stayed: number
  joined: number
  leftEarly: number
}

/** Of those who were there at the beginning of each period, how many stayed; of those who joined in it, how many left soon. */
export async function cohortRows(
  db: Db,
  { cohorts, ...asked }: StandingAsked & { cohorts: readonly Cohort[]; early: number },
): Promise<CohortRow[]> {
  const last = cohorts.reduce<Day>((latest, { to }) => (to > latest ? to : latest), '1900-01-01' as Day)
  const rows: CohortRow[] = []
  for (const each of cohorts) rows.push(...(await oneCohort(db, each, { ...asked, seen: last })))
  return rows
}

type CohortAsked = StandingAsked & { early: number; seen: Day }

/** A statement for each: given its days, the planner knows how many posts touch it. */
async function oneCohort(db: Db, { from, to }: Cohort, asked: CohortAsked): Promise<CohortRow[]> {
  const { scope, today, everybody, early, by, seen } = asked
  const { join, where } = within(scope, today, { from: sql`w.from_day - 1`, to: sql`w.to_day` })
  const matured = sql`${joining} and e.from_day < ${addDays(seen, -early)}`
  const { rows } = await sql<CohortRow>`
    select w.from_day as "from", ${groupOf(by, sql`w.from_day`)} as "group",
      count(*) filter (where ${atOpening})::int as opening,
      count(*) filter (where ${atOpening} and e.to_day > w.to_day)::int as stayed,
      count(*) filter (where ${matured})::int as joined,
      count(*) filter (where ${matured} and e.to_day - 1 <= e.from_day + ${early}::int)::int as "leftEarly"
    from (select ${from}::date as from_day, ${to}::date as to_day) as w
    join assignment a on a.from_day < w.to_day and a.to_day >= w.from_day join employment e on e.id = a.employment_id
    join person p on p.id = e.person_id ${join}
    where (${isStaff} or ${everybody}) and ${where} group by 1, 2`.execute(db)
  return rows
}

/** There on the eve, and not gone with it. */
const atOpening = sql`s.f < w.from_day and s.t >= w.from_day and e.to_day > w.from_day`
const joining = sql`s.f = e.from_day and e.from_day >= w.from_day and e.from_day < w.to_day`
