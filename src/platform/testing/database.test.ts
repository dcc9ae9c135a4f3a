import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './database.ts'

test('each test has a database of its own, with all tables, also when many ask at once', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => freshDatabase()))
  const pools = databases.map(({ connection }) => new pg.Pool({ ...connection, max: 1 }))
  await pools[0]?.query('create table mine (id int)')
  const seen = await Promise.all(
    pools.map(async (pool) => {
      const { rows } = await pool.query(
        "select to_regclass('mine') is not null as mine, to_regclass('migration') is not null as migrated",
      )
      return rows[0]
    }),
  )
  for (const pool of pools) await pool.end()
  for (const database of databases) await database.drop()

  expect(seen).toEqual([true, false, false, false].map((mine) => ({ mine, migrated: true })))
})
