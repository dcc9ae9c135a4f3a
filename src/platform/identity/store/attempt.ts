import { sql } from 'kysely'
import type { Db } from '../../database/database.ts'

/** How often something may be tried within a quarter of an hour. */
export type Limit = { key: string; times: number }

/** Any number, the same for every process: the first half of the lock on one key. */
const attemptLock = 74_386

/**
 * Takes one try from each limit before the try is made, so that a hundred at the same moment can't slip through together.
 * @param tx a transaction; the tries of one key wait for each other until its end
 * @returns how many minutes to wait; 0 when the try may be made
 */
export async function takeAttempt(tx: Db, limits: Limit[]): Promise<number> {
  const keys = limits.map((limit) => limit.key).sort()
  await sql`select pg_advisory_xact_lock(${attemptLock}, hashtext(key)) from unnest(${keys}::text[]) as key`.execute(tx)
  await sql`delete from auth_attempt where at <= now() - interval '15 minutes'`.execute(tx)
  const { rows } = await sql<{ key: string; times: number; minutes: number }>`
    select key, count(*)::int as times, ceil(extract(epoch from min(at) + interval '15 minutes' - now()) / 60)::int as minutes
    from auth_attempt where key = any(${keys}) group by key`.execute(tx)
  const spent = rows.filter((row) => limits.some(({ key, times }) => key === row.key && row.times >= times))
  if (spent.length > 0) return Math.max(1, ...spent.map((row) => row.minutes))
  await tx
    .insertInto('auth_attempt')
    .values(keys.map((key) => ({ key })))
    .execute()
  return 0
}

export const forgetAttempts = (db: Db, key: string) => db.deleteFrom('auth_attempt').where('key', '=', key).execute()

/** It went well: all tries of the one are forgotten, and the last of the other. */
export async function forgiveAttempts(db: Db, key: string, addressKey: string): Promise<void> {
  await sql`
    delete from auth_attempt
    where key = ${key} or ctid = (select ctid from auth_attempt where key = ${addressKey} order by at desc limit 1)`.execute(
    db,
  )
}
