import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { RunRow } from './runs.ts'

type Counts = { noAccount: number; negative: number; seen: { opened: number; confirmed: number; asked: number } }

/** Of a run's people: without a bank account, below zero, and how far the payslips were read. */
export async function countsOf(db: Db, { runId, month }: Pick<RunRow, 'runId' | 'month'>): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'seen'>>`
    select count(*) filter (where p.bank_account_index is null and s.net_fen > 0)::int as "noAccount",
      count(*) filter (where s.net_fen < 0)::int as negative
    from payslip s join person p on p.id = s.person_id where s.month = ${month}::date and s.run_id = ${runId}`.execute(
    db,
  )
  const seen = await sql<Counts['seen']>`
    select count(*)::int as opened, count(confirmed_at)::int as confirmed,
      (select count(distinct employment_id)::int from payslip_question where run_id = ${runId}) as asked
    from payslip_seen where run_id = ${runId}`.execute(db)
  return { ...(rows[0] ?? { noAccount: 0, negative: 0 }), seen: seen.rows[0] ?? { opened: 0, confirmed: 0, asked: 0 } }
}

export type AsideRow = {
  personId: string
  name: string
  employeeNo: string
  code: string
  details: { item?: string; names?: string[] }
}

const asidePage = 50

export async function asideRows(db: Db, { runId, offset }: { runId: string; offset: number }) {
  const { rows } = await sql<AsideRow & { total: number }>`
    select e.person_id as "personId", p.name, e.number as "employeeNo", a.code, a.details, (count(*) over ())::int as total
    from pay_set_aside a join employment e on e.id = a.employment_id join person p on p.id = e.person_id
    where a.run_id = ${runId} order by p.pinyin collate "C", e.id limit ${asidePage} offset ${offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}
