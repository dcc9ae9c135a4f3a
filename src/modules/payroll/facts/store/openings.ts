import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { closedStates } from '../../contract/terms.ts'
import { byName, counted, type Filter, type Page, type Who, wanted, who } from './people.ts'

export type OpeningFen = {
  /** The first day of the last month that it covers. */
  through: Day
  months: number
  income: number
  social: number
  additional: number
  other: number
  tax: number
  bonusTaxed: boolean
}

export async function openingsListed(
  db: Db,
  filter: Filter,
  { year, limit, offset }: Page & { year: number },
): Promise<{ rows: (Who & OpeningFen)[]; count: number }> {
  const from = sql`from pay_opening o join roster r on r.person_id = o.person_id where o.year = ${year} and ${wanted(filter)}`
  const { rows } = await sql<Who & OpeningFen>`
    select ${who(filter.today)}, o.through_month as through, o.months, o.income_fen as income, o.social_fen as social,
      o.additional_fen as additional, o.other_fen as other, o.tax_fen as tax, o.bonus_taxed as "bonusTaxed"
    ${from} order by ${byName} limit ${limit} offset ${offset}`.execute(db)
  return { rows, count: await counted(db, from) }
}

export async function openedIn(db: Db, personIds: readonly string[], year: number): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`select person_id as "personId" from pay_opening
    where person_id = any(${[...personIds]}::uuid[]) and year = ${year}`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}

export type NewOpening = OpeningFen & { personId: string; employmentId: string }

/** With the employer he had in that month. */
export async function writeOpenings(
  db: Db,
  rows: readonly NewOpening[],
  { year, batchId, userId }: { year: number; batchId: string; userId: string },
): Promise<void> {
  const of = <T>(pick: (row: NewOpening) => T): T[] => rows.map(pick)
  await sql`
    insert into pay_opening (person_id, legal_entity_id, year, through_month, months, income_fen, social_fen, additional_fen,
      other_fen, tax_fen, bonus_taxed, batch_id, entered_by)
    select n.person_id, (select a.legal_entity_id from assignment a where a.employment_id = n.employment_id and not a.seconded
        and a.from_day < n.through + interval '1 month' order by a.from_day desc limit 1),
      ${year}, n.through, n.months, n.income, n.social, n.additional, n.other, n.tax, n.bonus, ${batchId}, ${userId}::uuid
    from unnest(${of(({ personId }) => personId)}::uuid[], ${of(({ employmentId }) => employmentId)}::uuid[],
      ${of(({ through }) => through)}::date[], ${of(({ months }) => months)}::smallint[], ${of(({ income }) => income)}::bigint[],
      ${of(({ social }) => social)}::bigint[], ${of(({ additional }) => additional)}::bigint[], ${of(({ other }) => other)}::bigint[],
      ${of(({ tax }) => tax)}::bigint[], ${of(({ bonusTaxed }) => bonusTaxed)}::boolean[])
      n(person_id, employment_id, through, months, income, social, additional, other, tax, bonus)`.execute(db)
}

export async function removeOpening(db: Db, personId: string, year: number): Promise<void> {
  await sql`delete from pay_opening where person_id = ${personId} and year = ${year}`.execute(db)
}

export async function removeBatch(db: Db, batchId: string): Promise<number> {
  const { rows } = await sql`delete from pay_opening where batch_id = ${batchId} returning 1`.execute(db)
  return rows.length
}

/** Of a table: for how many people a run of the year has counted on. */
export async function countedOn(db: Db, batchId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from pay_opening o where o.batch_id = ${batchId}
    and exists (select from payslip p join pay_run u on u.id = p.run_id where p.person_id = o.person_id
      and p.month >= make_date(o.year, 1, 1) and p.month < make_date(o.year + 1, 1, 1) and u.state = any(${[...closedStates]}::text[]))`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Opening figures of a year are written one table after the other. */
export async function lockOpenings(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('payroll.openings'))`.execute(db)
}
