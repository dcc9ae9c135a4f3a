import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database, Db } from './database.ts'

/** Kysely on one connection: what it asks runs in the transaction that is open there. */
function databaseOn(client: pg.PoolClient): Db {
  const query = client.query.bind(client)
  const pool = { connect: async () => ({ query, release: () => undefined }), end: async () => undefined }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as never }) })
}

/** One transaction for statements and COPY alike: all of it stands, or nothing. */
export async function transactionOn<T>(pool: pg.Pool, run: (client: pg.PoolClient, db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await run(client, databaseOn(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** A connection that sees the database as it was when it began, and changes nothing. */
export async function snapshotOn<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await work(databaseOn(client))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
