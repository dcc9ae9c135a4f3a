import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#platform/kernel/day.ts'

/** Employed that day, or to come: who has signed but not begun may sign in to see his own record. */
export const isEmployed = (personId: RawBuilder<unknown>, day: Day): RawBuilder<boolean> =>
  sql`exists (select from employment where person_id = ${personId} and to_day > ${day}::date)`
