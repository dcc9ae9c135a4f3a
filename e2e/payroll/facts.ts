import type pg from 'pg'
import type { Facts, Figure } from './recomputed.ts'

type Version = Pick<Figure, 'from' | 'until' | 'value'>

/** The law book as it is told at the door, all versions of all figures. */
export const figuresIn = (told: unknown): Figure[] =>
  (told as { rows: { code: string; place: string | null; versions: Version[] }[] }).rows.flatMap(
    ({ code, place, versions }) => versions.map(({ from, until, value }) => ({ code, place, from, until, value })),
  )

const span = (from = 'from_day', to = 'to_day') => `${from}::text as "from", ${to}::text as "to"`

/** What pay is counted from, read from the tables in which it is kept. */
export async function factsIn(pool: pg.Pool, figures: Figure[]): Promise<Facts> {
  const rows = async <R>(query: string): Promise<R[]> => (await pool.query(query)).rows as R[]
  return {
    figures,
    employments: await rows(`select id, person_id as person, employment_type as type, ${span()} from employment`),
    posts: await rows(`select employment_id as employment, legal_entity_id as entity, ${span()} from assignment`),
    wages: await rows(`select employment_id as employment, base_fen::text as fen, ${span()} from pay`),
    amounts: await rows(`select employment_id as employment, item, fen::text as fen, ${span()} from pay_amount`),
    terms:
      await rows(`select employment_id as employment, insured, fund_rate::text as rate, ${span('from_month', 'to_month')}
      from insurance_term`),
    oneOffs:
      await rows(`select id, employment_id as employment, item, month::text as month, fen::text as fen from one_off
      where cancelled_at is null`),
    deductions: await rows(`select person_id as person, monthly_fen::text as fen, ${span('from_month', 'to_month')}
      from additional_deduction where withdrawn_at is null`),
    openings:
      await rows(`select person_id as person, legal_entity_id as entity, year, through_month::text as through, months,
      income_fen::text as income, social_fen::text as social, additional_fen::text as additional, tax_fen::text as tax from pay_opening`),
    days: await rows(`select employment_id as employment, day::text as day, scheduled, worked, absent, night, overtime_workday as workday,
      overtime_rest as rest, overtime_holiday as holiday, comp, leaves from day_entry`),
    leave: { personal: ['personal'], sick: ['sick'], unpaid: await unpaidLeave(rows) },
  }
}

/** Other leave that the company gives without pay. */
async function unpaidLeave(rows: <R>(query: string) => Promise<R[]>): Promise<string[]> {
  const found = await rows<{
    code: string
  }>(`select distinct t.code from leave_type t join leave_type_version v on v.type_id = t.id
    where v.body->>'paid' = 'none' and t.code <> 'personal'`)
  return found.map(({ code }) => code)
}
