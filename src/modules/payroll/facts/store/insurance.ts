import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { closedStates } from '../../contract/terms.ts'
import { insuredUnlessSaid } from '../rules/insurance.ts'
import { byName, type Filter, type Who, wanted, who } from './people.ts'

type Terms = {
  city: string | null
  insured: boolean
  declared: number | null
  fundDeclared: number | null
  fundRate: number | null
  injuryRate: number | null
}

export type InsuredPerson = Who &
  Terms & {
    employmentId: string
    wage: number | null
    termed: boolean
    from: Day | null
    hired: Day
    firstWorkDay: Day | null
  }

type Row = Omit<InsuredPerson, 'insured' | 'termed'> & { insured: boolean | null; type: string }

const terms = sql`t.insured, t.base_fen as declared, t.fund_base_fen as "fundDeclared",
  t.fund_rate::float8 as "fundRate", t.injury_rate::float8 as "injuryRate", t.from_month as "from"`

/** The wage in force in a month, at its end; one to come where there is none yet. */
const wageIn = (month: Day): RawBuilder<unknown> => sql`coalesce((select p.base_fen from pay p
  where p.employment_id = r.employment_id and p.from_day < ${addMonths(month, 1)} order by p.from_day desc limit 1), r.base_fen)`

/** Everybody who is or will be here, as insured in that month: by his terms, else by where he works and what he earns. */
export async function insuredIn(db: Db, filter: Filter, month: Day): Promise<InsuredPerson[]> {
  const { rows } = await sql<Row>`
    select ${who(filter.today)}, r.employment_id as "employmentId", r.employment_type as type, ${terms},
      (select e.from_day from employment e where e.id = r.employment_id) as hired,
      (select p.first_work_day from person p where p.id = r.person_id) as "firstWorkDay",
      coalesce(t.city, nullif(r.city, ''), (select nullif(city, '') from company limit 1)) as city, ${wageIn(month)} as wage
    from roster r left join insurance_term t on t.employment_id = r.employment_id
      and t.from_month <= ${month} and ${month} < t.to_month
    where r.status <> 'left' and ${wanted(filter)} order by ${byName}`.execute(db)
  return rows.map(({ type, ...row }) => ({
    ...row,
    insured: row.insured ?? insuredUnlessSaid(type),
    termed: row.from !== null,
  }))
}

export type Term = Terms & { from: Day; to: Day }

export async function termsOf(db: Db, personId: string): Promise<Term[]> {
  const { rows } = await sql<Term>`select t.city, ${terms}, t.to_month as "to"
    from insurance_term t join employment e on e.id = t.employment_id
    where e.person_id = ${personId} order by t.from_month desc limit 100`.execute(db)
  return rows
}

export type NewTerm = {
  employmentId: string
  city: string
  base: number | null
  fundBase: number | null
  insured: boolean
  fundRate: number | null
  injuryRate: number | null
}

/** From that month until the next terms begin; those before end. */
export async function writeTerms(db: Db, rows: readonly NewTerm[], month: Day): Promise<void> {
  const ids = rows.map(({ employmentId }) => employmentId)
  const theirs = sql`employment_id = any(${ids}::uuid[])`
  await sql`delete from insurance_term where ${theirs} and from_month = ${month}`.execute(db)
  await sql`update insurance_term set to_month = ${month}
    where ${theirs} and from_month < ${month} and to_month > ${month}`.execute(db)
  const of = <T>(pick: (row: NewTerm) => T): T[] => rows.map(pick)
  await sql`
    insert into insurance_term (id, employment_id, city, base_fen, fund_base_fen, insured, fund_rate, injury_rate, from_month, to_month)
    select n.id, n.employment_id, n.city, n.base, n.fund_base, n.insured, n.fund_rate, n.injury_rate, ${month},
      coalesce((select min(t.from_month) from insurance_term t
        where t.employment_id = n.employment_id and t.from_month > ${month}), 'infinity')
    from unnest(${of(() => newId())}::uuid[], ${ids}::uuid[], ${of(({ city }) => city)}::text[],
      ${of(({ base }) => base)}::bigint[], ${of(({ fundBase }) => fundBase)}::bigint[],
      ${of(({ insured }) => insured)}::boolean[], ${of(({ fundRate }) => fundRate)}::numeric[],
      ${of(({ injuryRate }) => injuryRate)}::numeric[])
      n(id, employment_id, city, base, fund_base, insured, fund_rate, injury_rate)`.execute(db)
}

export type Paid = { sum: number; months: number }

/** What closed runs paid each of everybody in these months, and in how many. */
export async function paidBetween(db: Db, from: Day, to: Day): Promise<Map<string, Paid>> {
  const { rows } = await sql<Paid & { employmentId: string }>`
    select p.employment_id as "employmentId", sum(p.gross_fen)::bigint as sum, count(distinct p.month)::int as months
    from payslip p join pay_run r on r.id = p.run_id
    where p.month >= ${from} and p.month < ${to} and r.state = any(${[...closedStates]}::text[])
    group by p.employment_id`.execute(db)
  return new Map(rows.map(({ employmentId, ...paid }) => [employmentId, paid]))
}

export type Move = Who &
  Terms & {
    wage: number | null
    kind: 'joined' | 'insured' | 'movedIn' | 'left' | 'stopped' | 'movedOut'
    day: Day
    type: string
    insured: boolean | null
  }

/** Terms that begin in the month beside those that end with it; who comes or goes is there by his employment. */
export async function movesIn(db: Db, filter: Filter, month: Day): Promise<Move[]> {
  const next = addMonths(month, 1)
  const on = (
    day: RawBuilder<unknown>,
  ) => sql`left join lateral (select * from insurance_term x where x.employment_id = e.id
    and x.from_month <= ${day} and ${day} < x.to_month) t on true`
  const told = sql`coalesce(t.city, nullif(r.city, ''), (select nullif(city, '') from company limit 1)) as city, ${terms},
    ${wageIn(month)} as wage, e.employment_type as type`
  const { rows } = await sql<Move>`
    with moved as (
      select e.id, 'joined' as kind, e.from_day as day, ${month}::date as at
      from employment e where e.from_day >= ${month} and e.from_day < ${next}
      union all
      select e.id, 'left', e.to_day - 1, ${month}::date from employment e where e.to_day > ${month} and e.to_day <= ${next}
      union all
      select n.employment_id, case when n.insured then 'insured' else 'stopped' end, ${month}::date,
        case when n.insured then ${month}::date else (${month}::date - interval '1 month')::date end
      from insurance_term n join insurance_term b on b.employment_id = n.employment_id and b.to_month = n.from_month
      where n.from_month = ${month} and n.insured <> b.insured
      union all
      select n.employment_id, k.kind, ${month}::date,
        case when k.kind = 'movedIn' then ${month}::date else (${month}::date - interval '1 month')::date end
      from insurance_term n join insurance_term b on b.employment_id = n.employment_id and b.to_month = n.from_month
        cross join (values ('movedOut'), ('movedIn')) k(kind)
      where n.from_month = ${month} and n.insured and b.insured and n.city <> b.city)
    select ${who(filter.today)}, m.kind, m.day, ${told}
    from moved m join employment e on e.id = m.id join roster r on r.person_id = e.person_id
    ${on(sql`m.at`)} where ${wanted(filter)} order by m.day, ${byName}, m.kind desc`.execute(db)
  return rows
    .map((row) => ({ ...row, insured: row.insured ?? insuredUnlessSaid(row.type) }))
    .filter(({ insured }) => insured)
}
