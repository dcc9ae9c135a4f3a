import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { closedStates } from '../../contract/terms.ts'
import type { ResultKind } from '../contract/results.ts'

export type ResultEntry = {
  month: Day
  kind: ResultKind
  fen: number | null
  note: string | null
  fileName: string | null
  by: string | null
  at: string
}

const told = sql`b.month, b.kind, b.fen::float8 as fen, b.note, i.file_name as "fileName",
  (select u.name from auth_user u where u.id = b.entered_by) as "by", b.entered_at as "at"`

/** What counts of each month now; what was taken out is not among it. */
export async function resultsIn(db: Db, from: Day, to: Day): Promise<(ResultEntry & { fen: number })[]> {
  const { rows } = await sql<ResultEntry & { fen: number }>`
    select ${told} from (
      select distinct on (month, kind) * from business_result
      where month >= ${from}::date and month < ${to}::date and withdrawn_at is null
      order by month, kind, entered_at desc, id desc) b
    left join pay_import i on i.id = b.import_id where b.fen is not null order by b.month, b.kind desc`.execute(db)
  return rows
}

const mostShown = 100

export async function historyOf(db: Db, month: Day): Promise<(ResultEntry & { withdrawn: boolean })[]> {
  const { rows } = await sql<ResultEntry & { withdrawn: boolean }>`
    select ${told}, b.withdrawn_at is not null as withdrawn from business_result b left join pay_import i on i.id = b.import_id
    where b.month = ${month}::date order by b.entered_at desc, b.id desc limit ${mostShown}`.execute(db)
  return rows
}

export type NewResult = { month: Day; kind: ResultKind; fen: number | null; note: string | null }

export async function addResults(
  db: Db,
  results: readonly NewResult[],
  { userId, importId }: { userId: string; importId: string | null },
): Promise<void> {
  const of = <T>(pick: (result: NewResult) => T): T[] => results.map(pick)
  await sql`
    insert into business_result (id, month, kind, fen, note, import_id, entered_by)
    select n.id, n.month, n.kind, n.fen, nullif(n.note, ''), ${importId}::uuid, ${userId || null}::uuid
    from unnest(${of(newId)}::uuid[], ${of(({ month }) => month)}::date[], ${of(({ kind }) => kind)}::text[],
      ${of(({ fen }) => fen)}::bigint[], ${of(({ note }) => note)}::text[]) n(id, month, kind, fen, note)`.execute(db)
}

/** What came with a table no longer counts; what stood before it does again. */
export async function withdrawResults(db: Db, importId: string): Promise<number> {
  const { rows } = await sql`update business_result set withdrawn_at = now()
    where import_id = ${importId} and withdrawn_at is null returning 1`.execute(db)
  return rows.length
}

/** Entries are written one after the other, so that each replaces what its writer saw. */
export async function lockResults(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('payroll.results'))`.execute(db)
}

/** The first month with a figure or a closed run; null where there is none. */
export async function firstMonthKnown(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ month: Day | null }>`
    select least((select min(month) from business_result where withdrawn_at is null and fen is not null),
      (select min(month) from pay_run where state = any(${[...closedStates]}::text[]))) as month`.execute(db)
  return rows[0]?.month ?? null
}
