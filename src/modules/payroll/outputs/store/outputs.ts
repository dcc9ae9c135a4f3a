import { sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
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
  people: number | null
  fen: number | null
  until: string | null
}

const columns = sql`o.id as "outputId", o.run_id as "runId", o.kind, o.file_id as "fileId", f.name, f.size::float8 as bytes,
  coalesce(u.name, '') as "by", o.made_at as "at", n.people, n.fen, f.expires_at as until`
const tables = sql`pay_output o join file f on f.id = o.file_id and (f.expires_at is null or f.expires_at > now())
  left join auth_user u on u.id::text = o.made_by::text
  left join lateral (select nullif(count(*), 0)::int as people, sum(c.fen)::float8 as fen from pay_output_person c where c.output_id = o.id) n on true`

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

/** Somebody in a file, with what it pays or shows him. */
export type Included = { employmentId: string; fen: number }

export const addIncluded = (db: Db, outputId: string, people: readonly Included[]) =>
  sql`insert into pay_output_person (output_id, employment_id, fen)
    select ${outputId}::uuid, n.* from unnest(${people.map(({ employmentId }) => employmentId)}::uuid[], ${people.map(({ fen }) => fen)}::bigint[]) n`.execute(
    db,
  )

export type IncludedRow = { personId: string; employmentId: string; name: string; employeeNo: string; fen: number }

export async function includedIn(db: Db, outputId: string, { limit, offset }: { limit: number; offset: number }) {
  const { rows } = await sql<IncludedRow & { total: number }>`
    select p.id as "personId", e.id as "employmentId", p.name, e.number as "employeeNo", c.fen::float8 as fen, (count(*) over ())::int as total
    from pay_output_person c join employment e on e.id = c.employment_id join person p on p.id = e.person_id
    where c.output_id = ${outputId} order by e.number collate "C", e.id limit ${limit} offset ${offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}

/** Is there anybody in it whom these do not cover? */
export async function holdsOthers(db: Db, outputId: string, reaches: Reach[], today: Day): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select from pay_output_person c join employment e on e.id = c.employment_id where c.output_id = ${outputId}
      and not exists (select from roster t where t.person_id = e.person_id and ${inReach(reaches, 't', today)})) as holds`.execute(
    db,
  )
  return rows[0]?.holds ?? false
}
