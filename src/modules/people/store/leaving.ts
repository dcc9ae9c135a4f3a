import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import './tables.ts'

export type TaskRow = {
  taskId: string
  personId: string
  employmentId: string
  code: string
  title: string
  owner: string | null
  doneAt: string | null
  note: string | null
}

export async function addLeavingTasks(
  db: Db,
  employmentId: string,
  tasks: readonly { code: string; title: string; ownerId: string | null }[],
): Promise<void> {
  await db
    .insertInto('leaving_task')
    .values(
      tasks.map(({ code, title, ownerId }) => ({
        id: newId(),
        employment_id: employmentId,
        code,
        title,
        owner_id: ownerId,
        done_at: null,
        done_by: null,
        note: null,
      })),
    )
    .execute()
}

/** The last leaving first, its tasks in the order of the standard list. */
export async function leavingTasksOf(db: Db, personId: string, order: readonly string[]): Promise<TaskRow[]> {
  const { rows } =
    await sql<TaskRow>`select t.id as "taskId", e.person_id as "personId", t.employment_id as "employmentId", t.code, t.title,
      (select p.name from person p where p.id = t.owner_id) as owner, t.done_at as "doneAt", t.note
    from leaving_task t join employment e on e.id = t.employment_id where e.person_id = ${personId}
    order by e.from_day desc, array_position(${[...order]}::text[], t.code), t.id`.execute(db)
  return rows
}

export async function tickTask(
  db: Db,
  taskId: string,
  tick: { done: boolean; by: string | null; note: string | null },
): Promise<void> {
  await db
    .updateTable('leaving_task')
    .set({ done_at: tick.done ? sql`now()` : null, done_by: tick.done ? tick.by : null, note: tick.note })
    .where('id', '=', taskId)
    .execute()
}

export async function clearLeavingTasks(db: Db, employmentId: string): Promise<void> {
  await db.deleteFrom('leaving_task').where('employment_id', '=', employmentId).execute()
}
