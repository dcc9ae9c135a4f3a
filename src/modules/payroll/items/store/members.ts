import { type RawBuilder, sql } from 'kysely'
import { inReach, isCalled } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { type Day, forever, type Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { closedStates } from '../../contract/terms.ts'
import { type GroupPerson, monthOf, peoplePage } from '../contract.ts'
import { belonging } from './belonging.ts'

/** Everybody who has not left, where he is today or is to begin. */
const present = (today: Day): RawBuilder<unknown> => sql`
  select employment_id, legal_entity_id, city, greatest(from_day, ${today}::date) as day from roster where status <> 'left'`

export type GroupCount = { groupId: string | null; people: number; byHand: number }

export async function countsByGroup(db: Db, today: Day): Promise<GroupCount[]> {
  const belongs = await belonging(db, present(today))
  const { rows } = await sql<GroupCount>`
    select group_id as "groupId", count(*)::int as people, count(by_hand_from)::int as "byHand"
    from (${belongs}) b group by group_id`.execute(db)
  return rows
}

export async function citiesOfPeople(db: Db): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`select city from roster where status <> 'left' and city is not null
    group by city order by count(*) desc, city`.execute(db)
  return rows.map(({ city }) => city)
}

type Asked = { groupId: string | null; search: string; offset: number; reach: Reach[]; today: Day }
type Row = Omit<GroupPerson, 'byHandFrom' | 'until'> & { byHandFrom: Day | null; byHandTo: Day | null; total: number }

/** A page of those who belong to the group, by their names. */
export async function peopleOfGroup(
  db: Db,
  { groupId, search, offset, reach, today }: Asked,
): Promise<{ total: number; rows: GroupPerson[] }> {
  const standing = (table: string, id: string, of: string) => sql`(select v.name from ${sql.table(table)} v
    where v.${sql.ref(id)} = r.${sql.ref(of)} and v.from_day <= ${today} and ${today} < v.to_day)`
  const chosen = sql`from (${await belonging(db, present(today))}) b join roster r on r.employment_id = b.employment_id
    where b.group_id is not distinct from ${groupId}::uuid and ${inReach(reach, 'r', today)} and ${isCalled(search, 'r')}`
  const { rows } = await sql<Row>`
    select r.person_id as "personId", r.name, r.number as "employeeNo", coalesce(${standing('unit_version', 'unit_id', 'unit_id')}, '') as unit,
      ${standing('legal_entity_version', 'legal_entity_id', 'legal_entity_id')} as "legalEntity", r.city,
      b.by_hand_from as "byHandFrom", b.by_hand_to as "byHandTo"
    ${chosen} order by r.pinyin collate "C", r.person_id limit ${peoplePage} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total ${chosen}`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, rows: rows.map(shown) }
}

const shown = ({ byHandFrom, byHandTo, ...row }: Row): GroupPerson => ({
  ...row,
  byHandFrom: byHandFrom && monthOf(byHandFrom),
  until: byHandTo && byHandTo !== forever ? monthOf(byHandTo) : null,
})

/** The employment of the person that is paid in that month: the first that goes on into it or begins later. */
export async function employmentFrom(db: Db, personId: string, first: Day): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from employment
    where person_id = ${personId} and to_day > ${first}::date order by from_day limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** The last month in which it has a payslip that was closed. */
export async function lastClosedSlip(db: Db, employmentId: string, first: Day): Promise<Month | null> {
  const { rows } = await sql<{
    month: Day | null
  }>`select max(s.month) as month from payslip s join pay_run r on r.id = s.run_id
    where s.employment_id = ${employmentId} and s.month >= ${first}::date
      and r.state = any(${[...closedStates]}::text[])`.execute(db)
  return rows[0]?.month ? monthOf(rows[0].month) : null
}

/** From that day on he was put into no group by hand. Whether there was anything to take away. */
export async function endMembership(db: Db, employmentId: string, from: Day): Promise<boolean> {
  const gone =
    await sql`delete from pay_group_member where employment_id = ${employmentId} and from_day >= ${from}::date`.execute(
      db,
    )
  const cut = await sql`update pay_group_member set to_day = ${from}
    where employment_id = ${employmentId} and to_day > ${from}::date`.execute(db)
  return (gone.numAffectedRows ?? 0n) + (cut.numAffectedRows ?? 0n) > 0n
}

export async function addMembership(db: Db, employmentId: string, groupId: string, from: Day): Promise<void> {
  await sql`insert into pay_group_member (id, employment_id, group_id, from_day)
    values (${newId()}, ${employmentId}, ${groupId}, ${from})`.execute(db)
}
