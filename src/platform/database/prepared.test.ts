import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { prepared } from './prepared.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld([])
})
afterAll(() => world.close())

const sum = async (a: number, b: number) =>
  (await sql<{ sum: number }>`${prepared} select ${a}::int + ${b}::int as sum`.execute(world.db)).rows[0]?.sum

it('a marked statement is kept by its connection, once, and takes other values each time', async () => {
  const kept = await world.db.connection().execute(async (db) => {
    for (const a of [1, 2, 3]) {
      const { rows } = await sql<{ sum: number }>`${prepared} select ${a}::int + 1::int as sum`.execute(db)
      expect(rows).toEqual([{ sum: a + 1 }])
    }
    await sql`select ${4}::int + 1 as plain`.execute(db)
    return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)
  })
  expect(kept.rows.map(({ statement }) => statement)).toEqual([
    expect.stringContaining('select $1::int + 1::int as sum'),
  ])
})

it('many at once are each answered with their own', async () => {
  const all = Array.from({ length: 50 }, (_, at) => at)
  expect(await Promise.all(all.map((at) => sum(at, at)))).toEqual(all.map((at) => 2 * at))
})

it('an error in one leaves the next as it was', async () => {
  const divided = (by: number) => sql<{ n: number }>`${prepared} select 10 / ${by}::int as n`.execute(world.db)
  await expect(divided(0)).rejects.toThrow('division by zero')
  expect((await divided(5)).rows).toEqual([{ n: 2 }])
})
