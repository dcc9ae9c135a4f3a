import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

/** One employment with what rules ask of it. */
export type Employee = {
  personId: string
  employmentId: string
  name: string
  number: string
  from: Day
  /** The day after the last. */
  to: Day
  firstWorkDay: Day | null
  sex: string | null
  employmentType: string
}

const employee = sql`e.person_id as "personId", e.id as "employmentId", p.name, e.number, e.from_day as "from",
  e.to_day as "to", p.first_work_day as "firstWorkDay", p.sex, e.employment_type as "employmentType"`

/** The employment of each person on that day: else the next, else the last. */
export async function employeesOn(db: Db, personIds: readonly string[], day: Day): Promise<Map<string, Employee>> {
  const { rows } = await sql<Employee>`
    select distinct on (e.person_id) ${employee} from employment e join person p on p.id = e.person_id
    where e.person_id = any(${[...personIds]}::uuid[])
    order by e.person_id, (e.from_day <= ${day} and ${day} < e.to_day) desc, (e.to_day > ${day}) desc,
      case when e.to_day > ${day} then e.from_day end, e.from_day desc`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}

export async function employeesById(db: Db, employmentIds: readonly string[]): Promise<Map<string, Employee>> {
  const { rows } = await sql<Employee>`select ${employee} from employment e join person p on p.id = e.person_id
    where e.id = any(${[...employmentIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.employmentId, row]))
}

/** Employments that meet the span, after that id, in the order of their ids. */
export async function employeesAfter(db: Db, after: string, { from, to }: Span, limit: number): Promise<Employee[]> {
  const { rows } = await sql<Employee>`
    select ${employee} from employment e join person p on p.id = e.person_id
    where e.id > ${after}::uuid and e.from_day < ${to}::date and e.to_day > ${from}::date
    order by e.id limit ${limit}`.execute(db)
  return rows
}

export async function countEmployees(db: Db, { from, to }: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from employment
    where from_day < ${to}::date and to_day > ${from}::date`.execute(db)
  return rows[0]?.count ?? 0
}

/** Two requests of one employment go one after the other. */
export async function lockEmployments(db: Db, employmentIds: readonly string[]): Promise<void> {
  await sql`select 1 from employment where id = any(${[...employmentIds]}::uuid[]) order by id for no key update`.execute(
    db,
  )
}

export type Post = { unitId: string; managerId: string | null; city: string | null }

/** Where somebody works on that day, or next, or did last. */
export const postOn = async (db: Db, employmentId: string, day: Day): Promise<Post | undefined> =>
  (await postsOn(db, [employmentId], day)).get(employmentId)

/** The same for several employments. */
export async function postsOn(db: Db, employmentIds: readonly string[], day: Day): Promise<Map<string, Post>> {
  const { rows } = await sql<Post & { employmentId: string }>`
    select distinct on (employment_id) employment_id as "employmentId", unit_id as "unitId", manager_id as "managerId", city
    from assignment where employment_id = any(${[...employmentIds]}::uuid[])
    order by employment_id, (from_day <= ${day} and ${day} < to_day) desc, abs(from_day - ${day}::date)`.execute(db)
  return new Map(rows.map(({ employmentId, ...post }) => [employmentId, post]))
}

export type Colleague = { name: string; from: Day; to: Day }

type Beside = { employmentId: string; post: Post; span: Span }

/** Who of the same unit, or of the same superior, has leave under way or agreed in these days; names only. */
export async function awayBeside(db: Db, { employmentId, post, span }: Beside, today: Day): Promise<Colleague[]> {
  return (await awayBesideEach(db, [{ key: employmentId, employmentId, post, span }], today)).get(employmentId) ?? []
}

/** The same for several, each by its key. */
export async function awayBesideEach(
  db: Db,
  asked: readonly (Beside & { key: string })[],
  today: Day,
): Promise<Map<string, Colleague[]>> {
  const of = <T>(pick: (each: Beside & { key: string }) => T): T[] => asked.map(pick)
  const { rows } = await sql<Colleague & { key: string }>`
    select a.key, c.name, c."from", c."to"
    from unnest(${of(({ key }) => key)}::text[], ${of(({ employmentId }) => employmentId)}::uuid[],
      ${of(({ post }) => post.unitId)}::uuid[], ${of(({ post }) => post.managerId)}::uuid[],
      ${of(({ span }) => span.from)}::date[], ${of(({ span }) => span.to)}::date[])
      a(key, employment_id, unit_id, manager_id, from_day, to_day)
    cross join lateral (
      select r.name, min(d.day) as "from", max(d.day) as "to"
      from leave_request q join leave_request_day d on d.request_id = q.id and d.stands
      join employment e on e.id = q.employment_id
      join roster r on r.person_id = e.person_id and r.employment_id = e.id
      where q.state in ('waiting', 'approved') and q.to_day >= a.from_day and q.from_day < a.to_day
        and d.day >= a.from_day and d.day < a.to_day and d.units > 0 and q.employment_id <> a.employment_id
        and r.to_day > ${today}::date and (r.unit_id = a.unit_id or r.manager_id = a.manager_id)
      group by r.person_id, r.name order by 2, 1 limit 20) c
    order by a.key, 3, 2`.execute(db)
  const beside = new Map<string, Colleague[]>()
  for (const { key, ...colleague } of rows) beside.set(key, [...(beside.get(key) ?? []), colleague])
  return beside
}

export type Filter = {
  reach: Reach[]
  today: Day
  personId?: string | undefined
  unitId?: string | undefined
  search?: string | undefined
}

/** For `where`: rows of the roster `r` that are reached and looked for. */
export const wanted = ({
  reach,
  today,
  personId,
  unitId,
  search,
}: Filter): RawBuilder<unknown> => sql`${inReach(reach, 'r', today)} ${personId ? sql`and r.person_id = ${personId}` : sql``}
  ${unitId ? inUnit(unitId, today) : sql``} ${search?.trim() ? named(search.trim().toLowerCase()) : sql``}`

const inUnit = (unitId: string, today: Day): RawBuilder<unknown> => sql`and r.unit_id in (
  select unit_id from unit_closure where ancestor_id = ${unitId} and from_day <= ${today} and ${today} < to_day)`

const escaped = (term: string): string => term.replace(/[\\%_]/g, '\\$&')

const named = (term: string): RawBuilder<unknown> => sql`and (strpos(lower(r.name), ${term}) > 0
  or lower(r.number) like ${`${escaped(term)}%`} or r.initials like ${`${escaped(term)}%`} or r.pinyin like ${`${escaped(term)}%`})`

export const unitName = (today: Day): RawBuilder<unknown> => sql`(select v.name from unit_version v
  where v.unit_id = r.unit_id and v.from_day <= ${today} and ${today} < v.to_day)`

export type Listed = Employee & { unit: string | null }

/** A page of people of today's roster who have not left, by their names. */
export async function peopleListed(
  db: Db,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Listed[]; count: number }> {
  const from = sql`from roster r where r.status <> 'left' and ${wanted(filter)}`
  const { rows } = await sql<Listed>`
    select r.person_id as "personId", r.employment_id as "employmentId", r.name, r.number, r.from_day as "from",
      r.to_day as "to", r.first_work_day as "firstWorkDay", r.sex, r.employment_type as "employmentType",
      ${unitName(filter.today)} as unit
    ${from} order by r.pinyin collate "C", r.person_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}
