import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from './contract.ts'
import type { Module } from './house.ts'
import { classed, confidential } from './kernel/field-class.ts'
import { implementTogether } from './operation.ts'
import { Refusal } from './refusal.ts'
import { act, type TestWorld, testActor, testWorld } from './testing/world.ts'

const counting = contract('counting', {
  count: {
    kind: 'write',
    input: z.object({ number: z.int(), secret: confidential('sensitive', z.string().optional()) }),
    output: z.object({ number: z.int(), batch: z.int(), own: classed('sensitive', z.string()) }),
  },
})

const batches: number[][] = []

const count = implementTogether(counting.count, {
  about: 'own',
  async runAll(calls) {
    const numbers = calls.map(({ input }) => input.number)
    batches.push(numbers)
    const [one] = calls
    const good = numbers.filter((number) => number !== 13)
    await sql`insert into counted select unnest(${good}::int[])`.execute(one?.db ?? ({} as never))
    return calls.map(({ input: { number }, actor, record }) => {
      if (number === 13) return new Refusal('counting.unlucky', { number })
      record({ details: { counted: number } })
      return { number: number === 99 ? ('not a number' as never) : number, batch: batches.length, own: actor.name }
    })
  },
})

const countingModule: Module = { name: 'counting', operations: [count] }

let world: TestWorld
beforeAll(async () => {
  world = await testWorld([countingModule])
  await sql`create table counted (number int primary key)`.execute(world.db)
})
afterAll(() => world.close())
beforeEach(async () => {
  batches.length = 0
  await sql`delete from counted`.execute(world.db)
})

const people = Array.from({ length: 40 }, (_, at) => testActor({ name: `员工${at}`, grants: [] }))
const press = (number: number, by = people[number % people.length] ?? null, more: object = {}) =>
  act(world, by, 'counting.count', { number, ...more })
const counted = async () =>
  (await sql<{ number: number }>`select number from counted order by 1`.execute(world.db)).rows.map(
    ({ number }) => number,
  )
const audited = async () =>
  (
    await sql<{ actor: string; body: { counted?: number; input: { secret?: string } } }>`
    select actor, body from audit order by id`.execute(world.db)
  ).rows

describe('calls that come together', () => {
  it('share a transaction, in the order they came, and each has his own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => press(at + 100)))
    expect(answers).toEqual(
      Array.from({ length: 40 }, (_, at) => ({ number: at + 100, batch: 1, own: people[(at + 100) % 40]?.name })),
    )
    expect(batches).toEqual([Array.from({ length: 40 }, (_, at) => at + 100)])
    expect(await counted()).toHaveLength(40)
  })
  it('are written in the audit one by one, closely kept input hidden', async () => {
    const before = (await audited()).length
    await Promise.all([press(1), press(2, undefined, { secret: '在家' })])
    const [first, second] = (await audited()).slice(before)
    expect(first).toMatchObject({ actor: people[1]?.userId, body: { counted: 1 } })
    expect(second).toMatchObject({ actor: people[2]?.userId, body: { counted: 2, input: { secret: '•••' } } })
  })
  it('a refusal is told to one only, and leaves no line', async () => {
    const before = (await audited()).length
    const answers = await Promise.allSettled([press(1), press(13), press(2)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(answers[1]).toMatchObject({ reason: { code: 'counting.unlucky' } })
    expect(await counted()).toEqual([1, 2])
    expect((await audited()).slice(before)).toHaveLength(2)
  })
  it('one that breaks the transaction fails alone', async () => {
    await press(7)
    const answers = await Promise.allSettled([press(1), press(7), press(2)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await counted()).toEqual([1, 2, 7])
  })
  it('a bad answer is never sent, and takes back what was written', async () => {
    const answers = await Promise.allSettled([press(1), press(99)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await counted()).toEqual([1])
  })
  it('bad input and strangers do not reach the others', async () => {
    const answers = await Promise.allSettled([press(1), press(1.5), act(world, null, 'counting.count', { number: 3 })])
    expect(answers.map((each) => (each.status === 'rejected' ? each.reason.code : 'good'))).toEqual([
      'good',
      'input.invalid',
      'session.required',
    ])
    expect(batches).toEqual([[1]])
  })
})
