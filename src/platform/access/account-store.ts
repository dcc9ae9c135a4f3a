import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { Day } from '../kernel/day.ts'
import type { Language } from '../words.ts'
import type { Grant } from './grant.ts'
import { standing } from './standing.ts'
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
  /** As it stands that day; false for who is nobody in the roster. */
  employed: boolean
  leads: boolean
  grants: RoleGrant[]
  /** The session or key through which he came has not been noted as used for a while. */
  stale: boolean
}

/** What was found, under what it was asked for by: a session's token, a key's hash, an id. */
type Found = Omit<Account, 'grants' | 'employed' | 'leads'> & {
  by: string
  given: RoleGrant[]
  implied: RoleGrant[] | null
}

const grantIn = sql`'pattern', g.pattern, 'scope', g.scope, 'classes', g.classes`

/** Of roles given by hand. */
const given = sql<RoleGrant[]>`(
  select coalesce(json_agg(json_build_object('roleId', a.role_id, 'implied', null, ${grantIn}, 'unitIds', a.unit_ids)), '[]')
  from access_assignment a join access_grant g on g.role_id = a.role_id where a.user_id = u.id)`

/** Of roles that anybody may have by what he is, with the first account only; whether one has them is decided later. */
const implied = sql<RoleGrant[] | null>`case when row_number() over () = 1 then (
  select coalesce(json_agg(json_build_object('roleId', r.id, 'implied', r.implied, ${grantIn}, 'unitIds', '[]'::json)), '[]')
  from access_role r join access_grant g on g.role_id = r.id where r.implied is not null) end`

/** All that calls need to know of their callers, in as many statements for many as for one. */
async function accountsFrom(
  db: Db,
  by: RawBuilder<unknown>,
  source: RawBuilder<unknown>,
  today: Day,
  stale = sql`false`,
): Promise<Map<string, Account>> {
  const { rows } = await sql<Found>`${prepared}
    select ${by} as by, u.id as "userId", u.person_id as "personId", u.name, u.email, u.language,
      u.disabled_at is not null as disabled, ${stale} as stale, ${given} as given, ${implied} as implied
    from ${source}`.execute(db)
  const impliedGrants = rows.flatMap((row) => row.implied ?? [])
  const standings = await standingsOf(db, rows, today)
  return new Map(rows.map((found) => [found.by, accountOf(found, impliedGrants, standings)]))
}

type Stands = { id: string; employed: boolean; leads: boolean }

/** Those who are nobody in the roster must get in while the roster is being filled, and locked: it is asked only for the others. */
async function standingsOf(db: Db, found: readonly Found[], today: Day): Promise<ReadonlyMap<string, Stands>> {
  const ids = found.flatMap(({ personId }) => personId ?? [])
  if (ids.length === 0) return new Map()
  const person = sql`p.id`
  const { rows } = await sql<Stands>`${prepared}
    select p.id, ${standing.ask.isEmployed(person, today)} as employed, ${standing.ask.leads(person, today)} as leads
    from unnest(${[...new Set(ids)]}::uuid[]) as p(id)`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A role that was given by hand is not had a second time by what one is. */
function accountOf(
  { by: _, given, implied: __, ...account }: Found,
  impliedGrants: readonly RoleGrant[],
  standings: ReadonlyMap<string, Stands>,
): Account {
  const { employed = false, leads = false } = standings.get(account.personId ?? '') ?? {}
  const byHand = new Set(given.map(({ roleId }) => roleId))
  const grants = [...given, ...impliedGrants.filter(({ roleId }) => !byHand.has(roleId))]
  return { ...account, employed, leads, grants }
}

const unused = (usedAt: RawBuilder<unknown>) => sql`coalesce(${usedAt} < now() - interval '5 minutes', true)`

/** By token, of sessions that have neither run out nor lain idle for twelve hours. */
export const accountsBySession = (db: Db, tokens: readonly string[], today: Day): Promise<Map<string, Account>> =>
  accountsFrom(
    db,
    sql`s.token`,
    sql`auth_session s join auth_user u on u.id = s.user_id
      where s.token = any(${[...tokens]}::text[]) and s.expires_at > now() and s.updated_at > now() - interval '12 hours'`,
    today,
    unused(sql`s.updated_at`),
  )

/** By hash, in hexadecimal. */
export const accountsByKey = (db: Db, hashes: readonly string[], today: Day): Promise<Map<string, Account>> =>
  accountsFrom(
    db,
    sql`encode(k.hash, 'hex')`,
    sql`api_key k join auth_user u on u.id = k.user_id
      where k.hash = any(${hashes.map((hash) => Buffer.from(hash, 'hex'))}::bytea[])
        and k.ended_at is null and (k.expires_at is null or k.expires_at > now())`,
    today,
    unused(sql`k.last_used_at`),
  )

export const accountById = async (db: Db, userId: string, today: Day): Promise<Account | undefined> =>
  (await accountsFrom(db, sql`u.id`, sql`auth_user u where u.id = ${userId}`, today)).get(userId)

export async function accountByEmail(db: Db, email: string, today: Day): Promise<Account | undefined> {
  const address = email.toLowerCase()
  return (await accountsFrom(db, sql`u.email`, sql`auth_user u where u.email = ${address}`, today)).get(address)
}
