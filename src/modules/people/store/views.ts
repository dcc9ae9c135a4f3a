import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'

/** Views are kept by the platform for any list; these are of the roster. */
const list = 'people.roster'

export type ViewRow = { viewId: string; name: string; state: unknown }

export async function viewsOf(db: Db, userId: string): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`select id as "viewId", name, state from saved_view
    where user_id = ${userId}::uuid and list = ${list} order by position, created_at`.execute(db)
  return rows
}

export async function addView(db: Db, userId: string, name: string, state: unknown): Promise<string> {
  const id = newId()
  await sql`insert into saved_view (id, user_id, list, name, state, position) values (${id}, ${userId}::uuid, ${list}, ${name},
    ${JSON.stringify(state)}::jsonb, (select count(*) from saved_view where user_id = ${userId}::uuid and list = ${list}))`.execute(
    db,
  )
  return id
}

/** @returns false when the user has no such view */
export async function changeView(db: Db, userId: string, id: string, name: string, state: unknown): Promise<boolean> {
  const { rows } = await sql`update saved_view set name = ${name}, state = ${JSON.stringify(state)}::jsonb
    where id = ${id} and user_id = ${userId}::uuid and list = ${list} returning id`.execute(db)
  return rows.length > 0
}

export async function removeView(db: Db, userId: string, id: string): Promise<void> {
  await sql`delete from saved_view where id = ${id} and user_id = ${userId}::uuid and list = ${list}`.execute(db)
}
