import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

const ids = async (db: Db, query: RawBuilder<{ id: string }>): Promise<string[]> =>
  (await query.execute(db)).rows.map(({ id }) => id)

/** Has no pattern of his own in all of the span: what units and the company say matters to him. */
const withoutOwn = (employment: RawBuilder<unknown>, { from, to }: Span) => sql`not exists (
  select from pattern_use o where o.employment_id = ${employment} and o.from_day <= ${from}::date and o.to_day >= ${to}::date)`

/** Who works in the unit, or below it, on a day of the span. */
const inUnits = (units: RawBuilder<unknown>, { from, to }: Span) => sql`
  select distinct a.employment_id as id from assignment a
  join unit_closure c on c.unit_id = a.unit_id and c.from_day < least(a.to_day, ${to}::date) and greatest(a.from_day, ${from}::date) < c.to_day
  where c.ancestor_id in (${units}) and a.from_day < ${to}::date and ${from}::date < a.to_day
    and ${withoutOwn(sql`a.employment_id`, { from, to })}`

/** Who is employed on a day of the span, and has nothing of his own nor of one unit in all of it. */
const underCompany = ({ from, to }: Span) => sql`
  select e.id from employment e where e.from_day < ${to}::date and ${from}::date < e.to_day
    and ${withoutOwn(sql`e.id`, { from, to })}
    and not exists (select from pattern_use o join unit_closure c on c.ancestor_id = o.unit_id and c.from_day <= ${from}::date and c.to_day >= ${to}::date
      join assignment a on a.unit_id = c.unit_id and a.from_day <= ${from}::date and a.to_day >= ${to}::date
      where a.employment_id = e.id and o.employment_id is null and o.from_day <= ${from}::date and o.to_day >= ${to}::date)`

/** Whom a change of the unit's pattern in the span concerns. */
export const concernedInUnit = (db: Db, unitId: string, span: Span): Promise<string[]> =>
  ids(db, sql<{ id: string }>`${inUnits(sql`select ${unitId}::uuid`, span)}`)

export const concernedInCompany = (db: Db, span: Span): Promise<string[]> =>
  ids(db, sql<{ id: string }>`${underCompany(span)}`)

/** Who works by one of these patterns on a day of the span, by his own use, his unit's or the company's. */
export async function usersOfPatterns(db: Db, patternIds: readonly string[], span: Span): Promise<string[]> {
  if (patternIds.length === 0) return []
  const { from, to } = span
  const uses = sql`select * from pattern_use where pattern_id = any(${[...patternIds]}::uuid[])
    and from_day < ${to}::date and ${from}::date < to_day`
  const company = sql`exists (select from uses where employment_id is null and unit_id is null)`
  return ids(
    db,
    sql<{ id: string }>`with uses as (${uses})
      select employment_id as id from uses where employment_id is not null
      union ${inUnits(sql`select unit_id from uses where unit_id is not null`, span)}
      union select id from (${underCompany(span)}) everybody where ${company}`,
  )
}

/** Who has the shift planned by hand on a day of the span. */
export const plannedByHand = (db: Db, shiftId: string, { from, to }: Span): Promise<string[]> =>
  ids(
    db,
    sql<{ id: string }>`select distinct employment_id as id from planned_day
      where shift_id = ${shiftId} and day >= ${from}::date and day < ${to}::date`,
  )

export type Employment = { employmentId: string; personId: string; name: string; from: Day; to: Day }

/** The employments with whose they are. */
export async function employmentsNamed(db: Db, employmentIds: readonly string[]): Promise<Map<string, Employment>> {
  const { rows } = await sql<Employment>`
    select e.id as "employmentId", e.person_id as "personId", p.name, e.from_day as "from", e.to_day as "to"
    from employment e join person p on p.id = e.person_id where e.id = any(${[...employmentIds]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.employmentId, row]))
}

/** What people are called, for refusals. */
export async function namesOfPeople(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
