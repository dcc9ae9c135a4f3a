import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../contract.ts'
import { after, on } from '../event.ts'
import type { Module } from '../house.ts'
import { jobsModule } from '../jobs/index.ts'
import { queueMail } from '../mail/store.ts'
import { implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import { deliverEvents } from './deliver.ts'

const note = contract('note', {
  write: { kind: 'write', input: z.object({ text: z.string() }), output: z.object({}) },
})
const written = after<{ text: string }>('note.written')

let broken = false
const received: string[] = []

const writer: Module = {
  name: 'writer',
  operations: [
    implement(note.write, {
      about: 'company',
      async run({ input, tell }) {
        await tell(written, { text: input.text })
        if (input.text === 'refused') refuse('note.refused')
        return {}
      },
    }),
  ],
}
const reader: Module = {
  name: 'reader',
  operations: [],
  handlers: [
    on(written, async ({ text }, { db, actor }) => {
      await queueMail(db, { to: 'a@example.test', subject: text, body: actor.name })
    }),
    on(written, async ({ text }) => {
      if (broken && text === 'poison') throw new Error('not now')
      received.push(text)
    }),
  ],
}

let world: TestWorld
beforeEach(async () => {
  world = await testWorld([writer, reader, jobsModule])
  broken = false
  received.length = 0
})
afterEach(() => world.close())

const write = (text: string) => act(world, testActor(), 'note.write', { text })
const mails = async () =>
  (await world.pool.query('select subject from mail order by id')).rows.map((row) => row.subject)

test('an event is delivered once when its change is kept, and never when it is not', async () => {
  await write('one')
  await write('two')
  await expect(write('refused')).rejects.toMatchObject({ code: 'note.refused' })
  const delivered = await Promise.all([deliverEvents(world), deliverEvents(world)])
  expect(delivered[0] + delivered[1]).toBe(2)
  expect(await deliverEvents(world)).toBe(0)
  expect(received.sort()).toEqual(['one', 'two'])
  expect((await mails()).sort()).toEqual(['one', 'two'])
})

test('one that fails writes nothing, holds up no other, is tried again, given up, shown, and delivered when asked', async () => {
  broken = true
  await write('poison')
  await write('fine')
  expect(await deliverEvents(world)).toBe(1)
  expect(await mails()).toEqual(['fine'])
  expect(await deliverEvents(world)).toBe(0)

  for (let again = 1; again < 12; again++) {
    await world.pool.query('update outbox set retry_at = now()')
    await deliverEvents(world)
  }
  const { events } = (await act(world, testActor(), 'job.undelivered')) as { events: { id: string }[] }
  expect(events).toMatchObject([{ event: 'note.written', tries: 12, problem: 'Error: not now', givenUp: true }])
  await world.pool.query('update outbox set retry_at = now()')
  expect(await deliverEvents(world)).toBe(0)

  broken = false
  await act(world, testActor(), 'job.deliverAgain', { id: events[0]?.id })
  expect(await deliverEvents(world)).toBe(1)
  expect(await mails()).toEqual(['fine', 'poison'])
})
