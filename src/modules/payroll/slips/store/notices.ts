import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'

/** A payslip that its owner may look at. */
export type Published = { runId: string; employmentId: string; month: Month }

/** His own that were sent out since that day and that he has not opened, the newest first. */
export async function unopenedSlips(db: Db, personId: string, since: Day): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select s.run_id as "runId", s.employment_id as "employmentId", to_char(s.month, 'YYYY-MM') as month
    from payslip s join pay_run r on r.id = s.run_id and r.state = 'published'
    where s.person_id = ${personId} and r.published_at >= ${since}::date
      and not exists (select from payslip_seen n where n.run_id = s.run_id and n.employment_id = s.employment_id)
    order by s.month desc, r.sequence desc`.execute(db)
  return rows
}

export type Answered = Published & { questionId: string }

/** What he asked and was answered since that day, the latest first. */
export async function answeredQuestions(db: Db, personId: string, since: Day): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select q.id as "questionId", q.run_id as "runId", q.employment_id as "employmentId", to_char(r.month, 'YYYY-MM') as month
    from payslip_question q join employment e on e.id = q.employment_id join pay_run r on r.id = q.run_id
    where e.person_id = ${personId} and q.answered_at >= ${since}::date
    order by q.answered_at desc`.execute(db)
  return rows
}
