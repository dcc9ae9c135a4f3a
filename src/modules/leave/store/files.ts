import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

export type NamedFile = { fileId: string; name: string; size: number }

/** Those of these files that are there. */
export async function namedFiles(db: Db, fileIds: readonly string[]): Promise<NamedFile[]> {
  if (fileIds.length === 0) return []
  const { rows } = await sql<NamedFile>`
    select id as "fileId", name, size::int as size from file where id = any(${[...fileIds]}::uuid[]) order by id`.execute(
    db,
  )
  return rows
}
