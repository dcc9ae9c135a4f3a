import { type Generated, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'

declare module '../database/database.ts' {
  interface Database {
    outbox: { id: string; event: string; payload: unknown; at: Generated<string>; delivered_at: string | null }
  }
}

/** In the caller's transaction: told if and only if the change is kept. */
export async function addToOutbox(db: Db, event: string, payload: unknown): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ id: newId(), event, payload: sql`${JSON.stringify(payload)}::jsonb`, delivered_at: null })
    .execute()
}
