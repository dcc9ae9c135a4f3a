import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { closedStates } from '../../contract/terms.ts'
import { monthOf } from '../contract.ts'

export type Group = {
  groupId: string
  name: string
  templateId: string
  template: string
  legalEntityId: string | null
  city: string | null
  payDay: number
  nextMonth: boolean
  retired: boolean
  /** The last month that was closed. */
  closed: Month | null
}

type Row = Omit<Group, 'closed'> & { closed: Day | null }

/** Those in use first, each kind in the order in which they were made. */
export async function allGroups(db: Db): Promise<Group[]> {
  const { rows } = await sql<Row>`
    select g.id as "groupId", g.name, g.template_id as "templateId", t.name as template,
      g.legal_entity_id as "legalEntityId", g.city, g.pay_day as "payDay", g.next_month as "nextMonth", g.retired,
      (select max(r.month) from pay_run r where r.group_id = g.id and r.state = any(${[...closedStates]}::text[])) as closed
    from pay_group g join pay_template t on t.id = g.template_id
    order by g.retired, g.created_at, g.id`.execute(db)
  return rows.map((row) => ({ ...row, closed: row.closed && monthOf(row.closed) }))
}

/** Locked until the transaction ends. */
export async function lockGroup(db: Db, groupId: string): Promise<Group | undefined> {
  await sql`select from pay_group where id = ${groupId} for update`.execute(db)
  return (await allGroups(db)).find((group) => group.groupId === groupId)
}

export type GroupBody = Pick<Group, 'name' | 'templateId' | 'legalEntityId' | 'city' | 'payDay' | 'nextMonth'>

export async function addGroup(db: Db, body: GroupBody): Promise<string> {
  const groupId = newId()
  const { name, templateId, legalEntityId, city, payDay, nextMonth } = body
  await sql`insert into pay_group (id, name, template_id, legal_entity_id, city, pay_day, next_month)
    values (${groupId}, ${name}, ${templateId}, ${legalEntityId}, ${city}, ${payDay}, ${nextMonth})`.execute(db)
  return groupId
}

export async function changeGroup(db: Db, groupId: string, body: GroupBody): Promise<void> {
  const { name, templateId, legalEntityId, city, payDay, nextMonth } = body
  await sql`update pay_group set name = ${name}, template_id = ${templateId}, legal_entity_id = ${legalEntityId},
    city = ${city}, pay_day = ${payDay}, next_month = ${nextMonth} where id = ${groupId}`.execute(db)
}

export async function setGroupRetired(db: Db, groupId: string, retired: boolean): Promise<void> {
  await sql`update pay_group set retired = ${retired} where id = ${groupId}`.execute(db)
}

/** The month of a run of the group that is neither closed nor cancelled. */
export async function monthUnderWay(db: Db, groupId: string): Promise<Month | null> {
  const { rows } = await sql<{ month: Day }>`select month from pay_run
    where group_id = ${groupId} and state <> all(${[...closedStates, 'cancelled']}::text[]) order by month limit 1`.execute(
    db,
  )
  return rows[0] ? monthOf(rows[0].month) : null
}

/** Two that set payroll up at once do so one after the other. */
export async function lockBeginning(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('payroll.begin'))`.execute(db)
}
