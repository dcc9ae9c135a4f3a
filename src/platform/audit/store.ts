import { type Generated, type Selectable, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Entry } from './entry.ts'

declare module '../database/database.ts' {
  interface Database {
    audit: {
      id: Generated<number>
      xid: Generated<string>
      at: string
      actor: string | null
      operation: string
      about: unknown
      door: string
      ip: string | null
      body: unknown
      hash: Buffer
    }
  }
}

export type AuditRow = Selectable<import('../database/database.ts').Database['audit']>

export async function addEntry(db: Db, entry: Entry, hash: Buffer): Promise<void> {
  const { about, body, ...rest } = entry
  await db
    .insertInto('audit')
    .values({ ...rest, about: sql`${JSON.stringify(about)}::jsonb`, body: sql`${JSON.stringify(body)}::jsonb`, hash })
    .execute()
}
