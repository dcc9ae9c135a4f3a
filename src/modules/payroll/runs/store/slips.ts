import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Correction } from '../correcting.ts'
import type { CountedSlip, NotCounted } from '../counting.ts'

export type Client = pg.PoolClient

const columns = [
  ...['month', 'run_id', 'employment_id', 'person_id', 'unit_id', 'legal_entity_id', 'city', 'rule_set'],
  ...['gross_fen', 'contributions_fen', 'tax_fen', 'net_fen', 'company_fen'],
  ...['tax_income_fen', 'tax_social_fen', 'tax_additional_fen', 'tax_other_fen', 'tax_wage_fen', 'bonus_taxed'],
  ...['amounts', 'inputs', 'labels', 'detail'],
]

export type SlipHead = { runId: string; month: Day; ruleSet: number }

const array = (values: readonly number[]): string => `{${values.join(',')}}`
const special = /["\\]/
const quoted = (value: string): string => `"${special.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`
const texts = (values: readonly string[]): string => `{${values.map(quoted).join(',')}}`

function rowOf({ runId, month, ruleSet }: SlipHead, slip: CountedSlip): CopyValue[] {
  const { facts, post, sums, amounts, inputs, labels, detail } = slip
  const { taxed } = sums
  const { employmentId, personId } = facts
  // One flat list: made of several, it would cost more than counting.
  // biome-ignore format: by twos and threes as the columns above
  return [
    month, runId, employmentId, personId, post?.unitId, post?.legalEntityId, labels[0], ruleSet,
    sums.gross, sums.contributions, sums.tax, sums.net, sums.company,
    taxed.income, taxed.social, taxed.additional, taxed.other, taxed.tax, taxed.bonus,
    array(amounts), array(inputs), texts(labels), detail ? JSON.stringify(detail) : null,
  ]
}

function* rowsOf(head: SlipHead, slips: Iterable<CountedSlip>): Generator<CopyValue[]> {
  for (const slip of slips) yield rowOf(head, slip)
}

export const copySlips = (client: Client, head: SlipHead, slips: Iterable<CountedSlip>): Promise<void> =>
  copyInto(client, 'payslip', columns, rowsOf(head, slips))

export async function copyCorrections(client: Client, runId: string, lines: readonly Correction[]): Promise<void> {
  if (lines.length === 0) return
  const fields = ['run_id', 'employment_id', 'of_run_id', 'month', 'item', 'old_fen', 'new_fen']
  await copyInto(
    client,
    'pay_correction',
    fields,
    lines.map((line) => [runId, line.employmentId, line.ofRunId, line.month, line.item, line.old, line.new]),
  )
}

export async function copySetAside(client: Client, runId: string, people: readonly NotCounted[]): Promise<void> {
  if (people.length === 0) return
  await copyInto(
    client,
    'pay_set_aside',
    ['run_id', 'employment_id', 'code', 'details'],
    people.map(({ facts, code, details }) => [runId, facts.employmentId, code, JSON.stringify(details)]),
  )
}

/** A place for the month’s payslips. Made before anybody reads them in a transaction that stays open: it waits for them all. */
export const ensureMonth = (db: Db, month: Day) => sql`select ensure_payslip_month(${month}::date)`.execute(db)

/** What was counted before goes: only of a run that is not closed. */
export async function clearRun(db: Db, runId: string, month: Day): Promise<void> {
  await sql`delete from payslip where month = ${month}::date and run_id = ${runId}`.execute(db)
  await sql`delete from pay_correction where run_id = ${runId}`.execute(db)
  await sql`delete from pay_set_aside where run_id = ${runId}`.execute(db)
}
