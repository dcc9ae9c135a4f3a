import { sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import { newId } from '../kernel/id.ts'
import type { Scope } from './grant.ts'
import type { Implied, Names } from './tables.ts'

export type SeedGrant = { pattern: string; scope: Scope; classes: FieldClass[] }

/** A role that the product brings. */
export type SeedRole = { id: string; names: Names; implied?: Implied; grants: SeedGrant[] }

type SeedRow = { id: string; role_id: string; pattern: string; scope: Scope; classes: FieldClass[] }

/**
 * Writes the roles that the product brings, as often as one likes. What the company changed or took away since stays as it
 * is; what it left alone follows the list.
 */
export async function seed(db: Db, roles: SeedRole[]): Promise<void> {
  const grants = roles.flatMap((role) =>
    role.grants.map((grant) => ({ id: newId(), role_id: role.id, ...grant, classes: [...grant.classes].sort() })),
  )
  await db.transaction().execute(async (tx) => {
    await sql`lock table access_seed in share row exclusive mode`.execute(tx)
    await putRoles(tx, roles)
    await mergeGrants(tx, JSON.stringify(grants satisfies SeedRow[]))
  })
}

async function putRoles(db: Db, roles: SeedRole[]): Promise<void> {
  const rows = roles.map(({ id, names, implied }) => ({ id, names, implied: implied ?? null }))
  await sql`
    insert into access_role (id, names, built_in, implied)
    select id, names, true, implied from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, names jsonb, implied text)
    on conflict (id) do update set names = excluded.names, built_in = true, implied = excluded.implied`.execute(db)
}

/** A three-way merge: what the list says now, what it said last time, and what the company has. */
async function mergeGrants(db: Db, list: string): Promise<void> {
  const listed = sql`jsonb_to_recordset(${list}::jsonb) as l (id uuid, role_id text, pattern text, scope text, classes text[])`
  await sql`
    delete from access_grant g using access_seed s
    where (g.role_id, g.pattern, g.scope, g.classes) = (s.role_id, s.pattern, s.scope, s.classes)
      and not exists (select 1 from ${listed} where (l.role_id, l.pattern, l.scope) = (g.role_id, g.pattern, g.scope))`.execute(
    db,
  )
  await sql`
    update access_grant g set classes = l.classes
    from access_seed s, ${listed}
    where (g.role_id, g.pattern, g.scope, g.classes) = (s.role_id, s.pattern, s.scope, s.classes)
      and (l.role_id, l.pattern, l.scope) = (g.role_id, g.pattern, g.scope) and l.classes <> g.classes`.execute(db)
  await sql`
    insert into access_grant (id, role_id, pattern, scope, classes)
    select l.id, l.role_id, l.pattern, l.scope, l.classes from ${listed}
    where not exists (select 1 from access_seed s where (s.role_id, s.pattern, s.scope) = (l.role_id, l.pattern, l.scope))
    on conflict (role_id, pattern, scope) do nothing`.execute(db)
  await sql`delete from access_seed`.execute(db)
  await sql`
    insert into access_seed (role_id, pattern, scope, classes)
    select l.role_id, l.pattern, l.scope, l.classes from ${listed}`.execute(db)
}
