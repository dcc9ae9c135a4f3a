import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import './tables.ts'

/** Employed that day, or to come: who has signed but not begun may sign in to see his own record. */
export async function isEmployed(db: Db, personId: string, day: Day): Promise<boolean> {
  const found = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', personId)
    .where('to_day', '>', day)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
