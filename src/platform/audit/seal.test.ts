import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { canonical, formerHash, writeEntry } from './entry.ts'
import { entryIn, messageOf } from './message.ts'
import { sealAudit } from './seal.ts'
import { sealAll, tamper } from './testing.ts'
import { verifyAudit } from './verify.ts'

let world: TestWorld
beforeEach(async () => {
  world = await testWorld([])
})
afterEach(() => world.close())

const entry = (change: object = {}) => ({
  at: '2026-06-01T08:00:00.123Z',
  actor: '018f3b1c-0000-7000-8000-000000000001',
  operation: 'note.write',
  about: [{ type: 'note', id: 'n1' }],
  door: 'test',
  ip: '127.0.0.1',
  body: { input: { title: '备忘', count: 3, 数: 1e21, nested: { b: [1, null], a: 0.1 } } },
  ...change,
})

async function write(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await writeEntry(world.db, world.secrets, entry({ body: { index } }))
}

const kinds = async () => (await verifyAudit(world)).problems.map(({ kind }) => kind)

describe('what the product wrote', () => {
  test('passes, sealed or not', async () => {
    await writeEntry(
      world.db,
      world.secrets,
      entry({ body: { when: new Date(0), gone: undefined, list: [undefined] } }),
    )
    await writeEntry(world.db, world.secrets, entry())
    expect(await sealAll(world)).toBe(2)
    expect(await sealAll(world)).toBe(0)
    await write(3)
    expect(await verifyAudit(world)).toEqual({ ok: true, entries: 5, sealed: 2, unsealed: 3, problems: [] })
  })

  test('passes whatever it holds, and reads back as it was', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0') && each.isWellFormed())
    const subject = fc.record({ type: text, id: text })
    const anything = fc
      .dictionary(text, fc.jsonValue({ stringUnit: 'grapheme' }))
      .map((body) => JSON.parse(JSON.stringify(body)))
    const entries = fc.record({ about: fc.array(subject), body: anything, ip: fc.option(text), operation: text })
    const sampled = fc
      .sample(entries, 200)
      .map((each) => entry({ ...each, actor: each.ip === null ? null : entry().actor }))
    for (const each of sampled) {
      expect(entryIn(messageOf(each))).toEqual(each)
      await writeEntry(world.db, world.secrets, each)
    }
    expect(await verifyAudit(world)).toMatchObject({ ok: true, entries: 200 })
  })

  test('passes too when it was written before the form of the hash changed', async () => {
    const former = entry()
    const hash = formerHash(world.secrets, former)
    const { at, actor, operation, about, door, ip, body } = former
    const insert =
      'insert into audit (at, actor, operation, about, door, ip, body, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)'
    const values = [at, actor, operation, JSON.stringify(about), door, ip, JSON.stringify(body, null, 2), hash]
    await world.pool.query(insert, values)
    await write(1)
    expect(await sealAll(world)).toBe(2)
    expect(await verifyAudit(world)).toEqual({ ok: true, entries: 2, sealed: 2, unsealed: 0, problems: [] })
    await tamper(world, `update audit set ip = '127.0.0.2' where id = 1`)
    expect(await kinds()).toEqual(['edited'])
  })

  test('can neither be changed nor deleted by plain SQL', async () => {
    await write(1)
    for (const statement of [
      `update audit set door = 'web'`,
      'delete from audit',
      'truncate audit',
      'delete from seal',
    ]) {
      if (statement !== 'delete from seal') await expect(world.pool.query(statement)).rejects.toThrow('append-only')
    }
    await sealAll(world)
    await expect(world.pool.query('delete from seal')).rejects.toThrow('append-only')
  })

  test.each([
    [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    [['é', { z: undefined }], '["é",{}]'],
  ])('%j has one text', (value, text) => expect(canonical(value)).toBe(text))
})

describe('is found out', () => {
  beforeEach(async () => {
    for (let seal = 0; seal < 4; seal++) {
      await write(5)
      await sealAll(world)
    }
    expect(await verifyAudit(world)).toMatchObject({ ok: true, entries: 20, sealed: 20 })
  })

  test('an edited entry', async () => {
    await tamper(world, `update audit set body = '{"index": 99}' where id = 7`)
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'edited', id: 7 }])
  })

  test('an entry in the place of another', async () => {
    await tamper(
      world,
      `update audit set body = other.body, hash = other.hash from audit as other where audit.id = 7 and other.id = 8`,
    )
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'edited', id: 6 }])
  })

  test('deleted entries, by number', async () => {
    await tamper(world, 'delete from audit where id in (1, 9, 10)')
    expect((await verifyAudit(world)).problems).toEqual([1, 9, 10].map((id) => ({ kind: 'deleted', id })))
  })

  test('an entry written by hand, before and after the next seal', async () => {
    await world.pool.query(`insert into audit (at, operation, door, hash) values (now(), 'note.write', 'web', 'x')`)
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'inserted', id: 21 }])
    await write(1)
    expect(await sealAll(world)).toBe(1)
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'inserted', id: 21 }])
  })

  test('a genuine entry copied into the past', async () => {
    await world.pool.query(
      `insert into audit (xid, at, actor, operation, about, door, ip, body, hash)
       select xid, at, actor, operation, about, door, ip, body, hash from audit where id = 3`,
    )
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'inserted', id: 21 }])
  })

  test('a seal altered, or taken from the middle', async () => {
    await tamper(world, `update seal set ids = '{[6,1000000000)}' where id = 2`)
    expect(await kinds()).toContain('seal')
    await tamper(world, 'delete from seal where id = 2')
    expect((await verifyAudit(world)).problems).toContainEqual({ kind: 'seal', id: 3 })
  })

  test('the tail cut off, with its seals', async () => {
    await tamper(world, 'delete from audit where id > 15', 'delete from seal where id > 3')
    expect((await verifyAudit(world)).problems).toEqual([{ kind: 'cutTail', id: 4 }])
    await write(2)
    await sealAll(world)
    expect(await kinds()).toContain('rehashed')
  })

  test('the whole chain made anew with the very key', async () => {
    await tamper(world, `delete from audit where id = 2`, 'delete from seal', 'alter sequence seal_id_seq restart')
    for (let seal = 0; seal < 4; seal++) await sealAll(world)
    expect(await verifyAudit(world, { heads: [] })).toMatchObject({ ok: true, sealed: 19 })
    expect(await kinds()).toContain('rehashed')
  })
})

test('16 writers with slow transactions: every entry is sealed once, none is missed, none is accused', async () => {
  let writing = true
  const perWriter = 25
  const writer = async (number: number) => {
    for (let index = 0; index < perWriter; index++) {
      await world.db
        .transaction()
        .execute(async (db) => {
          await writeEntry(db, world.secrets, entry({ body: { number, index } }))
          await pause(Math.random() * (number % 4 === 0 ? 60 : 5))
          if (index % 10 === 9) throw new Error('rolled back')
        })
        .catch((error: Error) => expect(error.message).toBe('rolled back'))
    }
  }
  const sealer = async () => {
    while (writing) {
      await sealAudit(world)
      expect(await kinds()).toEqual([])
      await pause(10)
    }
  }
  const seals = async (): Promise<number> =>
    (await world.pool.query('select count(*)::int as seals from seal')).rows[0].seals
  const sealing = sealer()
  // Transactions of other databases on the same server hold sealing back, so the writers go on until it has happened among them.
  let rounds = 0
  do {
    await Promise.all(Array.from({ length: 16 }, (_, number) => writer(number)))
    rounds += 1
  } while ((await seals()) < 2)
  writing = false
  await sealing
  await sealAll(world)
  const kept = rounds * 16 * (perWriter - 2)
  expect(await verifyAudit(world)).toEqual({ ok: true, entries: kept, sealed: kept, unsealed: 0, problems: [] })
})
