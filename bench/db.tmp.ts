import { Kysely, PostgresDialect } from 'kysely'
import { openPool as open } from '#platform/database/database.ts'
export const openPool = open
export const openDatabase = (pool: never) => new Kysely<never>({ dialect: new PostgresDialect({ pool }), log: (e) => {
  if (e.queryDurationMillis > 100) console.log(Math.round(e.queryDurationMillis), e.query.sql.replace(/\s+/g, ' ').slice(0, 150)) } }) as never
