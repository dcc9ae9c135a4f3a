import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import './tables.ts'

/** @returns how many had not been seen before; without ids all of the user's are meant */
export async function markSeen(db: Db, userId: string, requestIds?: readonly string[]): Promise<number> {
  const these = requestIds ? sql`and request_id = any(${requestIds}::uuid[])` : sql``
  const { rows } = await sql`update approval_copy set seen_at = now()
    where user_id = ${userId} and seen_at is null ${these} returning request_id`.execute(db)
  return rows.length
}

export async function copiedTo(db: Db, requestId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select u.name from approval_copy c join auth_user u on u.id = c.user_id
    where c.request_id = ${requestId} order by c.at, u.name`.execute(db)
  return rows.map(({ name }) => name)
}

export async function isUnseen(db: Db, requestId: string, userId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from approval_copy
    where request_id = ${requestId} and user_id = ${userId} and seen_at is null`.execute(db)
  return rows.length > 0
}
