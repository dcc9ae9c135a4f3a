import { type Generated, type Selectable, sql } from 'kysely'
import type { Database, Db } from '../database/database.ts'

declare module '../database/database.ts' {
  interface Database {
    file: {
      id: string
      name: string
      type: string
      size: number
      sha256: Buffer
      purpose: string
      user_id: string | null
      created_at: Generated<string>
      expires_at: string | null
    }
  }
}

export type FileRow = Selectable<Database['file']>
export type NewFile = Omit<FileRow, 'created_at'>

export const addFile = (db: Db, file: NewFile): Promise<FileRow> =>
  db.insertInto('file').values(file).returningAll().executeTakeFirstOrThrow()

/** Undefined too when its time is over. */
export const fileOf = (db: Db, id: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', id)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<string>`now()`)]))
    .executeTakeFirst()

/** What was received for a while is now part of a record. */
export async function keepFile(db: Db, id: string): Promise<void> {
  await db.updateTable('file').set({ expires_at: null }).where('id', '=', id).execute()
}

/** Its record is gone: taken away with the next sweep, once this transaction is committed. */
export async function expireFile(db: Db, id: string): Promise<void> {
  await db.updateTable('file').set({ expires_at: sql`now()` }).where('id', '=', id).execute()
}

export async function deleteExpired(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from file where expires_at <= now() returning id`.execute(db)
  return rows.map((row) => row.id)
}
