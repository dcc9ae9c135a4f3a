import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { OutputKind } from '../contract.ts'

export type OutputRow = {
  outputId: string
  runId: string
  kind: OutputKind
  fileId: string
  name: string
  bytes: number
  by: string
  at: string
}

const columns = sql`o.id as "outputId", o.run_id as "runId", o.kind, o.file_id as "fileId", f.name, f.size::float8 as bytes,
  coalesce(u.name, '') as "by", o.made_at as "at"`
const tables = sql`pay_output o join file f on f.id = o.file_id left join auth_user u on u.id::text = o.made_by::text`

export async function outputsOf(db: Db, runId: string): Promise<OutputRow[]> {
  const { rows } = await sql<OutputRow>`
    select ${columns} from ${tables} where o.run_id = ${runId} order by o.made_at desc, o.id desc`.execute(db)
  return rows
}

export async function outputById(db: Db, outputId: string): Promise<OutputRow | null> {
  const { rows } = await sql<OutputRow>`select ${columns} from ${tables} where o.id = ${outputId}`.execute(db)
  return rows[0] ?? null
}

type NewOutput = { outputId: string; runId: string; kind: OutputKind; fileId: string; userId: string | null }

export const addOutput = (db: Db, { outputId, runId, kind, fileId, userId }: NewOutput) =>
  sql`insert into pay_output (id, run_id, kind, file_id, made_by)
    values (${outputId}, ${runId}, ${kind}, ${fileId}, ${userId})`.execute(db)
