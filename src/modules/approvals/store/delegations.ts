import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import './tables.ts'

export type NewDelegation = {
  fromUser: string
  toUser: string | null
  fromDay: Day
  toDay: Day
  kinds: readonly string[] | null
  reason: string
}

export async function addDelegation(db: Db, delegation: NewDelegation): Promise<string> {
  const id = newId()
  const { fromUser, toUser, fromDay, toDay, kinds, reason } = delegation
  await sql`insert into approval_delegation (id, from_user, to_user, from_day, to_day, kinds, reason)
    values (${id}, ${fromUser}, ${toUser}, ${fromDay}, ${toDay}, ${kinds}::text[], ${reason})`.execute(db)
  return id
}

export type StoredDelegation = NewDelegation & {
  delegationId: string
  fromName: string
  toName: string | null
  endedAt: string | null
}

/** Given by this user, or to him; the newest first. */
export async function delegationsOf(db: Db, userId: string): Promise<StoredDelegation[]> {
  const { rows } = await sql<StoredDelegation>`
    select d.id as "delegationId", d.from_user as "fromUser", d.to_user as "toUser", d.from_day as "fromDay",
      d.to_day as "toDay", d.kinds, d.reason, d.ended_at as "endedAt", f.name as "fromName", t.name as "toName"
    from approval_delegation d join auth_user f on f.id = d.from_user left join auth_user t on t.id = d.to_user
    where d.from_user = ${userId} or d.to_user = ${userId} order by d.from_day desc, d.id desc limit 200`.execute(db)
  return rows
}

/** Those to somebody, not ended, that count on one of these days: what a circle could be made of. One writer at a time. */
export async function delegationsBetween(
  db: Db,
  from: Day,
  to: Day,
): Promise<{ from: string; to: string; kinds: string[] | null; fromDay: Day; toDay: Day }[]> {
  await sql`select pg_advisory_xact_lock(hashtext('approvals.delegate'))`.execute(db)
  const { rows } = await sql<{ from: string; to: string; kinds: string[] | null; fromDay: Day; toDay: Day }>`
    select from_user as "from", to_user as "to", kinds, from_day as "fromDay", to_day as "toDay" from approval_delegation
    where to_user is not null and ended_at is null and from_day < ${to} and ${from} < to_day`.execute(db)
  return rows
}

/** @returns whether there was one of this user's to end */
export async function endDelegation(db: Db, id: string, userId: string): Promise<boolean> {
  const { rows } = await sql`update approval_delegation set ended_at = now()
    where id = ${id} and from_user = ${userId} and ended_at is null returning id`.execute(db)
  return rows.length > 0
}
