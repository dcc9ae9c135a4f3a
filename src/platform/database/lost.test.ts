import pg from 'pg'
import { expect, it } from 'vitest'
import { isConnectionLost } from './lost.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })

it.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['nobody listens on either address', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
  ['it broke', coded('ECONNRESET')],
  ['the socket file is gone', coded('ENOENT')],
  ['the database is shutting down', coded('57P01')],
  ['the database is starting', coded('57P03')],
  ['it broke in the middle of an answer', new Error('Connection terminated unexpectedly')],
  ['it broke before the question', new Error('Client has encountered a connection error and is not queryable')],
])('a connection is lost: %s', (_, error) => {
  expect(isConnectionLost(error)).toBe(true)
})

it.each([
  ['a rule of the database', coded('23505')],
  ['a fault of ours', new TypeError('x is undefined')],
  ['a statement that took too long', coded('57014')],
  ['no error at all', 'ECONNREFUSED'],
])('no connection is lost: %s', (_, error) => {
  expect(isConnectionLost(error)).toBe(false)
})

it('knows what the driver really says', async () => {
  const client = new pg.Client({ host: '127.0.0.1', port: 1 })
  const said = await client.connect().catch((error: unknown) => error)
  expect(isConnectionLost(said)).toBe(true)
})
