import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { TaxBasis } from '../../contract/terms.ts'
import type { InsuranceTerm, OneOff, TimeSums, YearSoFar } from '../rules/facts.ts'
import { grouped } from './people.ts'

type Owned = { employmentId: string }

export async function termsOf(db: Db, ids: readonly string[], month: Day): Promise<Map<string, InsuranceTerm>> {
  const { rows } = await sql<Owned & InsuranceTerm>`
    select employment_id as "employmentId", city, base_fen as "baseFen", fund_base_fen as "fundBaseFen", insured,
      fund_rate::float8 as "fundRate", injury_rate::float8 as "injuryRate"
    from insurance_term where employment_id = any(${[...ids]}::uuid[]) and from_month <= ${month}::date and to_month > ${month}::date`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.employmentId, row]))
}

/** Which leave is paid how, in words that stay: personal and other leave without pay, illness by law. */
export type LeaveKinds = { personal: string[]; sick: string[]; unpaid: string[] }

export async function leaveKinds(db: Db, month: Day): Promise<LeaveKinds> {
  const { rows } = await sql<{ code: string; paid: string | null; law: string | null }>`
    select t.code, t.law, v.body->>'paid' as paid from leave_type t cross join lateral (
      select body from leave_type_version where type_id = t.id and from_day <= ${month}::date order by from_day desc limit 1) v`.execute(
    db,
  )
  const codes = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).map(({ code }) => code)
  return {
    personal: codes(({ code, paid }) => code === 'personal' && paid === 'none'),
    sick: codes(({ law, paid }) => law === 'sick' && paid !== 'full'),
    unpaid: codes(({ code, paid }) => code !== 'personal' && paid === 'none'),
  }
}

export type Stay = Span & { employmentId: string }

type TimeRow = Owned & Omit<TimeSums, 'personal' | 'sick' | 'unpaid'> & { onLeave: boolean }
type LeaveRow = Owned & Pick<TimeSums, 'personal' | 'sick' | 'unpaid'>

/** Most are here all month: asked for by who they are, their days come faster than by the days of each. */
function entriesOf(stays: readonly Stay[], { from, to }: Span, isWhole: boolean) {
  const within = sql`d.day >= ${from}::date and d.day < ${to}::date`
  const ids = stays.map(({ employmentId }) => employmentId)
  if (isWhole) return sql`day_entry d where d.employment_id = any(${ids}::uuid[]) and ${within}`
  return sql`unnest(${ids}::uuid[], ${stays.map((stay) => stay.from)}::date[], ${stays.map((stay) => stay.to)}::date[]) c(employment_id, from_day, to_day)
    join day_entry d on d.employment_id = c.employment_id and d.day >= c.from_day and d.day < c.to_day and ${within} where true`
}

/** What the day entries of these stays came to. Overtime made up for by rest is no longer paid. */
export async function timeOf(
  db: Db,
  stays: readonly Stay[],
  span: Span,
  kinds: LeaveKinds,
): Promise<Map<string, TimeSums>> {
  const isWhole = ({ from, to }: Stay) => from === span.from && to === span.to
  const [whole, others] = [stays.filter(isWhole), stays.filter((stay) => !isWhole(stay))]
  const found = new Map<string, TimeSums>()
  for (const of of [whole, others])
    if (of.length > 0) await addTime(db, of, { span, kinds, isWhole: of === whole, found })
  return found
}

type Adding = { span: Span; kinds: LeaveKinds; isWhole: boolean; found: Map<string, TimeSums> }

async function addTime(db: Db, stays: readonly Stay[], { span, kinds, isWhole, found }: Adding): Promise<void> {
  const { rows } = await sql<TimeRow>`
    select d.employment_id as "employmentId", count(*)::int as entries, count(*) filter (where d.scheduled > 0)::int as due,
      count(*) filter (where d.worked > 0)::int as worked,
      round(coalesce(sum(d.absent::float8 / d.scheduled) filter (where d.scheduled > 0), 0)::numeric, 4)::float8 as absent,
      count(*) filter (where d.late > 0)::int as "lateCount", sum(d.late)::int as late, sum(d.early)::int as early,
      sum(d.missing)::int as missing, sum(d.overtime_workday - greatest(0, d.comp - d.overtime_rest))::float8 / 60 as "overtimeWorkday",
      sum(d.overtime_rest - least(d.comp, d.overtime_rest))::float8 / 60 as "overtimeRestDay",
      sum(d.overtime_holiday)::float8 / 60 as "overtimeHoliday", sum(d.night)::float8 / 60 as night,
      count(*) filter (where d.night > 0)::int as nights, count(d.leaves) > 0 as "onLeave"
    from ${entriesOf(stays, span, isWhole)} group by d.employment_id`.execute(db)
  const away = new Set(rows.flatMap(({ employmentId, onLeave }) => (onLeave ? employmentId : [])))
  const awayStays = stays.filter(({ employmentId }) => away.has(employmentId))
  const leaves = away.size > 0 ? await leavesOf(db, entriesOf(awayStays, span, isWhole), kinds) : new Map()
  for (const row of rows) {
    found.set(row.employmentId, Object.assign(row, row.onLeave ? leaves.get(row.employmentId) : noLeave))
  }
}

const noLeave = { personal: 0, sick: 0, unpaid: 0 }

async function leavesOf(db: Db, entries: ReturnType<typeof entriesOf>, kinds: LeaveKinds) {
  const days = (codes: string[]) =>
    sql`round(coalesce(sum((l.value->>1)::float8 / case when d.scheduled > 0 then d.scheduled else 480 end)
      filter (where l.value->>0 = any(${codes}::text[])), 0)::numeric, 4)::float8`
  const { rows } = await sql<LeaveRow>`
    select d.employment_id as "employmentId", ${days(kinds.personal)} as personal, ${days(kinds.sick)} as sick, ${days(kinds.unpaid)} as unpaid
    from (select d.* from ${entries} and d.leaves is not null) d cross join lateral jsonb_array_elements(d.leaves) l
    group by d.employment_id`.execute(db)
  return new Map(rows.map(({ employmentId, ...sums }) => [employmentId, sums]))
}

type OneOffRow = Owned & OneOff

/** What has come in up to the month and was not paid by a closed run; of a closed run, what it paid. */
export async function oneOffsOf(db: Db, ids: readonly string[], month: Day, ofRun: string | null) {
  const { rows } = await sql<OneOffRow>`
    select employment_id as "employmentId", id as "oneOffId", item, fen, taxed, source, note from one_off
    where employment_id = any(${[...ids]}::uuid[]) and cancelled_at is null
      and ${ofRun ? sql`run_id = ${ofRun}` : sql`run_id is null and month <= ${month}::date`}
    order by employment_id, added_at, id`.execute(db)
  return grouped(rows)
}

export async function basesOf(db: Db, personIds: readonly string[], year: number): Promise<Map<string, TaxBasis>> {
  const { rows } = await sql<{ personId: string; basis: TaxBasis }>`
    select person_id as "personId", basis from tax_basis where person_id = any(${[...personIds]}::uuid[]) and year = ${year}`.execute(
    db,
  )
  return new Map(rows.map(({ personId, basis }) => [personId, basis]))
}

/** Of one person with one employer: `entity` is empty where there is none. */
export const yearKey = (personId: string, legalEntityId: string | null): string => `${personId} ${legalEntityId ?? ''}`

type YearRow = YearSoFar & { personId: string; legalEntityId: string | null }

/** What closed runs of the year up to and with this month have counted, without the run itself. */
export async function yearsOf(
  db: Db,
  personIds: readonly string[],
  month: Day,
  runId: string | null,
): Promise<Map<string, YearSoFar>> {
  const { rows } = await sql<YearRow>`
    select s.person_id as "personId", s.legal_entity_id as "legalEntityId", sum(s.tax_income_fen)::float8 as income,
      sum(s.tax_social_fen)::float8 as social, sum(s.tax_additional_fen)::float8 as additional, sum(s.tax_other_fen)::float8 as other,
      sum(s.tax_wage_fen)::float8 as tax, bool_or(s.bonus_taxed) as "bonusTaxed"
    from payslip s join pay_run r on r.id = s.run_id and r.state in ('locked', 'paid', 'published')
    where s.person_id = any(${[...personIds]}::uuid[]) and s.month >= date_trunc('year', ${month}::date)::date and s.month <= ${month}::date
      and s.run_id is distinct from ${runId}::uuid
    group by 1, 2`.execute(db)
  return new Map(rows.map((row) => [yearKey(row.personId, row.legalEntityId), row]))
}

export type Opening = YearSoFar & { months: number; through: Day }

export async function openingsOf(db: Db, personIds: readonly string[], year: number): Promise<Map<string, Opening>> {
  const { rows } = await sql<Opening & { personId: string; legalEntityId: string | null }>`
    select person_id as "personId", legal_entity_id as "legalEntityId", through_month as through, months, income_fen as income,
      social_fen as social, additional_fen as additional, other_fen as other, tax_fen as tax, bonus_taxed as "bonusTaxed"
    from pay_opening where person_id = any(${[...personIds]}::uuid[]) and year = ${year}`.execute(db)
  return new Map(rows.map((row) => [yearKey(row.personId, row.legalEntityId), row]))
}

type EmployedRow = { personId: string; legalEntityId: string | null; from: Day; to: Day }

/** When these people were employed by whom, from the beginning of the year until the end of the month. */
export async function employedOf(db: Db, personIds: readonly string[], month: Span): Promise<Map<string, Span[]>> {
  const { rows } = await sql<EmployedRow>`
    select e.person_id as "personId", a.legal_entity_id as "legalEntityId",
      greatest(a.from_day, e.from_day, date_trunc('year', ${month.from}::date)::date) as "from", least(a.to_day, e.to_day, ${month.to}::date) as "to"
    from employment e join assignment a on a.employment_id = e.id and a.from_day < ${month.to}::date
      and a.to_day > date_trunc('year', ${month.from}::date)::date
    where e.person_id = any(${[...personIds]}::uuid[]) and e.from_day < ${month.to}::date and e.to_day > date_trunc('year', ${month.from}::date)::date`.execute(
    db,
  )
  const found = new Map<string, Span[]>()
  for (const { personId, legalEntityId, from, to } of rows) {
    const key = yearKey(personId, legalEntityId)
    found.set(key, [...(found.get(key) ?? []), { from, to }])
  }
  return found
}
