import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { Dated, Post } from '../rules/facts.ts'
import { type GroupFit, groupOf } from '../rules/groups.ts'

export async function groupsOf(db: Db): Promise<GroupFit[]> {
  const { rows } = await sql<GroupFit>`
    select id as "groupId", legal_entity_id as "legalEntityId", city from pay_group where not retired order by created_at, id`.execute(
    db,
  )
  return rows
}

/** Employers and cities at which anybody stands whom this group takes. */
async function placesOf(db: Db, groups: readonly GroupFit[], groupId: string) {
  const { rows } = await sql<{ legalEntityId: string | null; city: string | null }>`
    select legal_entity_id as "legalEntityId", city from assignment group by 1, 2`.execute(db)
  return rows.filter((place) => groupOf(groups, place) === groupId)
}

/** The group that paid somebody last: of who has left, the one that looks at what comes after him. */
export const lastPaidBy = (
  employmentId: RawBuilder<unknown>,
) => sql`(select r.group_id from payslip p join pay_run r on r.id = p.run_id
  where p.employment_id = ${employmentId} and r.state in ('locked', 'paid', 'published') order by p.month desc limit 1)`

/**
 * Everybody whom a group may pay in a month, in the order of their ids: by post or by hand on any of its days; who has left and
 * has something coming; and whose closed months, paid by this group, rest on something changed since.
 */
export async function candidates(
  db: Db,
  groups: readonly GroupFit[],
  groupId: string,
  { from, to }: Span,
): Promise<string[]> {
  const places = await placesOf(db, groups, groupId)
  const { rows } = await sql<{ id: string }>`
    with place as (select * from unnest(${places.map(({ legalEntityId }) => legalEntityId)}::uuid[], ${places.map(({ city }) => city)}::text[]) p(entity, city)),
      late as (select employment_id from one_off where run_id is null and cancelled_at is null and month <= ${from}::date
        union select s.employment_id from pay_stale s where s.month < ${from}::date)
    select a.employment_id as id from assignment a
      join employment e on e.id = a.employment_id and e.from_day < ${to}::date and e.to_day > ${from}::date
      join place p on p.entity is not distinct from a.legal_entity_id and p.city is not distinct from a.city
      where a.from_day < ${to}::date and a.to_day > ${from}::date
    union select employment_id from pay_group_member where group_id = ${groupId} and from_day < ${to}::date and to_day > ${from}::date
    union select l.employment_id from late l join employment e on e.id = l.employment_id and e.to_day <= ${from}::date
      where ${groupId}::uuid = ${lastPaidBy(sql`l.employment_id`)}
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export type PersonRow = {
  employmentId: string
  personId: string
  employmentType: string
  from: Day
  to: Day
  probationUntil: Day | null
  firstWorkDay: Day | null
}

export async function personRows(db: Db, ids: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select e.id as "employmentId", e.person_id as "personId", e.employment_type as "employmentType", e.from_day as "from",
      e.to_day as "to", coalesce(e.confirmed_day - 1, e.probation_end) as "probationUntil", p.first_work_day as "firstWorkDay"
    from employment e join person p on p.id = e.person_id where e.id = any(${[...ids]}::uuid[]) order by e.id`.execute(
    db,
  )
  return rows
}

type PostRow = Omit<Post, 'groupId'> & { employmentId: string }

/** Posts that meet the month; of who has left before it, the last one. */
export async function postsOf(db: Db, ids: readonly string[], { from, to }: Span, groups: readonly GroupFit[]) {
  const { rows } = await sql<PostRow>`
    select a.employment_id as "employmentId", a.unit_id as "unitId", a.legal_entity_id as "legalEntityId", a.city, a.level,
      a.job_family as "jobFamily", a.from_day as "from", a.to_day as "to"
    from assignment a join employment e on e.id = a.employment_id
    where a.employment_id = any(${[...ids]}::uuid[]) and a.from_day < ${to}::date
      and (a.to_day > ${from}::date or (e.to_day <= ${from}::date and a.to_day >= e.to_day))
    order by a.employment_id, a.from_day`.execute(db)
  return grouped(rows.map((row) => ({ ...row, groupId: groupOf(groups, row) })))
}

type Owned = { employmentId: string }

/** Rows by whose they are. */
export function grouped<R extends Owned>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const list = found.get(row.employmentId)
    if (list) list.push(row)
    else found.set(row.employmentId, [row])
  }
  return found
}

export async function membersOf(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<Dated<Owned & { groupId: string }>>`
    select employment_id as "employmentId", group_id as "groupId", from_day as "from", to_day as "to" from pay_group_member
    where employment_id = any(${[...ids]}::uuid[]) and from_day < ${to}::date and to_day > ${from}::date
    order by employment_id, from_day`.execute(db)
  return grouped(rows)
}

/** Wages that meet the month; of who has left before it, the last one. */
export async function wagesOf(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<Dated<Owned & { fen: number }>>`
    select p.employment_id as "employmentId", p.base_fen as fen, p.from_day as "from", p.to_day as "to"
    from pay p join employment e on e.id = p.employment_id
    where p.employment_id = any(${[...ids]}::uuid[]) and p.from_day < ${to}::date
      and (p.to_day > ${from}::date or (e.to_day <= ${from}::date and p.to_day >= e.to_day))
    order by p.employment_id, p.from_day`.execute(db)
  return grouped(rows)
}

export async function amountsOf(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<Dated<Owned & { item: string; fen: number }>>`
    select employment_id as "employmentId", item, fen, from_day as "from", to_day as "to" from pay_amount
    where employment_id = any(${[...ids]}::uuid[]) and from_day < ${to}::date and to_day > ${from}::date
    order by employment_id, item, from_day`.execute(db)
  return grouped(rows)
}

/** The employment of a person that meets the month; the last of several. */
export async function employmentIn(db: Db, personId: string, { from, to }: Span): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from employment where person_id = ${personId} and from_day < ${to}::date and to_day > ${from}::date
    order by from_day desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
