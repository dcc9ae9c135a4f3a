import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Standing } from '../rules/delegations.ts'
import './tables.ts'

export type StoredAccount = {
  userId: string
  personId: string | null
  name: string
  email: string
  language: 'zh' | 'en'
  disabled: boolean
  /** Those of the roles asked for that he holds. */
  roles: string[]
  awayFor: string[]
  /** For these kinds somebody stands in who can sign in. */
  stoodInFor: string[]
}

type Wanted = { userIds?: readonly string[]; personIds?: readonly string[]; roleIds?: readonly string[] }

/** Kinds of the delegations of a user that count today and fit, `*` for all. */
const kindsDelegated = (today: Day, fitting: RawBuilder<unknown>) => sql`
  array(select coalesce(k.kind, '*') from approval_delegation d left join lateral unnest(d.kinds) as k(kind) on true
    left join auth_user s on s.id = d.to_user
    where d.from_user = u.id and ${fitting} and d.ended_at is null and d.from_day <= ${today} and ${today} < d.to_day)`

/** Accounts by user, by person, and of all who hold a role: one statement. */
export async function accountsOf(db: Db, wanted: Wanted, today: Day): Promise<StoredAccount[]> {
  const { userIds = [], personIds = [], roleIds = [] } = wanted
  const { rows } = await sql<StoredAccount>`
    select u.id as "userId", u.person_id as "personId", u.name, u.email, u.language, u.disabled_at is not null as disabled,
      array(select a.role_id from access_assignment a where a.user_id = u.id and a.role_id = any(${roleIds}::text[])) as roles,
      ${kindsDelegated(today, sql`(d.to_user is null or s.disabled_at is not null)`)} as "awayFor",
      ${kindsDelegated(today, sql`s.disabled_at is null and s.id is not null`)} as "stoodInFor"
    from auth_user u where u.id in (
      select unnest(${userIds}::uuid[])
      union select id from auth_user where person_id = any(${personIds}::uuid[])
      union select user_id from access_assignment where role_id = any(${roleIds}::text[]))
    order by u.name, u.id`.execute(db)
  return rows
}

/** A delegation of today, with whose place is taken by name. */
export type NamedStanding = Standing & { fromName: string }

/** As JSON: delegations of that day by which others' requests come to this user, also through others. */
export const standingsToward = (userId: string, today: Day) => sql<NamedStanding[]>`(
  with recursive toward as (
    select d.id, d.from_user, d.to_user, d.kinds from approval_delegation d
    where d.to_user = ${userId} and d.ended_at is null and d.from_day <= ${today} and ${today} < d.to_day
    union
    select d.id, d.from_user, d.to_user, d.kinds from toward t join approval_delegation d on d.to_user = t.from_user
      and d.ended_at is null and d.from_day <= ${today} and ${today} < d.to_day)
  select coalesce(json_agg(json_build_object('from', s.from_user, 'to', s.to_user, 'kinds', s.kinds, 'fromName', u.name)), '[]')
  from toward s join auth_user u on u.id = s.from_user)`

export async function standingsOf(db: Db, userId: string, today: Day): Promise<NamedStanding[]> {
  const { rows } = await sql<{
    standings: NamedStanding[]
  }>`select ${standingsToward(userId, today)} as standings`.execute(db)
  return rows[0]?.standings ?? []
}

export type NamedRole = { roleId: string; names: { zh: string; en: string }; holders: number }

/** Roles that are given by hand, with how many hold each. */
export async function rolesGiven(db: Db): Promise<NamedRole[]> {
  const { rows } = await sql<NamedRole>`
    select r.id as "roleId", r.names, (select count(*)::int from access_assignment a join auth_user u on u.id = a.user_id
      where a.role_id = r.id and u.disabled_at is null) as holders
    from access_role r where r.implied is null order by r.built_in desc, r.id`.execute(db)
  return rows
}

/** Users whose name or address contains the search, or who are one of these persons. */
export async function findUsers(
  db: Db,
  { search, personIds }: { search: string; personIds: readonly string[] },
): Promise<{ userId: string; personId: string | null; name: string }[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ userId: string; personId: string | null; name: string }>`
    select id as "userId", person_id as "personId", name from auth_user
    where disabled_at is null and (name ilike ${pattern} or person_id = any(${personIds}::uuid[]))
    order by name, id limit 20`.execute(db)
  return rows
}

export async function namesOfUsers(db: Db, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth_user where id = any(${[...new Set(userIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function usersOfPersons(db: Db, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from auth_user where person_id = any(${personIds}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** Everybody who is asked somewhere. */
export async function allAsked(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct approver as id from approval_task where state = 'waiting'`.execute(db)
  return rows.map(({ id }) => id)
}

export type StandIn = { fromUser: string; toUser: string; kinds: string[] | null }

/** Who stands in for these users that day. */
export async function standInsOf(db: Db, userIds: readonly string[], today: Day): Promise<StandIn[]> {
  const { rows } = await sql<StandIn>`
    select from_user as "fromUser", to_user as "toUser", kinds from approval_delegation
    where from_user = any(${userIds}::uuid[]) and to_user is not null and ended_at is null
      and from_day <= ${today} and ${today} < to_day`.execute(db)
  return rows
}
