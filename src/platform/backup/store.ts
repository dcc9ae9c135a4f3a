import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

export type Table = { name: string; columns: string[] }

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * All reading of a backup happens in one snapshot. The text form of COPY, not the binary one: it is the same in every
 * PostgreSQL from 15 on, and holds no numbers of types that differ between databases.
 */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(plainForm)
}

const plainForm = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`

export async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  return rows.map((row) => row.name)
}

/** Every table of ours with the columns that are written, in the order of their names. The list of migrations makes itself anew. */
export async function allTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname::text as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     group by relname order by relname`,
  )
  return rows
}

export type Sequence = { name: string; value: number }

export async function allSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename::text as name, last_value as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  )
  return rows
}

const columnsOf = ({ columns }: Table): string => columns.map(quoted).join(', ')

export const copyOut = (client: pg.ClientBase, table: Table): Readable =>
  client.query(copyTo(`copy ${quoted(table.name)} (${columnsOf(table)}) to stdout`))

export async function copyIn(client: pg.ClientBase, table: Table, lines: NodeJS.ReadableStream): Promise<void> {
  await pipeline(lines, client.query(copyFrom(`copy ${quoted(table.name)} (${columnsOf(table)}) from stdin`)))
}

/** Files that should be on the disk. */
export async function filesInUse(client: pg.ClientBase | pg.Pool): Promise<{ id: string; sha256: Buffer }[]> {
  const { rows } = await client.query<{ id: string; sha256: Buffer }>(
    'select id, sha256 from file where expires_at is null or expires_at > now() order by id',
  )
  return rows
}

export async function isEmpty(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e') limit 1`,
  )
  return rows.length === 0
}

type ForeignKey = { table: string; name: string; definition: string }

/**
 * Loads with neither triggers nor foreign keys, and sets the keys again afterwards, which proves them. Needs no more
 * rights than owning the tables.
 */
export async function whileUnbound(client: pg.ClientBase, tables: Table[], load: () => Promise<void>): Promise<void> {
  await client.query(plainForm)
  const { rows: keys } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  const names = tables.map((table) => quoted(table.name))
  await runAll(
    client,
    keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
  )
  await runAll(
    client,
    names.map((name) => `alter table ${name} disable trigger user`),
  )
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  await load()
  await runAll(
    client,
    names.map((name) => `alter table ${name} enable trigger user`),
  )
  await runAll(
    client,
    keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
  )
}

async function runAll(client: pg.ClientBase, statements: string[]): Promise<void> {
  if (statements.length > 0) await client.query(statements.join(';\n'))
}

export async function setSequences(client: pg.ClientBase, sequences: Sequence[]): Promise<void> {
  await client.query(
    `select setval(quote_ident(name)::regclass, value) from unnest($1::text[], $2::bigint[]) as seq (name, value)`,
    [sequences.map(({ name }) => name), sequences.map(({ value }) => value)],
  )
}

/** What is computed from the tables: statistics, and views that keep their result. */
export async function refresh(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(matviewname) as name from pg_matviews where schemaname = 'public'`,
  )
  for (const { name } of rows) await pool.query(`refresh materialized view ${name}`)
  await pool.query('analyze')
}

export async function rowCounts(pool: pg.Pool, tables: Table[]): Promise<Map<string, number>> {
  if (tables.length === 0) return new Map()
  const counts = tables.map(
    ({ name }) => `select '${name.replaceAll("'", "''")}' as name, count(*) as rows from ${quoted(name)}`,
  )
  const { rows } = await pool.query<{ name: string; rows: number }>(counts.join(' union all '))
  return new Map(rows.map((row) => [row.name, row.rows]))
}
