import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** Somebody can sign in, so the guided start is over. */
export async function isSetUp(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from auth_user limit 1`.execute(db)
  return rows.length > 0
}

/** Two guided starts at once wait for each other, and the second finds the first's work. Held to the end of the transaction. */
export async function lockStart(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(74386002)`.execute(db)
}
