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

/** What closed runs and opening figures know of the year before, of everybody or of one. */
const yearBefore = (year: number, personId?: string) => sql`
  left join (
    select p.person_id, count(distinct p.month)::int as months, sum(p.gross_fen)::bigint as income,
      count(distinct coalesce(p.legal_entity_id::text, ''))::int as employers
    from payslip p join pay_run u on u.id = p.run_id
    where p.month >= ${`${year - 1}-01-01`} and p.month < ${`${year}-01-01`} and u.state = any(${closed}::text[])
      ${personId ? sql`and p.person_id = ${personId}` : sql``}
    group by p.person_id
  ) s on s.person_id = r.person_id
  left join (
    select o.person_id, sum(o.months)::int as months, sum(o.income_fen)::bigint as income
    from pay_opening o where o.year = ${year - 1} ${personId ? sql`and o.person_id = ${personId}` : sql``}
    group by o.person_id
  ) o on o.person_id = r.person_id`

const found = (year: number, personId?: string) => sql`coalesce(b.basis, 'normal') as basis, b.set_at as "setAt",
  (select u.name from auth_user u where u.id = b.set_by) as "setBy", r.from_day as "from", r.to_day as "to",
  coalesce(s.months, 0) + coalesce(o.months, 0) as months, coalesce(s.income, 0) + coalesce(o.income, 0) as income,
  coalesce(s.employers, 0) <= 1 as "oneEmployer"
  from roster r left join tax_basis b on b.person_id = r.person_id and b.year = ${year} ${yearBefore(year, personId)}`

export async function taxPeople(db: Db, filter: Filter, year: number): Promise<TaxPerson[]> {
  const { rows } = await sql<TaxPerson>`select ${who(filter.today)}, ${found(year)}
    where r.status <> 'left' and ${wanted(filter)} order by ${byName}`.execute(db)
  return rows
}

export async function taxPerson(db: Db, personId: string, year: number, today: Day): Promise<TaxPerson | undefined> {
  const { rows } =
    await sql<TaxPerson>`select ${who(today)}, ${found(year, personId)} where r.person_id = ${personId}`.execute(db)
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
