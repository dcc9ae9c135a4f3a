import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Database, Db } from '#platform/database/database.ts'
import type { ImportState, Mapping, Options, Summary } from '../contract.ts'
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
  by: string | null
}

export async function addImport(db: Db, made: NewImport): Promise<void> {
  await sql`insert into people_import (id, file_id, file_name, mapping, options, unit_ids, column_names, created_by)
    values (${made.id}, ${made.fileId}, ${made.fileName}, ${JSON.stringify(made.mapping)}::jsonb, ${JSON.stringify(made.options)}::jsonb,
      ${made.unitIds}::uuid[], ${made.columnNames}::text[], ${made.by})`.execute(db)
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
}

export async function changeImport(
  db: Db,
  id: string,
  { state, summary, jobId, mends, problem }: Change,
): Promise<void> {
  await sql`update people_import set state = coalesce(${state ?? null}, state), job_id = coalesce(${jobId ?? null}::uuid, job_id),
    summary = coalesce(${summary ? JSON.stringify(summary) : null}::jsonb, summary), mends = coalesce(${mends ?? null}::bytea, mends),
    problem = ${problem ? JSON.stringify(problem) : null}::jsonb,
    written_at = case when ${state ?? null} = 'written' then now() else written_at end,
    undone_at = case when ${state ?? null} = 'undone' then now() else undone_at end
    where id = ${id}`.execute(db)
}

export const importsPage = 20

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
