import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { transactionOn } from './on-client.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld([])
})
afterAll(() => world?.close())

test('what is asked of one connection at once is asked in turn, so that the driver has nothing to warn of', async () => {
  const warned: string[] = []
  const hear = ({ message }: Error) => void warned.push(message)
  process.on('warning', hear)
  const asked = [1, 2, 3, 4, 5]
  const answers = await transactionOn(world.pool, (_, db) =>
    Promise.all(asked.map((each) => sql<{ each: number }>`select ${each}::int as each`.execute(db))),
  )
  await turn()
  process.off('warning', hear)
  expect(answers.map(({ rows }) => rows[0]?.each)).toEqual(asked)
  expect(warned).toEqual([])
})

test('one that fails doesn’t keep the others from being answered, but for the transaction', async () => {
  const run = transactionOn(world.pool, (_, db) =>
    Promise.all([sql`select 1`.execute(db), sql`select nothing_like_it()`.execute(db), sql`select 2`.execute(db)]),
  )
  await expect(run).rejects.toThrow('nothing_like_it')
  expect((await sql<{ one: number }>`select 1 as one`.execute(world.db)).rows).toEqual([{ one: 1 }])
})
