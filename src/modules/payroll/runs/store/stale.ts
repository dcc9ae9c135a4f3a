import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Span } from '#platform/kernel/day.ts'

/** Marks everybody's payslips of these months. */
export const markMonths = (db: Db, { from, to }: Span) =>
  sql`insert into pay_stale (employment_id, month) select distinct employment_id, month from payslip
    where month < ${to}::date and month + interval '1 month' > ${from}::date`.execute(db)
