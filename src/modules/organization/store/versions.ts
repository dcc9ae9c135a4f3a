import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Dated } from '../rules/timeline.ts'
import './tables.ts'

/** How the dated facts of one kind of record lie in their table: fact → column. */
export type VersionTable<T> = { table: string; owner: string; columns: { [K in keyof T]: string } }

/** Every version of those records, each in order. Records without any are not in the answer. */
export async function readVersions<T extends object>(
  db: Db,
  at: VersionTable<T>,
  ids: string[],
): Promise<Map<string, Dated<T>[]>> {
  const facts = Object.entries<string>(at.columns).map(([fact, column]) => sql`${sql.ref(column)} as ${sql.ref(fact)}`)
  const { rows } = await sql<T & { ownerId: string; fromDay: Day; toDay: Day }>`
    select ${sql.ref(at.owner)} as "ownerId", from_day as "fromDay", to_day as "toDay", ${sql.join(facts)}
    from ${sql.table(at.table)} where ${sql.ref(at.owner)} = any(${ids}::uuid[]) order by from_day`.execute(db)
  const lines = new Map<string, Dated<T>[]>()
  for (const { ownerId, fromDay, toDay, ...facts } of rows) {
    const version = { from: fromDay, to: toDay, facts: facts as unknown as T }
    lines.set(ownerId, [...(lines.get(ownerId) ?? []), version])
  }
  return lines
}

/** Replaces all versions of those records, in two statements however many there are. */
export async function writeVersions<T extends object>(
  db: Db,
  at: VersionTable<T>,
  lines: ReadonlyMap<string, readonly Dated<T>[]>,
): Promise<void> {
  const owner = sql.ref(at.owner)
  await sql`delete from ${sql.table(at.table)} where ${owner} = any(${[...lines.keys()]}::uuid[])`.execute(db)
  const rows = [...lines].flatMap(([ownerId, versions]) => versions.map((version) => rowOf(at, ownerId, version)))
  if (rows.length === 0) return
  await sql`insert into ${sql.table(at.table)}
    select * from jsonb_populate_recordset(null::${sql.table(at.table)}, ${JSON.stringify(rows)}::jsonb)`.execute(db)
}

function rowOf<T extends object>(at: VersionTable<T>, ownerId: string, { from, to, facts }: Dated<T>) {
  const columns = Object.entries<string>(at.columns).map(([fact, column]) => [column, facts[fact as keyof T]])
  return { id: newId(), [at.owner]: ownerId, from_day: from, to_day: to, ...Object.fromEntries(columns) }
}
