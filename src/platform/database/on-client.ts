import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database, Db } from './database.ts'

/**
 * Kysely on one connection: what it asks runs in the transaction that is open there. What is asked at once is asked in turn: the
 * driver will keep no queue of its own (pg 9).
 */
function databaseOn(client: pg.PoolClient): Db {
  let last: Promise<unknown> = Promise.resolve()
  const query = (text: string, values: unknown[]) => {
    const answer = last.then(() => client.query(text, values))
    last = answer.catch(() => undefined)
    return answer
  }
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
    // On a connection that is gone there is nothing to take back, and the first error is the one to be told.
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Connections that all see the database as it was when the first began, and change nothing: what one reads, another may go on from. */
export async function snapshotsOn<T>(pool: pg.Pool, count: number, work: (views: Db[]) => Promise<T>): Promise<T> {
  const clients: pg.PoolClient[] = []
  try {
    for (let at = 0; at < count; at += 1) {
      const client = await pool.connect()
      clients.push(client)
      await client.query('begin isolation level repeatable read read only')
      if (at > 0) await client.query(`set transaction snapshot '${await snapshotOf(clients)}'`)
    }
    return await work(clients.map(databaseOn))
  } finally {
    for (const client of clients) {
      await client.query('rollback').catch(() => undefined)
      client.release()
    }
  }
}

async function snapshotOf([first]: readonly pg.PoolClient[]): Promise<string> {
  const exported = await first?.query<{ id: string }>('select pg_export_snapshot() as id')
  return exported?.rows[0]?.id ?? ''
}
