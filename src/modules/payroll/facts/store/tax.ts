import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { closedStates, type TaxBasis } from '../../contract/terms.ts'
import { byName, type Filter, type Who, wanted, who } from './people.ts'

export type TaxPerson = Who & {
  basis: TaxBasis
  setAt: string | null
  setBy: string | null
  from: Day
  to: Day
  months: number
  income: number
  oneEmployer: boolean
}

const closed = [...closedStates]

/** For each person of the roster `r`: what closed runs and opening figures know of the year before. */
const yearBefore = (year: number) => sql`
  left join lateral (
    select count(distinct p.month)::int as months, coalesce(sum(p.gross_fen), 0)::bigint as income,
      count(distinct coalesce(p.legal_entity_id::text, ''))::int as employers
    from payslip p join pay_run u on u.id = p.run_id
    where p.person_id = r.person_id and p.month >= ${`${year - 1}-01-01`} and p.month < ${`${year}-01-01`} and u.state = any(${closed}::text[])
  ) s on true
  left join lateral (
    select coalesce(sum(o.months), 0)::int as months, coalesce(sum(o.income_fen), 0)::bigint as income
    from pay_opening o where o.person_id = r.person_id and o.year = ${year - 1}
  ) o on true`

const found = (year: number) => sql`coalesce(b.basis, 'normal') as basis, b.set_at as "setAt",
  (select u.name from auth_user u where u.id = b.set_by) as "setBy", r.from_day as "from", r.to_day as "to",
  s.months + o.months as months, s.income + o.income as income, s.employers <= 1 as "oneEmployer"
  from roster r left join tax_basis b on b.person_id = r.person_id and b.year = ${year} ${yearBefore(year)}`

export async function taxPeople(db: Db, filter: Filter, year: number): Promise<TaxPerson[]> {
  const { rows } = await sql<TaxPerson>`select ${who(filter.today)}, ${found(year)}
    where r.status <> 'left' and ${wanted(filter)} order by ${byName}`.execute(db)
  return rows
}

export async function taxPerson(db: Db, personId: string, year: number, today: Day): Promise<TaxPerson | undefined> {
  const { rows } = await sql<TaxPerson>`select ${who(today)}, ${found(year)} where r.person_id = ${personId}`.execute(
    db,
  )
  return rows[0]
}

/** Whose pay of the year a closed run holds already. */
export async function closedIn(db: Db, personIds: readonly string[], year: number): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    select distinct p.person_id as "personId" from payslip p join pay_run u on u.id = p.run_id
    where p.person_id = any(${[...personIds]}::uuid[]) and p.month >= ${`${year}-01-01`} and p.month < ${`${year + 1}-01-01`}
      and u.state = any(${closed}::text[])`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}

export async function writeBasis(
  db: Db,
  { personId, year, basis, userId }: { personId: string; year: number; basis: TaxBasis; userId: string },
): Promise<void> {
  if (basis === 'normal') await sql`delete from tax_basis where person_id = ${personId} and year = ${year}`.execute(db)
  else
    await sql`insert into tax_basis (person_id, year, basis, set_by) values (${personId}, ${year}, ${basis}, ${userId})
      on conflict (person_id, year) do update set basis = excluded.basis, set_by = excluded.set_by, set_at = now()`.execute(
      db,
    )
}
