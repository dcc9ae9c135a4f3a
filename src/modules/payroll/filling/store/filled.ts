import { sql } from 'kysely'
import { copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { NewDeduction } from '../../facts/store/deductions.ts'
import type { Client } from '../../runs/store/slips.ts'
import type { FilledAmount, FilledOneOff, FilledTerm, Payers } from '../filled.ts'

export type { Client } from '../../runs/store/slips.ts'

export const copyTerms = (client: Client, terms: readonly FilledTerm[]): Promise<void> =>
  copyInto(
    client,
    'insurance_term',
    ['id', 'employment_id', 'city', 'insured', 'fund_rate', 'from_month', 'to_month'],
    terms.map(({ employmentId, city, insured, fundRate, from, to }) => [
      ...[newId(), employmentId, city],
      ...[insured, fundRate, from, to],
    ]),
  )

export const copyAmounts = (client: Client, amounts: readonly FilledAmount[]): Promise<void> =>
  copyInto(
    client,
    'pay_amount',
    ['id', 'employment_id', 'item', 'fen', 'from_day'],
    amounts.map(({ employmentId, item, fen, from }) => [newId(), employmentId, item, fen, from]),
  )

const morning = (day: Day, zone: string): string => `${day} 09:00 ${zone}`

/** The same comes in but once: what it is for there is a number of its own. */
export const copyOneOffs = (client: Client, rows: readonly FilledOneOff[], zone: string): Promise<void> =>
  copyInto(
    client,
    'one_off',
    ['id', 'employment_id', 'item', 'month', 'fen', 'source', 'reference', 'note', 'added_by', 'added_at'],
    rows.map(({ employmentId, item, month, fen, note, by, on }) => [
      ...[newId(), employmentId, item, month, fen],
      ...['manual', newId(), note, by, morning(on, zone)],
    ]),
  )

export type Declared = NewDeduction & { by: string; on: Day }

export const copyDeductions = (client: Client, rows: readonly Declared[], zone: string): Promise<void> =>
  copyInto(
    client,
    'additional_deduction',
    [
      ...['id', 'person_id', 'kind', 'monthly_fen', 'from_month', 'to_month', 'details_sealed'],
      ...['declared_by', 'declared_at'],
    ],
    rows.map(({ deductionId, personId, kind, fen, from, to, sealed, by, on }) => [
      ...[deductionId, personId, kind, fen, from, to, sealed],
      ...[by, morning(on, zone)],
    ]),
  )

/** Without it the planner takes the tables just filled for empty. */
export async function analyzePay(db: Db): Promise<void> {
  await sql`analyze payslip, insurance_term, pay_amount, one_off, additional_deduction, pay_opening`.execute(db)
}

/** A run as it went: counted, handed over and approved on the days after the month, paid on its day and handed out then. */
export async function datePast(db: Db, runId: string, { maker, approver }: Payers, zone: string): Promise<void> {
  const at = (days: number, time: string) =>
    sql`((r.month + interval '1 month')::date + ${days}::int + ${time}::time) at time zone ${zone}`
  const onPayDay = (time: string) => sql`(r.pay_day + ${time}::time) at time zone ${zone}`
  await sql`update pay_run r set state = 'published', created_at = ${at(5, '09:20')}, computed_at = ${at(5, '09:21')},
    submitted_by = ${maker}, submitted_at = ${at(5, '15:40')}, approved_by = ${approver}, approved_at = ${at(6, '10:05')},
    locked_by = ${maker}, locked_at = ${at(6, '11:30')}, paid_by = ${maker}, paid_at = ${onPayDay('14:10')},
    published_by = ${maker}, published_at = ${onPayDay('16:00')} where r.id = ${runId}`.execute(db)
}

/**
 * Most have looked at their payslips within two days, and most of those say that they are right. The same people each time; who asks
 * about his has looked at it, and says nothing yet.
 */
export async function noteSeen(db: Db, month: Day): Promise<void> {
  const byte = (of: string) => sql`get_byte(decode(md5(s.employment_id::text || ${of}), 'hex'), 0)`
  const opened = sql`r.published_at + ${byte('opened')} * interval '10 minutes'`
  const asked = sql`exists (select from payslip_question q where q.run_id = s.run_id and q.employment_id = s.employment_id)`
  await sql`insert into payslip_seen (run_id, employment_id, opened_at, confirmed_at)
    select s.run_id, s.employment_id, ${opened}, case when ${byte('confirmed')} < 190 and not ${asked} then ${opened} + interval '3 minutes' end
    from payslip s join pay_run r on r.id = s.run_id and r.state = 'published'
    where s.month = ${month}::date and (${byte('seen')} < 215 or ${asked}) and r.published_at + interval '44 hours' < now()`.execute(
    db,
  )
}

export type FirstSlip = { personId: string; employmentId: string; income: number; social: number; from: Day }

/** What these runs came to for each person, with the first day of his employment; once where he has two payslips. */
export async function firstSlips(db: Db, month: Day, runIds: readonly string[]): Promise<FirstSlip[]> {
  const { rows } = await sql<FirstSlip>`
    select distinct on (s.person_id) s.person_id as "personId", s.employment_id as "employmentId", s.tax_income_fen as income,
      s.tax_social_fen as social, e.from_day as "from"
    from payslip s join employment e on e.id = s.employment_id
    where s.month = ${month}::date and s.run_id = any(${[...runIds]}::uuid[]) order by s.person_id, e.from_day`.execute(
    db,
  )
  return rows
}

/** The run in which somebody's payslip of the month was handed out. */
export async function publishedSlip(db: Db, month: Day, employmentId: string): Promise<string | null> {
  const { rows } = await sql<{ runId: string }>`
    select s.run_id as "runId" from payslip s join pay_run r on r.id = s.run_id and r.state = 'published'
    where s.month = ${month}::date and s.employment_id = ${employmentId} order by r.sequence limit 1`.execute(db)
  return rows[0]?.runId ?? null
}

export const openAgain = (db: Db, runIds: readonly string[]) =>
  sql`update pay_run set state = 'computing' where id = any(${[...runIds]}::uuid[])`.execute(db)
