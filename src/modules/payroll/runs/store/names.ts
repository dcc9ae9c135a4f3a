import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** What accounts are called. */
export async function userNames(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from auth_user where id::text = any(${wanted}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
