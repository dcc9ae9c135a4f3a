import { sql } from 'kysely'
import type { Reach } from '../../access/grant.ts'
import type { Db } from '../../database/database.ts'
import { newId } from '../../kernel/id.ts'
import type { Language } from '../../words.ts'

export type UserRow = {
  id: string
  name: string
  email: string
  personId: string | null
  language: Language
  state: 'active' | 'invited' | 'disabled'
  createdAt: string
  lastSeenAt: string | null
  roles: { roleId: string; unitIds: string[] }[]
}

export async function allUsers(db: Db): Promise<UserRow[]> {
  const { rows } = await sql<UserRow>`
    select u.id, u.name, u.email, u.person_id as "personId", u.language, u.created_at as "createdAt",
      case when u.disabled_at is not null then 'disabled'
        when exists (select 1 from auth_account a where a.user_id = u.id and a.password is not null) then 'active'
        else 'invited' end as state,
      (select max(s.updated_at) from auth_session s where s.user_id = u.id) as "lastSeenAt",
      (select coalesce(json_agg(json_build_object('roleId', role_id, 'unitIds', unit_ids) order by role_id), '[]')
        from access_assignment where user_id = u.id) as roles
    from auth_user u
    order by u.disabled_at is not null, u.name, u.id`.execute(db)
  return rows
}

export const userById = (db: Db, id: string) =>
  db.selectFrom('auth_user').selectAll().where('id', '=', id).executeTakeFirst()

export const userByEmail = (db: Db, email: string) =>
  db.selectFrom('auth_user').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()

type NewRow = { name: string; email: string; personId: string | null; language: Language }

/** Addresses are kept in small letters, so that each is found however it is typed. */
export async function insertUser(db: Db, { name, email, personId, language }: NewRow): Promise<string> {
  const id = newId()
  await db
    .insertInto('auth_user')
    .values({ id, name, email: email.toLowerCase(), person_id: personId, language, disabled_at: null })
    .execute()
  return id
}

type Change = Partial<{ person_id: string | null; language: Language; disabled_at: string | null }>

export async function changeUser(db: Db, id: string, change: Change): Promise<void> {
  await db
    .updateTable('auth_user')
    .set({ ...change, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export const passwordOf = async (db: Db, userId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('auth_account')
      .select('password')
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .executeTakeFirst()
  )?.password ?? null

export async function lockUsers(db: Db, ids: string[]): Promise<void> {
  await db.selectFrom('auth_user').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** An account belongs to the company; of the others each reaches only his own. */
export const usersCovered = (ids: string[], reach: Reach): Set<string> =>
  new Set(reach.scope === 'self' ? ids.filter((id) => id === reach.userId) : [])

export async function userNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('auth_user').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A link that has run out is worth nothing, whoever asks. */
export const dropOldLinks = (db: Db) => sql`delete from auth_verification where expires_at <= now()`.execute(db)

export const dropLinksOf = (db: Db, userId: string) =>
  db.deleteFrom('auth_verification').where('value', '=', userId).execute()
