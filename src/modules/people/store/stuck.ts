import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { StuckKind } from '../contract.ts'
import { inReach } from './reach.ts'
import { unitName } from './roster-query.ts'
import { matching, type SearchTerm } from './search.ts'
import './tables.ts'

export type StuckRow = {
  personId: string
  fullName: string
  employeeNo: string
  orgUnit: string
  day: Day | null
  /** Of an open check-list, the employment whose leaving it belongs to. */
  employmentId: string
}

export type StuckAsked = { reach: Reach[]; today: Day; search: SearchTerm | null; limit: number; offset: number }

type Sql = RawBuilder<unknown>
type Found = { from?: Sql; employmentId?: Sql; day: Sql; where: Sql }

const atWork = sql`r.status in ('probation', 'regular', 'leaving')`

/** A probation that nobody decided has passed by law: after a quarter there is nothing left to decide. */
const probationDays = 90

/** Of each kind: the day that passed, and of whom, over `roster r`. */
const kinds: Record<StuckKind, (today: Day) => Found> = {
  withoutContract: (today) => ({
    day: sql`(r.from_day + interval '1 month')::date`,
    where: sql`${atWork} and r.employment_type = 'full_time' and r.contract_start is null
      and (r.from_day + interval '1 month')::date <= ${today}`,
  }),
  contractEnded: (today) => ({
    day: sql`r.contract_end`,
    where: sql`r.status <> 'left' and r.contract_end < ${today}`,
  }),
  probationPassed: (today) => ({
    from: sql`join employment e on e.id = r.employment_id`,
    day: sql`e.probation_end`,
    where: sql`e.confirmed_day is null and e.probation_end between ${addDays(today, -probationDays)} and ${addDays(today, -1)}
      and r.status = 'regular'`,
  }),
  leavingOpen: (today) => ({
    from: sql`join (select distinct employment_id from leaving_task where done_at is null) t on true
      join employment e on e.id = t.employment_id and e.person_id = r.person_id`,
    employmentId: sql`e.id`,
    day: sql`(e.to_day - 1)`,
    where: sql`e.to_day <= ${today}`,
  }),
  withoutLead: (today) => ({
    day: sql`null::date`,
    where: sql`${atWork} and r.manager_id is null and not exists (
      select from unit_closure c join unit_version v on v.unit_id = c.ancestor_id
      where c.unit_id = r.unit_id and c.from_day <= ${today} and ${today} < c.to_day
        and v.head_id is not null and v.from_day <= ${today} and ${today} < v.to_day)`,
  }),
}

/** One page of those stuck in this way, the longest first, and how many there are. */
export async function stuckIn(
  db: Db,
  kind: StuckKind,
  { reach, today, search, limit, offset }: StuckAsked,
): Promise<{ count: number; rows: StuckRow[] }> {
  const { from = sql``, employmentId = sql`r.employment_id`, day, where } = kinds[kind](today)
  const { rows } = await sql<StuckRow & { count: number }>`
    select s.person_id as "personId", s.name as "fullName", s.number as "employeeNo",
      ${unitName(sql`s.unit_id`, today)} as "orgUnit", s.due as day, s.employment_id as "employmentId", s.count
    from (select r.person_id, r.name, r.number, r.unit_id, r.pinyin, ${day} as due, ${employmentId} as employment_id,
        (count(*) over ())::int as count
      from roster r ${from} where ${where} and ${inReach(reach, 'r', today)} ${search ? sql`and ${matching(search)}` : sql``}
      order by due, r.pinyin collate "C", r.person_id limit ${limit} offset ${offset}) s
    order by s.due, s.pinyin collate "C", s.person_id`.execute(db)
  return { count: rows[0]?.count ?? 0, rows }
}

export type OpenList = {
  employmentId: string
  total: number
  done: number
  code: string
  title: string
  owner: string | null
}

/** How far the check-lists of these leavings are, and the first open item of each in the order of the standard list. */
export async function openLists(
  db: Db,
  employmentIds: readonly string[],
  order: readonly string[],
): Promise<Map<string, OpenList>> {
  if (employmentIds.length === 0) return new Map()
  const { rows } = await sql<OpenList>`
    select distinct on (t.employment_id) t.employment_id as "employmentId", a.total, a.done, t.code, t.title,
      (select p.name from person p where p.id = t.owner_id) as owner
    from leaving_task t join (
      select employment_id, count(*)::int as total, count(done_at)::int as done from leaving_task
      where employment_id = any(${[...employmentIds]}::uuid[]) group by 1) a on a.employment_id = t.employment_id
    where t.done_at is null
    order by t.employment_id, array_position(${[...order]}::text[], t.code), t.id`.execute(db)
  return new Map(rows.map((row) => [row.employmentId, row]))
}
