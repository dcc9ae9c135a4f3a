import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { RunRow } from './runs.ts'

/** Of whom more is kept than earned. `gone`: no later month pays him here. */
export type Owed = { employmentId: string; fen: number; ruleSet: number; gone: boolean; carried: boolean }

/** Who sends the one-off; its reference is the run. */
export const carriedBy = 'payroll.carried'

export async function owedIn(db: Db, { runId, month }: Pick<RunRow, 'runId' | 'month'>): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select s.employment_id as "employmentId", -s.net_fen::float8 as fen, s.rule_set as "ruleSet",
      e.to_day <= (s.month + interval '1 month')::date as gone,
      exists (select from one_off o where o.employment_id = s.employment_id and o.source = ${carriedBy} and o.reference = s.run_id::text
        and o.cancelled_at is null) as carried
    from payslip s join employment e on e.id = s.employment_id
    where s.month = ${month}::date and s.run_id = ${runId} and s.net_fen < 0 order by s.employment_id`.execute(db)
  return rows
}
