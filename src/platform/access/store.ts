import { sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import { newId } from '../kernel/id.ts'
import type { Scope } from './grant.ts'
import type { Implied, Names } from './tables.ts'

export type RoleRow = {
  id: string
  names: Names
  builtIn: boolean
  implied: Implied | null
  users: number
  needsUnits: boolean
}
export type GrantRow = { id: string; roleId: string; pattern: string; scope: Scope; classes: FieldClass[] }

export async function allRoles(db: Db): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select id, names, built_in as "builtIn", implied,
      (select count(*) from access_assignment a where a.role_id = r.id) as users,
      exists (select 1 from access_grant g where g.role_id = r.id and g.scope = 'units') as "needsUnits"
    from access_role r
    order by not built_in, array_position(array['admin', 'hr_manager', 'hrbp', 'manager', 'employee', 'executive', 'auditor'], id), names->>'zh'`.execute(
    db,
  )
  return rows
}

export async function allGrants(db: Db): Promise<GrantRow[]> {
  return db
    .selectFrom('access_grant')
    .select(['id', 'role_id as roleId', 'pattern', 'scope', 'classes'])
    .orderBy('pattern')
    .orderBy('scope')
    .execute()
}

export const grantsOfRole = async (db: Db, roleId: string): Promise<GrantRow[]> =>
  (await allGrants(db)).filter((grant) => grant.roleId === roleId)

/** Locks the role, so that two changes of it are made one after the other. */
export const lockRole = (db: Db, id: string) =>
  db.selectFrom('access_role').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function putRole(db: Db, id: string, names: Names): Promise<void> {
  await db
    .insertInto('access_role')
    .values({ id, names: sql`${JSON.stringify(names)}::jsonb`, built_in: false, implied: null })
    .onConflict((on) => on.column('id').doUpdateSet((eb) => ({ names: eb.ref('excluded.names') })))
    .execute()
}

export async function copyGrants(db: Db, from: string, to: string): Promise<void> {
  const grants = await grantsOfRole(db, from)
  if (grants.length === 0) return
  await db
    .insertInto('access_grant')
    .values(grants.map(({ pattern, scope, classes }) => ({ id: newId(), role_id: to, pattern, scope, classes })))
    .execute()
}

export const removeRole = (db: Db, id: string) => db.deleteFrom('access_role').where('id', '=', id).execute()

export const grantById = (db: Db, id: string): Promise<GrantRow | undefined> =>
  db
    .selectFrom('access_grant')
    .select(['id', 'role_id as roleId', 'pattern', 'scope', 'classes'])
    .where('id', '=', id)
    .executeTakeFirst()

/** One grant per role, pattern and scope: setting it again replaces its classes. */
export async function putGrant(db: Db, grant: Omit<GrantRow, 'id'>): Promise<string> {
  const { roleId, ...rest } = grant
  const { id } = await db
    .insertInto('access_grant')
    .values({ id: newId(), role_id: roleId, ...rest })
    .onConflict((on) =>
      on.columns(['role_id', 'pattern', 'scope']).doUpdateSet((eb) => ({ classes: eb.ref('excluded.classes') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const removeGrant = (db: Db, id: string) => db.deleteFrom('access_grant').where('id', '=', id).execute()

export type Assigned = { roleId: string; unitIds: string[] }

export async function replaceAssignments(db: Db, userId: string, roles: Assigned[]): Promise<void> {
  await db.deleteFrom('access_assignment').where('user_id', '=', userId).execute()
  if (roles.length === 0) return
  await db
    .insertInto('access_assignment')
    .values(roles.map(({ roleId, unitIds }) => ({ user_id: userId, role_id: roleId, unit_ids: unitIds })))
    .execute()
}

export async function assignmentsOf(db: Db, userId: string): Promise<Assigned[]> {
  return db
    .selectFrom('access_assignment')
    .select(['role_id as roleId', 'unit_ids as unitIds'])
    .where('user_id', '=', userId)
    .orderBy('role_id')
    .execute()
}

/** Those who can still hand out rights: to the whole company, through a role given by hand, with an account that is open. */
export async function administratorIds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from auth_user u
    where u.disabled_at is null and ${coversCompanyWide(['access.setGrant', 'user.setRoles'])}
    order by u.created_at, u.id`.execute(db)
  return rows.map((row) => row.id)
}

const coversCompanyWide = (operations: string[]) =>
  sql.join(
    operations.map(
      (name) => sql`exists (
        select 1 from access_assignment a join access_grant g on g.role_id = a.role_id
        where a.user_id = u.id and g.scope = 'company' and g.pattern in (${name}, ${`${name.split('.')[0]}.*`}, '*'))`,
    ),
    sql` and `,
  )

/** Any number, the same for every process: who takes rights away waits for whoever is doing so. */
export const lockAdministration = (db: Db) => sql`select pg_advisory_xact_lock(74386003)`.execute(db)

/** The roles a user has: given by hand, and those that his present grants came with. */
export async function rolesOf(db: Db, userId: string, grants: object[]): Promise<{ id: string; names: Names }[]> {
  const implied = grants.flatMap((grant) => ('roleId' in grant ? [String(grant.roleId)] : []))
  return db
    .selectFrom('access_role')
    .select(['id', 'names'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('access_assignment').select('role_id').where('user_id', '=', userId)),
        eb('id', '=', sql<string>`any(${implied})`),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** Of these roles: which exist, and which need units to be named with them. */
export async function rolesNamed(db: Db, ids: string[]): Promise<Map<string, { names: Names; needsUnits: boolean }>> {
  const { rows } = await sql<{ id: string; names: Names; needsUnits: boolean }>`
    select id, names, exists (select 1 from access_grant g where g.role_id = r.id and g.scope = 'units') as "needsUnits"
    from access_role r where id = any(${ids})`.execute(db)
  return new Map(rows.map(({ id, ...role }) => [id, role]))
}
