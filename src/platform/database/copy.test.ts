import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { type CopyValue, copyInto } from './copy.ts'

let world: TestWorld
let client: pg.PoolClient
beforeAll(async () => {
  world = await testWorld([])
  client = await world.pool.connect()
  await client.query('create temporary table copied (first text, number int, last text)')
})
afterAll(async () => {
  client?.release()
  await world?.close()
})

const columns = ['first', 'number', 'last']

async function standing(rows: Parameters<typeof copyInto>[3]): Promise<unknown[]> {
  await client.query('truncate copied')
  await copyInto(client, 'copied', columns, rows)
  const found = await client.query({ text: 'select * from copied order by number', rowMode: 'array' })
  return found.rows
}

const odd: CopyValue[][] = [
  ['', 1, ''],
  [null, 2, null],
  ['a\tb', 3, 'c\nd\\e\rf'],
  ['\\N', 4, '人和'],
]

async function* asTheyCome<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}

test.each([
  ['at once', () => odd],
  ['as they come', () => asTheyCome(odd)],
])('what is written %s stands as it was given, empty texts and signs of the format too', async (_, rows) => {
  expect(await standing(rows())).toEqual(odd)
})

test('of many rows none is lost where blocks meet', async () => {
  const many = Array.from({ length: 20_000 }, (_, at): CopyValue[] => ['字'.repeat(at % 7), at, `${at}`])
  expect(await standing(many)).toEqual(many)
})
