import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { closedStates } from '../../contract/terms.ts'
import type { Taxed } from '../contract/one-offs.ts'
import { byName, type Filter, type Page, type Who, wanted, who } from './people.ts'

export type OneOff = {
  employmentId: string
  item: string
  /** The first of the month. */
  month: Day
  fen: number
  /** Who sends it, in a word that its sentence is found by: `leave.encashment`. */
  source: string
  /** What it is for there; the same comes in but once. */
  reference: string
  note?: string | null | undefined
  taxed?: Taxed | null | undefined
}

/** @returns how many came in; the others were there already. */
export async function insertOneOffs(
  db: Db,
  rows: readonly OneOff[],
  { userId, importId = null }: { userId: string | null; importId?: string | null },
): Promise<{ ids: string[] }> {
  const of = <T>(pick: (row: OneOff) => T): T[] => rows.map(pick)
  const added = await sql<{ id: string }>`
    insert into one_off (id, employment_id, item, month, fen, source, reference, note, taxed, added_by, import_id)
    select n.*, ${userId}::uuid, ${importId}::uuid from unnest(${of(() => newId())}::uuid[],
      ${of(({ employmentId }) => employmentId)}::uuid[], ${of(({ item }) => item)}::text[], ${of(({ month }) => month)}::date[],
      ${of(({ fen }) => fen)}::bigint[], ${of(({ source }) => source)}::text[], ${of(({ reference }) => reference)}::text[],
      ${of(({ note }) => note || null)}::text[], ${of(({ taxed }) => taxed ?? null)}::text[]) n
    on conflict on constraint one_off_reference_key do nothing returning id`.execute(db)
  return { ids: added.rows.map(({ id }) => id) }
}

/** Which of these references of a source are there. */
export async function knownReferences(db: Db, source: string, references: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ reference: string }>`select reference from one_off
    where source = ${source} and reference = any(${[...references]}::text[])`.execute(db)
  return new Set(rows.map(({ reference }) => reference))
}

export type OneOffRow = Who & {
  oneOffId: string
  item: string
  fen: number
  source: string
  note: string | null
  taxed: Taxed | null
  taken: boolean
  cancelledAt: string | null
  addedAt: string
  addedBy: string | null
}

export type OneOffFilter = Filter & { month: Day; item?: string | undefined; source?: string | undefined }

/** Paid by a run that stands still. */
const taken = sql`coalesce((select u.state = any(${[...closedStates]}::text[]) from pay_run u where u.id = o.run_id), false)`

const among = (filter: OneOffFilter, bySource = true) => sql`
  from one_off o join employment e on e.id = o.employment_id join roster r on r.person_id = e.person_id
  where o.month = ${filter.month} and ${wanted(filter)} ${filter.item ? sql`and o.item = ${filter.item}` : sql``}
    ${bySource && filter.source ? sql`and o.source = ${filter.source}` : sql``}`

export async function oneOffsListed(
  db: Db,
  filter: OneOffFilter,
  { limit, offset }: Page,
): Promise<{ rows: OneOffRow[]; count: number; total: number }> {
  const { rows } = await sql<OneOffRow>`
    select o.id as "oneOffId", ${who(filter.today)}, o.item, o.fen, o.source, o.note, o.taxed, ${taken} as taken,
      o.cancelled_at as "cancelledAt", o.added_at as "addedAt", (select u.name from auth_user u where u.id = o.added_by) as "addedBy"
    ${among(filter)} order by o.cancelled_at is not null, ${byName}, o.item, o.added_at, o.id limit ${limit} offset ${offset}`.execute(
    db,
  )
  const sums = await sql<{ count: number; total: number }>`
    select count(*)::int as count, coalesce(sum(o.fen) filter (where o.cancelled_at is null), 0)::bigint as total
    ${among(filter)}`.execute(db)
  return { rows, count: sums.rows[0]?.count ?? 0, total: sums.rows[0]?.total ?? 0 }
}

export async function sourcesIn(db: Db, filter: OneOffFilter): Promise<{ source: string; count: number }[]> {
  const { rows } = await sql<{ source: string; count: number }>`
    select o.source, count(*)::int as count ${among(filter, false)} group by o.source order by o.source`.execute(db)
  return rows
}

export type Standing = {
  personId: string
  employmentId: string
  item: string
  taxed: Taxed | null
  source: string
  taken: boolean
  cancelled: boolean
  month: Day
}

export async function oneOffById(db: Db, id: string): Promise<Standing | undefined> {
  const { rows } =
    await sql<Standing>`select e.person_id as "personId", e.id as "employmentId", o.item, o.taxed, o.source, ${taken} as taken, o.month,
    o.cancelled_at is not null as cancelled from one_off o join employment e on e.id = o.employment_id
    where o.id = ${id} for update of o`.execute(db)
  return rows[0]
}

export const setTaxed = (db: Db, id: string, taxed: Taxed | null) =>
  sql`update one_off set taxed = ${taxed} where id = ${id}`.execute(db)

export async function personOfOneOff(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`select e.person_id as "personId"
    from one_off o join employment e on e.id = o.employment_id where o.id = ${id}`.execute(db)
  return rows[0]?.personId
}

/** It stays to be seen; what it was for may come in again. */
export async function cancelOneOffs(
  db: Db,
  which: { id: string } | { importId: string },
): Promise<{ cancelled: number }> {
  const these = 'id' in which ? sql`id = ${which.id}` : sql`import_id = ${which.importId}`
  const { rows } = await sql`update one_off set cancelled_at = now(), reference = reference || ' ' || id::text
    where ${these} and cancelled_at is null returning 1`.execute(db)
  return { cancelled: rows.length }
}

/** Of a table: how many rows a closed run has paid. */
export async function takenOf(db: Db, importId: string): Promise<number> {
  await sql`select 1 from one_off where import_id = ${importId} order by id for update`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*) filter (where ${taken})::int as count
    from one_off o where o.import_id = ${importId} and o.cancelled_at is null`.execute(db)
  return rows[0]?.count ?? 0
}
