import { sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { RunRow } from '../../runs/store/runs.ts'

type Of = Pick<RunRow, 'runId' | 'month'>

/** Whom a file is for; all of the run where nothing is said. */
export type Chosen = {
  personIds?: readonly string[] | undefined
  /** Not those who stand in a bank file of the run already. */
  notInBankFile?: boolean
  /** Only whom these cover. */
  reach?: { reaches: Reach[]; today: Day }
}

const inBankFile = ({
  runId,
}: Pick<Of, 'runId'>) => sql`exists (select from pay_output o join pay_output_person c on c.output_id = o.id
  where o.run_id = ${runId} and o.kind = 'bank' and c.employment_id = s.employment_id)`

function chosen(run: Of, { personIds, notInBankFile, reach }: Chosen) {
  return sql`${personIds ? sql`s.person_id = any(${[...personIds]}::uuid[])` : sql`true`}
    and ${notInBankFile ? sql`not ${inBankFile(run)}` : sql`true`}
    and ${reach ? sql`s.person_id in (select t.person_id from roster t where ${inReach(reach.reaches, 't', reach.today)})` : sql`true`}`
}

/** Everybody paid by the run whom it is for, in the order of their numbers. */
export async function paidIn(db: Db, run: Of, whom: Chosen = {}): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.employment_id as id from payslip s join employment e on e.id = s.employment_id
    where s.month = ${run.month}::date and s.run_id = ${run.runId} and ${chosen(run, whom)} order by e.number collate "C", e.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export type Employer = { legalEntityId: string | null; name: string | null; uscc: string | null; ids: string[] }

/** Who withholds and insures, each with those it does so for, in the order of their numbers. */
export async function employersIn(db: Db, { runId, month }: Of): Promise<Employer[]> {
  const { rows } = await sql<Employer>`
    select s.legal_entity_id as "legalEntityId", le.name, le.uscc, array_agg(s.employment_id::text order by e.number collate "C", e.id) as ids
    from payslip s join employment e on e.id = s.employment_id
      left join lateral (select name, uscc from legal_entity_version where legal_entity_id = s.legal_entity_id
        and from_day < (s.month + interval '1 month')::date order by from_day desc limit 1) le on true
    where s.month = ${month}::date and s.run_id = ${runId} group by 1, 2, 3 order by le.name collate "C" nulls last, 1`.execute(
    db,
  )
  return rows
}

export type BankState = { inFiles: number; open: number; inFilesFen: number; openFen: number; last: string | null }

/** Of those who can be paid: how many stand in a bank file, and how many in none, with how much. Who stands in two is counted once. */
export async function bankStateOf(db: Db, run: Of, personIds?: readonly string[]): Promise<BankState> {
  const { rows } = await sql<BankState>`
    select count(*) filter (where ${inBankFile(run)})::int as "inFiles", count(*) filter (where not ${inBankFile(run)})::int as open,
      coalesce(sum(s.net_fen) filter (where ${inBankFile(run)}), 0)::float8 as "inFilesFen",
      coalesce(sum(s.net_fen) filter (where not ${inBankFile(run)}), 0)::float8 as "openFen",
      (select max(made_at) from pay_output where run_id = ${run.runId} and kind = 'bank') as last
    from payslip s join person p on p.id = s.person_id
    where s.month = ${run.month}::date and s.run_id = ${run.runId} and s.net_fen > 0 and p.bank_account_sealed is not null
      and ${chosen(run, { personIds })}`.execute(db)
  return rows[0] ?? { inFiles: 0, open: 0, inFilesFen: 0, openFen: 0, last: null }
}

/** How many of these stand in a bank file of the run. */
export async function inBankFiles(db: Db, { runId }: Pick<Of, 'runId'>, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from unnest(${[...ids]}::uuid[]) s(employment_id) where ${inBankFile({ runId })}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** The rules by which the run was counted. */
export async function ruleSetsOf(db: Db, { runId, month }: Of): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct rule_set as id from payslip where month = ${month}::date and run_id = ${runId}`.execute(db)
  return rows.map(({ id }) => id)
}

const asked = (ids: readonly string[]) => sql`unnest(${[...ids]}::uuid[]) with ordinality c(id, at)`
const slipOf = ({ runId, month }: Of) =>
  sql`payslip s on s.month = ${month}::date and s.run_id = ${runId} and s.employment_id = c.id
    join employment e on e.id = s.employment_id join person p on p.id = s.person_id`

export type BankRow = {
  employmentId: string
  name: string
  number: string
  account: Buffer
  bank: string | null
  net: number
}

/** Those of them to whom something can be sent. */
export async function bankRows(db: Db, run: Of, ids: readonly string[]): Promise<BankRow[]> {
  const { rows } = await sql<BankRow>`
    select s.employment_id as "employmentId", p.name, e.number, p.bank_account_sealed as account, p.bank_name as bank, s.net_fen::float8 as net
    from ${asked(ids)} join ${slipOf(run)}
    where s.net_fen > 0 and p.bank_account_sealed is not null order by c.at`.execute(db)
  return rows
}

export type TaxRow = {
  personId: string
  legalEntityId: string | null
  name: string
  number: string
  residentId: Buffer | null
  ruleSet: number
  amounts: number[]
  taxIncome: number
  taxSocial: number
  taxOther: number
  corrections: Record<string, number>
}

/** @param bonus only those whose annual bonus was taxed alone */
export async function taxRows(db: Db, run: Of, ids: readonly string[], bonus: boolean): Promise<TaxRow[]> {
  const { rows } = await sql<TaxRow>`
    with corrected as (
      select employment_id, jsonb_object_agg(item, fen) as items from (
        select employment_id, item, sum(new_fen - old_fen)::float8 as fen from pay_correction
        where run_id = ${run.runId} and employment_id = any(${[...ids]}::uuid[]) group by 1, 2) x group by 1)
    select s.person_id as "personId", s.legal_entity_id as "legalEntityId", p.name, e.number, p.resident_id_sealed as "residentId",
      s.rule_set as "ruleSet", s.amounts::text[]::float8[] as amounts, s.tax_income_fen::float8 as "taxIncome",
      s.tax_social_fen::float8 as "taxSocial", s.tax_other_fen::float8 as "taxOther", coalesce(k.items, '{}') as corrections
    from ${asked(ids)} join ${slipOf(run)} left join corrected k on k.employment_id = s.employment_id
    where ${bonus ? sql`s.bonus_taxed` : sql`true`} order by c.at`.execute(db)
  return rows
}

type Deducted = { personId: string; legalEntityId: string | null; kind: string; fen: number }

/** 专项附加扣除 of the year up to the month, by kind: each payslip holds the year so far, so the last closed one says it. */
export async function deductedOf(db: Db, personIds: readonly string[], month: Day): Promise<Deducted[]> {
  const { rows } = await sql<Deducted>`
    with last as (
      select distinct on (s.person_id, s.legal_entity_id) s.person_id, s.legal_entity_id, s.detail->'deductions' as deductions
      from payslip s join pay_run r on r.id = s.run_id and r.state in ('locked', 'paid', 'published')
      where s.person_id = any(${[...personIds]}::uuid[]) and s.month >= date_trunc('year', ${month}::date)::date and s.month <= ${month}::date
      order by s.person_id, s.legal_entity_id, s.month desc, r.sequence)
    select l.person_id as "personId", l.legal_entity_id as "legalEntityId", d->>'kind' as kind, (d->>'fen')::float8 as fen
    from last l cross join lateral jsonb_array_elements(l.deductions) d`.execute(db)
  return rows
}

export type InsuredRow = {
  name: string
  number: string
  city: string | null
  ruleSet: number
  amounts: number[]
  inputs: number[]
  labels: string[]
}

export async function insuredRows(db: Db, run: Of, ids: readonly string[]): Promise<InsuredRow[]> {
  const { rows } = await sql<InsuredRow>`
    select p.name, e.number, s.city, s.rule_set as "ruleSet", s.amounts::text[]::float8[] as amounts, s.inputs, s.labels
    from ${asked(ids)} join ${slipOf(run)} order by c.at`.execute(db)
  return rows
}

export async function hasBonus(db: Db, { runId, month }: Of): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from payslip where month = ${month}::date and run_id = ${runId} and bonus_taxed) as has`.execute(
    db,
  )
  return rows[0]?.has ?? false
}

export type GapRow<Reason extends string> = {
  personId: string
  employmentId: string
  name: string
  employeeNo: string
  reason: Reason
}

const reasons = {
  bank: {
    missing: sql`(s.net_fen <= 0 or p.bank_account_sealed is null)`,
    reason: sql`case when s.net_fen < 0 then 'owes' when s.net_fen = 0 then 'nothingToPay' else 'noAccount' end`,
  },
  tax: { missing: sql`p.resident_id_sealed is null`, reason: sql`'noResidentId'` },
}

type Paged = { kind: keyof typeof reasons; limit: number; offset: number }

export async function gapsOf<Reason extends string>(db: Db, run: Of, { kind, limit, offset }: Paged) {
  const { missing, reason } = reasons[kind]
  const { rows } = await sql<GapRow<Reason> & { total: number }>`
    select s.person_id as "personId", s.employment_id as "employmentId", p.name, e.number as "employeeNo", ${reason} as reason, (count(*) over ())::int as total
    from payslip s join employment e on e.id = s.employment_id join person p on p.id = s.person_id
    where s.month = ${run.month}::date and s.run_id = ${run.runId} and ${missing}
    order by e.number collate "C", e.id limit ${limit} offset ${offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}
