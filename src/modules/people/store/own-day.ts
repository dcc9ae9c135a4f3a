import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { EventKind, Status } from '../contract.ts'
import { positionName, unitName } from './roster-query.ts'
import './tables.ts'

export type OwnRow = {
  personId: string
  employmentId: string
  fullName: string
  employeeNo: string
  status: Status
  unitId: string
  orgUnit: string
  position: string | null
  managerName: string | null
  hireDate: Day
  /** The last day employed. */
  leaveDate: Day | null
  probationEnd: Day | null
  contractStart: Day | null
  contractEnd: Day | null
}

/** One's own row of today's roster. */
export async function ownRow(db: Db, personId: string, today: Day): Promise<OwnRow | undefined> {
  const { rows } = await sql<OwnRow>`
    select r.person_id as "personId", r.employment_id as "employmentId", r.name as "fullName", r.number as "employeeNo", r.status,
      r.unit_id as "unitId", ${unitName(sql`r.unit_id`, today)} as "orgUnit", ${positionName(sql`r.position_id`, today)} as position,
      (select p.name from employment m join person p on p.id = m.person_id where m.id = r.manager_id) as "managerName",
      r.from_day as "hireDate", nullif(r.to_day, 'infinity') - 1 as "leaveDate", r.probation_end as "probationEnd",
      r.contract_start as "contractStart", r.contract_end as "contractEnd"
    from roster r where r.person_id = ${personId}`.execute(db)
  return rows[0]
}

export type OwnEvent = { kind: EventKind; day: Day; unit: string | null }

/** What is planned for an employment between two days, with the unit in which one is then. */
export async function ownEvents(
  db: Db,
  employmentId: string,
  { kinds, today, until }: { kinds: readonly EventKind[]; today: Day; until: Day },
): Promise<OwnEvent[]> {
  const { rows } = await sql<OwnEvent>`
    select v.kind, v.day, (select ${unitName(sql`a.unit_id`, today)} from assignment a
        where a.employment_id = v.employment_id and a.from_day <= v.day and v.day < a.to_day) as unit
    from employment_event v
    where v.employment_id = ${employmentId} and v.state = 'standing' and v.day between ${today} and ${until}
      and v.kind = any(${[...kinds]}::text[])
    order by v.day, v.id limit 20`.execute(db)
  return rows
}

/** One's own papers that run out by that day or have. What is kept about a case is not told. */
export async function ownPapers(db: Db, personId: string, until: Day): Promise<{ title: string; day: Day }[]> {
  const { rows } = await sql<{ title: string; day: Day }>`
    select title, expires_day as day from document
    where person_id = ${personId} and removed_at is null and expires_day <= ${until} and field_class <> 'case'
    order by expires_day, id limit 20`.execute(db)
  return rows
}

/** Leavers whose work was handed to this person and who has not said that it is done. */
export async function handedTo(db: Db, personId: string): Promise<{ name: string; day: Day }[]> {
  const { rows } = await sql<{ name: string; day: Day }>`
    select distinct p.name, e.to_day - 1 as day from leaving_task t
    join employment e on e.id = t.employment_id join person p on p.id = e.person_id
    where t.owner_id = ${personId} and t.done_at is null and e.to_day < 'infinity' order by day, p.name limit 20`.execute(
    db,
  )
  return rows
}

/** The check-list of one's own leaving, in the order of the standard list. */
export async function ownChecklist(
  db: Db,
  employmentId: string,
  order: readonly string[],
): Promise<{ code: string; title: string; done: boolean }[]> {
  const { rows } = await sql<{ code: string; title: string; done: boolean }>`
    select code, title, done_at is not null as done from leaving_task where employment_id = ${employmentId}
    order by array_position(${[...order]}::text[], code), id`.execute(db)
  return rows
}
