import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { DeductionKind } from '../contract/deductions.ts'
import { byName, counted, type Filter, type Page, type Who, wanted, who } from './people.ts'

export type DeductionRow = {
  deductionId: string
  personId: string
  kind: DeductionKind
  fen: number
  from: Day
  to: Day
  sealed: Buffer
  declaredAt: string
}

const columns = sql`d.id as "deductionId", d.person_id as "personId", d.kind, d.monthly_fen as fen, d.from_month as "from",
  d.to_month as "to", d.details_sealed as sealed, d.declared_at as "declaredAt"`

/** What these people have declared that meets the months from … to before …, in the order of their first months. */
export async function declaredBetween(
  db: Db,
  personIds: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, DeductionRow[]>> {
  const { rows } = await sql<DeductionRow>`select ${columns} from additional_deduction d
    where d.person_id = any(${[...personIds]}::uuid[]) and d.withdrawn_at is null and d.from_month < ${to} and d.to_month > ${from}
    order by d.from_month, d.declared_at, d.id`.execute(db)
  const found = new Map<string, DeductionRow[]>()
  for (const row of rows) {
    const known = found.get(row.personId)
    if (known) known.push(row)
    else found.set(row.personId, [row])
  }
  return found
}

export async function deductionById(db: Db, id: string): Promise<DeductionRow | undefined> {
  const { rows } = await sql<DeductionRow>`select ${columns} from additional_deduction d
    where d.id = ${id} and d.withdrawn_at is null`.execute(db)
  return rows[0]
}

export type NewDeduction = Omit<DeductionRow, 'declaredAt'>

export async function addDeductions(db: Db, rows: readonly NewDeduction[], userId: string): Promise<void> {
  const of = <T>(pick: (row: NewDeduction) => T): T[] => rows.map(pick)
  await sql`insert into additional_deduction (id, person_id, kind, monthly_fen, from_month, to_month, details_sealed, declared_by)
    select n.*, ${userId}::uuid from unnest(${of(({ deductionId }) => deductionId)}::uuid[],
      ${of(({ personId }) => personId)}::uuid[], ${of(({ kind }) => kind)}::text[], ${of(({ fen }) => fen)}::bigint[],
      ${of(({ from }) => from)}::date[], ${of(({ to }) => to)}::date[], ${of(({ sealed }) => sealed)}::bytea[]) n`.execute(
    db,
  )
}

/** Nothing of it from that month on; where nothing is left, it never was. */
export async function endFrom(db: Db, id: string, to: Day): Promise<void> {
  await sql`update additional_deduction set
      withdrawn_at = case when from_month >= ${to} then now() end,
      to_month = case when from_month >= ${to} then to_month else least(to_month, ${to}::date) end
    where id = ${id}`.execute(db)
}

export type Deducted = { kind: DeductionKind; fen: number }

/** 专项附加扣除 of these people in a month, by kinds: as they declared them. */
export async function deductionsIn(db: Db, personIds: readonly string[], month: Day): Promise<Map<string, Deducted[]>> {
  const { rows } = await sql<Deducted & { personId: string }>`
    select person_id as "personId", kind, sum(monthly_fen)::bigint as fen from additional_deduction
    where person_id = any(${[...personIds]}::uuid[]) and withdrawn_at is null and from_month <= ${month} and ${month} < to_month
    group by person_id, kind order by kind`.execute(db)
  return gathered(rows)
}

/**
 * The same summed from a first month of each until that one, the month included: what counts for the tax of the year, also where it
 * was declared late (公告2018年第60号: months here in which he was entitled to it).
 */
export async function deductionsSince(
  db: Db,
  people: readonly { personId: string; from: Day }[],
  month: Day,
): Promise<Map<string, Deducted[]>> {
  const { rows } = await sql<Deducted & { personId: string }>`
    select d.person_id as "personId", d.kind, sum(d.monthly_fen * n.months)::bigint as fen
    from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ from }) => from)}::date[]) a(person_id, from_month)
    join additional_deduction d on d.person_id = a.person_id and d.withdrawn_at is null
    cross join lateral (select age(least(d.to_month, ${addMonths(month, 1)}::date), greatest(d.from_month, a.from_month)) as span) s
    cross join lateral (select extract(year from s.span) * 12 + extract(month from s.span) as months) n
    where d.from_month <= ${month} and d.to_month > a.from_month and n.months > 0
    group by d.person_id, d.kind order by d.kind`.execute(db)
  return gathered(rows)
}

function gathered(rows: readonly (Deducted & { personId: string })[]): Map<string, Deducted[]> {
  const found = new Map<string, Deducted[]>()
  for (const { personId, kind, fen } of rows) found.set(personId, [...(found.get(personId) ?? []), { kind, fen }])
  return found
}

/** Has something in that year, and nothing for the next although something goes on into it. */
const unconfirmed = (year: number) => sql`exists (select from additional_deduction d where d.person_id = r.person_id
    and d.withdrawn_at is null and d.to_month = ${`${year + 1}-01-01`} and d.kind <> 'certificate')
  and not exists (select from additional_deduction d where d.person_id = r.person_id
    and d.withdrawn_at is null and d.from_month >= ${`${year + 1}-01-01`})`

const ofYear = (year: number) => sql`exists (select from additional_deduction d where d.person_id = r.person_id
  and d.withdrawn_at is null and d.from_month < ${`${year + 1}-01-01`} and d.to_month > ${`${year}-01-01`})`

/** People who have declared something for the year. */
export async function declarers(
  db: Db,
  filter: Filter,
  { year, only, limit, offset }: Page & { year: number; only: 'all' | 'unconfirmed' },
): Promise<{ rows: Who[]; all: number; unconfirmed: number }> {
  const among = sql`from roster r where r.status <> 'left' and ${wanted(filter)} and ${ofYear(year)}`
  const late = sql`${among} and ${unconfirmed(year)}`
  const { rows } = await sql<Who>`select ${who(filter.today)} ${only === 'all' ? among : late}
    order by ${byName} limit ${limit} offset ${offset}`.execute(db)
  return { rows, all: await counted(db, among), unconfirmed: await counted(db, late) }
}
