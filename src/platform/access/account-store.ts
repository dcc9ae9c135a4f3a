import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Language } from '../words.ts'
import type { Grant } from './grant.ts'
import type { Implied } from './tables.ts'

/** A grant, and the role that carries it. */
export type RoleGrant = Grant & { roleId: string; implied: Implied | null }

/** A user with everything that decides what he may do. */
export type Account = {
  userId: string
  personId: string | null
  name: string
  email: string
  language: Language
  disabled: boolean
  grants: RoleGrant[]
  /** The session or key through which he came has not been noted as used for a while. */
  stale: boolean
}

/** Roles given by hand, and those that anybody may have by what he is; which of the latter hold is decided later. */
const grantsOfUser = sql<RoleGrant[]>`(
  select coalesce(json_agg(json_build_object('roleId', role.id, 'implied', case when given.user_id is null then role.implied end,
    'pattern', g.pattern, 'scope', g.scope, 'classes', g.classes, 'unitIds', coalesce(given.unit_ids, '{}'))), '[]')
  from access_role role
  join access_grant g on g.role_id = role.id
  left join access_assignment given on given.role_id = role.id and given.user_id = u.id
  where given.user_id is not null or role.implied is not null)`

/** One statement for all that a call needs to know of its caller. */
async function accountFrom(db: Db, source: RawBuilder<unknown>, stale = sql`false`): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select u.id as "userId", u.person_id as "personId", u.name, u.email, u.language,
      u.disabled_at is not null as disabled, ${stale} as stale, ${grantsOfUser} as grants
    from ${source}`.execute(db)
  return rows[0]
}

const unused = (usedAt: RawBuilder<unknown>) => sql`coalesce(${usedAt} < now() - interval '5 minutes', true)`

/** Of a session that has neither run out nor lain idle for twelve hours. */
export const accountBySession = (db: Db, token: string): Promise<Account | undefined> =>
  accountFrom(
    db,
    sql`auth_session s join auth_user u on u.id = s.user_id
      where s.token = ${token} and s.expires_at > now() and s.updated_at > now() - interval '12 hours'`,
    unused(sql`s.updated_at`),
  )

export const accountByKey = (db: Db, hash: Buffer): Promise<Account | undefined> =>
  accountFrom(
    db,
    sql`api_key k join auth_user u on u.id = k.user_id
      where k.hash = ${hash} and k.ended_at is null and (k.expires_at is null or k.expires_at > now())`,
    unused(sql`k.last_used_at`),
  )

export const accountById = (db: Db, userId: string): Promise<Account | undefined> =>
  accountFrom(db, sql`auth_user u where u.id = ${userId}`)

export const accountByEmail = (db: Db, email: string): Promise<Account | undefined> =>
  accountFrom(db, sql`auth_user u where u.email = ${email.toLowerCase()}`)
