import { sql } from 'kysely'
import type { Db } from '../../database/database.ts'
import { newId } from '../../kernel/id.ts'

export type KeyRow = {
  id: string
  name: string
  tail: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

export type NewKey = { userId: string; name: string; hash: Buffer; tail: string; days: number | null }

export async function addKey(db: Db, { userId, name, hash, tail, days }: NewKey): Promise<string> {
  const id = newId()
  await db
    .insertInto('api_key')
    .values({
      id,
      user_id: userId,
      name,
      hash,
      tail,
      expires_at: days === null ? null : sql<string>`now() + make_interval(days => ${days})`,
      last_used_at: null,
      ended_at: null,
    })
    .execute()
  return id
}

export async function keysOf(db: Db, userId: string): Promise<KeyRow[]> {
  return db
    .selectFrom('api_key')
    .select(['id', 'name', 'tail', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

export async function endKey(db: Db, userId: string, id: string): Promise<boolean> {
  const [ended] = await db
    .updateTable('api_key')
    .set({ ended_at: sql`now()` })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
  return Number(ended?.numUpdatedRows ?? 0) > 0
}

/** @param hashes in hexadecimal */
export const touchKeys = (db: Db, hashes: readonly string[]) =>
  sql`update api_key set last_used_at = now()
    where hash = any(${hashes.map((hash) => Buffer.from(hash, 'hex'))}::bytea[])`.execute(db)
