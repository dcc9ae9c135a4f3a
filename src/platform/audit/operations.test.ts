import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../access/grant.ts'
import { contract } from '../contract.ts'
import type { Module } from '../house.ts'
import { jobPort, jobsModule, runJobNow } from '../jobs/index.ts'
import { confidential } from '../kernel/field-class.ts'
import { newId } from '../kernel/id.ts'
import { type Door, implement } from '../operation.ts'
import { perform } from '../perform.ts'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import type { AuditEntry } from './contract.ts'
import { auditModule, auditPort } from './index.ts'
import { tamper } from './testing.ts'

const note = contract('note', {
  write: {
    kind: 'write',
    input: z.object({ id: z.string(), title: z.string(), phone: confidential('personal', z.string()).optional() }),
    output: z.object({}),
  },
  stamp: { kind: 'write', input: z.object({}), output: z.object({}) },
})

const noteModule: Module = {
  name: 'note',
  operations: [
    implement(note.write, { about: ({ id }) => ({ type: 'note', id }), run: async () => ({}) }),
    implement(note.stamp, { about: 'company', run: async () => ({}) }),
  ],
  subjects: [
    {
      type: 'note',
      lock: async () => undefined,
      covered: async (_db, ids) => new Set(ids),
      namesOf: async (_db, ids) => new Map(ids.filter((id) => id !== 'gone').map((id) => [id, `备忘${id}`])),
    },
  ],
  operationWords: {
    'note.write': ['写备忘', 'Write a note'],
    'note.write#sentence': ['{{actor}}在{{subject}}里写了「{{title}}」', '{{actor}} wrote “{{title}}” in {{subject}}'],
    'note.stamp': ['盖章', 'Stamp'],
  },
}

let world: TestWorld
let lin: Actor
let gu: Actor
beforeEach(async () => {
  world = await testWorld([noteModule, auditModule, jobsModule])
  ;[lin, gu] = [testActor(), testActor({ name: '顾清和', email: 'gu@example.test', language: 'en' })]
  for (const { userId, name, email } of [lin, gu]) {
    await world.pool.query('insert into auth_user (id, name, email) values ($1, $2, $3)', [userId, name, email])
  }
  jobPort.fill({ actorOf: async () => lin })
  auditPort.fill({ zoneOf: async () => 'Asia/Shanghai' })
})
afterEach(() => world.close())

const write = (actor: Actor, id: string, title: string) =>
  act(world, actor, 'note.write', { id, title, phone: '13800138000' })
type Page = { entries: AuditEntry[]; next: { at: string; id: number } | null }
const search = async (input: object = {}, actor = lin) => (await act(world, actor, 'audit.search', input)) as Page
const sentences = async (input: object = {}, actor = lin) =>
  (await search(input, actor)).entries.map(({ sentence }) => sentence)

describe('the audit', () => {
  beforeEach(async () => {
    await write(lin, '1', '买纸')
    await write(gu, '2', '50%_off')
    await write(gu, 'gone', '旧的')
    await act(world, gu, 'note.stamp')
  })

  test('reads as sentences in the language of its reader, newest first', async () => {
    expect(await sentences()).toEqual([
      '顾清和：盖章',
      '顾清和在（已删除）里写了「旧的」',
      '顾清和在备忘2里写了「50%_off」',
      '林若溪在备忘1里写了「买纸」',
    ])
    expect((await sentences({}, gu))[3]).toBe('林若溪 wrote “买纸” in 备忘1')
  })

  test('reads in the language of the screen, where that was switched', async () => {
    const door: Door = { kind: 'web', headers: new Headers({ 'x-language': 'en' }) }
    const page = (await perform(world, 'audit.search', {}, { actor: lin, door })) as Page
    expect(page.entries[3]?.sentence).toBe('林若溪 wrote “买纸” in 备忘1')
    const { operations } = (await perform(world, 'audit.operations', {}, { actor: lin, door })) as {
      operations: { name: string; label: string }[]
    }
    expect(operations.find(({ name }) => name === 'note.write')?.label).toBe('Write a note')
  })

  test('never holds what is personal', async () => {
    const page = await search()
    expect(JSON.stringify(page)).not.toContain('13800138000')
    expect(page.entries[3]?.body).toEqual({ input: { id: '1', title: '买纸', phone: '•••' } })
  })

  test.each<[string, () => object, number]>([
    ['who', () => ({ actor: gu.userId }), 3],
    ['what', () => ({ operation: 'note.stamp' }), 1],
    ['whom', () => ({ subject: { type: 'note', id: '2' } }), 1],
    ['text in the content', () => ({ text: '买纸' }), 1],
    ['text with a wildcard', () => ({ text: '%_' }), 1],
    ['text of a name', () => ({ text: '顾清' }), 3],
    ['words of an operation', () => ({ text: 'stamp' }), 1],
    ['a period that is over', () => ({ to: '2001-01-01' }), 0],
    ['a period that holds them', () => ({ from: '2001-01-01', to: '2199-01-01' }), 4],
    ['somebody who did nothing', () => ({ actor: newId() }), 0],
  ])('is searched by %s', async (_by, input, found) => {
    expect(await sentences(input())).toHaveLength(found)
  })

  test('is read in pages, with as many queries for many entries as for few', async () => {
    for (let index = 0; index < 100; index++) await act(world, lin, 'note.stamp')
    world.queries.length = 0
    const first = await search()
    const asked = world.queries.length
    expect(first.entries).toHaveLength(50)
    const second = await search({ before: first.next })
    const third = await search({ before: second.next })
    expect(third).toMatchObject({ next: null })
    expect(third.entries).toHaveLength(4)
    expect(new Set([...first.entries, ...second.entries, ...third.entries].map(({ id }) => id)).size).toBe(104)
    expect(asked).toBeLessThanOrEqual(3)
  })

  test('counts days where the company is', async () => {
    await tamper(
      world,
      `update audit set at = '2026-05-31T16:00:00Z' where id = 1`,
      `update audit set at = '2026-05-31T15:59:59Z' where id = 2`,
    )
    expect(await sentences({ from: '2026-06-01', to: '2026-06-01' })).toEqual(['林若溪在备忘1里写了「买纸」'])
    expect(await sentences({ from: '2026-05-31', to: '2026-05-31' })).toEqual(['顾清和在备忘2里写了「50%_off」'])
  })

  test('is for those whose grant is the company', async () => {
    const manager = testActor({ grants: [{ pattern: '*', scope: 'reports', classes: ['public'], unitIds: [] }] })
    for (const name of ['audit.search', 'audit.verify', 'audit.operations', 'audit.state']) {
      await expect(act(world, manager, name)).rejects.toMatchObject({ code: 'permission.denied' })
    }
  })

  test('offers the operations it can hold, and says how far the chain reaches', async () => {
    const { operations } = (await act(world, lin, 'audit.operations')) as { operations: object[] }
    expect(operations).toContainEqual({ name: 'note.stamp', label: '盖章' })
    expect(operations).not.toContainEqual(expect.objectContaining({ name: 'audit.search' }))
    expect(await act(world, lin, 'audit.state')).toEqual({
      entries: 4,
      sealed: 0,
      seals: 0,
      lastSealedAt: null,
      lastHash: null,
    })
  })

  test('is verified as a job', async () => {
    const { jobId } = (await act(world, lin, 'audit.verify')) as { jobId: string }
    expect(await runJobNow(world, jobId)).toMatchObject({
      state: 'done',
      result: { ok: true, entries: 5, problems: [] },
    })
  })
})
