import { sql } from 'kysely'
import type { Db } from '../../database/database.ts'

export type SessionRow = {
  id: string
  startedAt: string
  usedAt: string
  ip: string | null
  device: string | null
  current: boolean
}

/** The same bounds as at authentication: a session that would be refused is not shown as open. */
const alive = sql<boolean>`expires_at > now() and updated_at > now() - interval '12 hours'`

export async function sessionsOf(db: Db, userId: string, token: string | null): Promise<SessionRow[]> {
  return db
    .selectFrom('auth_session')
    .select([
      'id',
      'created_at as startedAt',
      'updated_at as usedAt',
      'ip_address as ip',
      'user_agent as device',
      sql<boolean>`token = ${token ?? ''}`.as('current'),
    ])
    .where('user_id', '=', userId)
    .where(alive)
    .orderBy('updated_at', 'desc')
    .execute()
}

export async function endSession(db: Db, userId: string, id: string): Promise<boolean> {
  const [ended] = await db.deleteFrom('auth_session').where('id', '=', id).where('user_id', '=', userId).execute()
  return Number(ended?.numDeletedRows ?? 0) > 0
}

export const endSessionByToken = (db: Db, token: string) =>
  db.deleteFrom('auth_session').where('token', '=', token).execute()

/** Ends every session of the users but the one with this token. */
export async function endSessions(db: Db, userIds: string[], exceptToken: string | null = null): Promise<number> {
  if (userIds.length === 0) return 0
  const [ended] = await db
    .deleteFrom('auth_session')
    .where('user_id', 'in', userIds)
    .where('token', '<>', exceptToken ?? '')
    .execute()
  return Number(ended?.numDeletedRows ?? 0)
}

/** Somebody has left: his sessions end now, and his keys with them. */
export async function endSessionsOfPerson(db: Db, personId: string): Promise<void> {
  const users = await db.selectFrom('auth_user').select('id').where('person_id', '=', personId).execute()
  const ids = users.map((user) => user.id)
  await endSessions(db, ids)
  if (ids.length === 0) return
  await db
    .updateTable('api_key')
    .set({ ended_at: sql`now()` })
    .where('user_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
}

/** Notes that the sessions are in use; what lies idle runs out. */
export const touchSessions = (db: Db, tokens: readonly string[]) =>
  sql`update auth_session set updated_at = now() where token = any(${[...tokens]}::text[])`.execute(db)
