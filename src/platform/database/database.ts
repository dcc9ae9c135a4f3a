import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { keepPlans } from './prepared.ts'

/** Each module adds its own tables from its `store.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Database {}

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

const typeId = { int8: 20, date: 1082, timestamp: 1184, dateArray: 1182, int8Array: 1016, textArray: 1009 }

const parseTextArray = pg.types.getTypeParser(typeId.textArray as number as 25, 'text') as (value: string) => string[]

/** Days stay the strings they are, instants become ISO strings, and bigint is a number: fen are exact below 2^53. */
function parserOf(id: number): (value: string) => unknown {
  if (id === typeId.int8) return Number
  if (id === typeId.date) return (value) => value
  if (id === typeId.timestamp) return (value) => new Date(value).toISOString()
  if (id === typeId.dateArray) return parseTextArray
  if (id === typeId.int8Array) return (value) => parseTextArray(value).map(Number)
  return pg.types.getTypeParser(id, 'text')
}

export function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 12,
    ...connection,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // A connection that the database drops is replaced by the pool, and its query fails; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    keepPlans(client)
  })
  return pool
}

export function openDatabase(pool: pg.Pool, onQuery?: (sql: string) => void): Db {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === 'query') onQuery?.(event.query.sql)
    },
  })
}
