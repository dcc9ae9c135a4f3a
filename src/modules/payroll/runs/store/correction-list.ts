import { sql } from 'kysely'
import { isCalled } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { RunState } from '../../contract/terms.ts'

type Asked = { groupId?: string | undefined; month?: string | undefined; search: string; offset: number; limit: number }

export type CorrectionRow = {
  personId: string
  name: string
  employeeNo: string
  month: Day
  runId: string
  runMonth: Day
  state: RunState
  lines: { item: string; old: number; new: number }[]
}

/** Each closed month of a person with what was paid or kept for it later, the latest first. */
export async function correctionRows(db: Db, asked: Asked): Promise<{ total: number; rows: CorrectionRow[] }> {
  const where = sql`r.state <> 'cancelled' and ${isCalled(asked.search, 'o')}
    ${asked.groupId ? sql`and r.group_id = ${asked.groupId}` : sql``} ${asked.month ? sql`and c.month = ${`${asked.month}-01`}::date` : sql``}`
  const from = sql`pay_correction c join pay_run r on r.id = c.run_id join employment e on e.id = c.employment_id
    join person p on p.id = e.person_id join roster o on o.person_id = e.person_id`
  const { rows } = await sql<CorrectionRow>`
    select e.person_id as "personId", p.name, e.number as "employeeNo", c.month, c.run_id as "runId", r.month as "runMonth", r.state,
      jsonb_agg(jsonb_build_object('item', c.item, 'old', c.old_fen, 'new', c.new_fen) order by c.item) as lines
    from ${from} where ${where}
    group by e.person_id, p.name, p.pinyin, e.number, e.id, c.month, c.of_run_id, c.run_id, r.month, r.state
    order by r.month desc, p.pinyin collate "C", e.id, c.month limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(distinct (c.employment_id, c.of_run_id, c.run_id))::int as total from ${from} where ${where}`.execute(
    db,
  )
  return { total: counted.rows[0]?.total ?? 0, rows }
}

/** People of whom a closed month rests on something changed since. */
export async function waitingCorrections(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.employment_id)::int as count from pay_stale s join payslip p on p.employment_id = s.employment_id and p.month = s.month
    join pay_run r on r.id = p.run_id and r.state in ('locked', 'paid', 'published')`.execute(db)
  return rows[0]?.count ?? 0
}
