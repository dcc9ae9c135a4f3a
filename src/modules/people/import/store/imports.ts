import { createHash } from 'node:crypto'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Database, Db } from '#platform/database/database.ts'
import {
  type ImportState,
  importsPage,
  type Mapping,
  type Options,
  type PlacesBack,
  type Summary,
} from '../contract.ts'
import { inReachOfUnits } from './reach.ts'
import './tables.ts'

export type ImportRecord = Selectable<Database['people_import']>

export type NewImport = {
  id: string
  fileId: string
  fileName: string
  mapping: Mapping
  options: Options
  unitIds: string[] | null
  columnNames: string[]
  mends: Buffer | null
  by: string | null
}

export async function addImport(db: Db, made: NewImport): Promise<void> {
  await sql`insert into people_import (id, file_id, file_name, mapping, options, unit_ids, column_names, mends, created_by)
    values (${made.id}, ${made.fileId}, ${made.fileName}, ${JSON.stringify(made.mapping)}::jsonb, ${JSON.stringify(made.options)}::jsonb,
      ${made.unitIds}::uuid[], ${made.columnNames}::text[], ${made.mends}::bytea, ${made.by})`.execute(db)
}

export const importOf = (db: Db, id: string): Promise<ImportRecord | undefined> =>
  db.selectFrom('people_import').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, and nobody else may change its state until this transaction ends. */
export const lockedImport = (db: Db, id: string): Promise<ImportRecord | undefined> =>
  db.selectFrom('people_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Change = {
  state?: ImportState
  summary?: Summary
  jobId?: string
  mends?: Buffer
  problem?: { code: string; details: Record<string, unknown> } | null
  undone?: PlacesBack
}

export async function changeImport(
  db: Db,
  id: string,
  { state, summary, jobId, mends, problem, undone }: Change,
): Promise<void> {
  await sql`update people_import set state = coalesce(${state ?? null}, state), job_id = coalesce(${jobId ?? null}::uuid, job_id),
    summary = coalesce(${summary ? JSON.stringify(summary) : null}::jsonb, summary), mends = coalesce(${mends ?? null}::bytea, mends),
    undone = coalesce(${undone ? JSON.stringify(undone) : null}::jsonb, undone),
    problem = ${problem ? JSON.stringify(problem) : null}::jsonb,
    written_at = case when ${state ?? null} = 'written' then now() else written_at end,
    undone_at = case when ${state ?? null} = 'undone' then now() else undone_at end
    where id = ${id}`.execute(db)
}

/** What the writing made, so that undoing can take it back. */
export async function noteMade(db: Db, id: string, unitIds: readonly string[], positionIds: readonly string[]) {
  await sql`update people_import set made_units = made_units || ${[...unitIds]}::uuid[],
    made_positions = made_positions || ${[...positionIds]}::uuid[] where id = ${id}`.execute(db)
}

/** The file itself, and the same content sent by the same person before. */
const sameFile = (fileId: string): RawBuilder<unknown> => sql`(select other.id from file mine
  join file other on other.sha256 = mine.sha256 and other.user_id = mine.user_id where mine.id = ${fileId})`

/** Checks of that file, or of any that nobody has gone on with for a month, which were not written; locked. */
export async function unfinishedImports(db: Db, fileId: string): Promise<ImportRecord[]> {
  const { rows } = await sql<ImportRecord>`select * from people_import
    where state in ('checking', 'ready', 'failed') and (file_id in ${sameFile(fileId)} or created_at < now() - interval '30 days')
    order by created_at desc for update`.execute(db)
  return rows
}

/** The last check of that file. */
export async function importOfFile(db: Db, fileId: string): Promise<ImportRecord | undefined> {
  const { rows } = await sql<ImportRecord>`select * from people_import where file_id in ${sameFile(fileId)}
    and state in ('checking', 'ready', 'failed') order by created_at desc limit 1`.execute(db)
  return rows[0]
}

/** The import needs its file no more. @returns the file, unless another import still needs it */
export async function letGoOfFile(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{
    fileId: string | null
  }>`with before as (select id, file_id from people_import where id = ${id})
    update people_import i set file_id = null from before where i.id = before.id
    returning case when not exists (select from people_import o where o.file_id = before.file_id and o.id <> ${id})
      then before.file_id end as "fileId"`.execute(db)
  return rows[0]?.fileId ?? null
}

export async function importsIn(db: Db, reach: Reach[], page: number) {
  const reached = inReachOfUnits(reach)
  const { rows } = await sql<ImportRecord & { by: string | null }>`select i.*, u.name as by from people_import i
    left join auth_user u on u.id = i.created_by where ${reached} and i.state <> 'cancelled'
    order by i.created_at desc, i.id limit ${importsPage} offset ${(page - 1) * importsPage}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count from people_import i
    where ${reached} and i.state <> 'cancelled'`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function nameOfUser(db: Db, id: string | null): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from auth_user where id = ${id}`.execute(db)
  return rows[0]?.name ?? null
}

const hashOf = (headings: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(headings)).digest()

/** What the same headings were taken for the last time. */
export async function rememberedMapping(db: Db, headings: readonly string[]): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('headings_hash', '=', hashOf(headings))
    .executeTakeFirst()
  return row?.mapping
}

export async function rememberMapping(db: Db, headings: readonly string[], mapping: Mapping): Promise<void> {
  await sql`insert into import_mapping (headings_hash, mapping) values (${hashOf(headings)}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (headings_hash) do update set mapping = excluded.mapping, used_at = now()`.execute(db)
}
