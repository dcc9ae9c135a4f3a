import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Layout } from './contract.ts'

export async function layoutOf(db: Db, userId: string): Promise<Layout | null> {
  const { rows } = await sql<Layout>`select figures, hidden from cockpit_layout where user_id = ${userId}`.execute(db)
  return rows[0] ?? null
}

export async function writeLayout(db: Db, userId: string, layout: Layout | null): Promise<void> {
  await sql`delete from cockpit_layout where user_id = ${userId}`.execute(db)
  if (layout) {
    await sql`insert into cockpit_layout (user_id, figures, hidden)
      values (${userId}, ${layout.figures}::text[], ${layout.hidden}::text[])`.execute(db)
  }
}
