import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** The folder `migrations/` at the top of the project, from the sources and from the build alike. */
const folder = join(import.meta.dirname.split(/[\\/](?:src|dist)[\\/]/)[0] ?? '.', 'migrations')

/** Any number, the same for every process: only one may migrate at a time. */
const migrationLock = 74_386_001

/** All that this version knows, in their order. */
export const knownMigrations = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()

/**
 * Applies the numbered files of `migrations/` that this database has not seen, each in a transaction of its own. Forward only.
 * @param only these of them, for a database as an earlier version had it
 */
export async function migrate(pool: pg.Pool, only?: readonly string[]): Promise<string[]> {
  const files = (await knownMigrations()).filter((name) => only?.includes(name) ?? true)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const applied = new Set(rows.map((row) => row.name))
    const missing = files.filter((name) => !applied.has(name))
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}

async function apply(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(join(folder, name), 'utf8')
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause })
  }
}
