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

const filledKey = 'start.filled'

/** What that job filled the company with, if it has; undefined when another did or none. */
export async function filledBy<F>(db: Db, jobId: string): Promise<F | undefined> {
  const { rows } = await sql<{ filled: F }>`select value -> 'filled' as filled from setting
    where key = ${filledKey} and value ->> 'jobId' = ${jobId}`.execute(db)
  return rows[0]?.filled
}

export async function noteFilled(db: Db, jobId: string, filled: unknown): Promise<void> {
  await sql`insert into setting (key, value) values (${filledKey}, ${JSON.stringify({ jobId, filled })}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db)
}
