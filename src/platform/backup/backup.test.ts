import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formerHash, writeEntry } from '../audit/entry.ts'
import { sealAll, tamper } from '../audit/testing.ts'
import { verifyAudit } from '../audit/verify.ts'
import { openDatabase, openPool } from '../database/database.ts'
import { knownMigrations } from '../database/migrate.ts'
import { openFile, receiveFile } from '../files/files.ts'
import { secretsFrom } from '../secrets.ts'
import { freshDatabase } from '../testing/database.ts'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { backup } from './backup.ts'
import { restore, type Target } from './restore.ts'

let world: TestWorld
let other: Target & { close: () => Promise<void> }
let path: string

beforeEach(async () => {
  world = await testWorld([])
  path = join(world.folder, 'all.renhe')
  other = await emptyPlace()
})
afterEach(async () => {
  await world.close()
  await other.close()
})

/** A database without a single table, as `create database` leaves it. */
async function emptyPlace() {
  const database = await freshDatabase()
  const pool: pg.Pool = openPool(database.connection)
  await pool.query('drop schema public cascade; create schema public')
  const folder = await mkdtemp(join(tmpdir(), 'renhe-restore-'))
  return {
    pool,
    folder,
    secrets: world.secrets,
    log: world.log,
    close: async () => {
      await pool.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const change = (index: number) =>
  world.db.transaction().execute(async (db) => {
    await writeEntry(db, world.secrets, {
      at: new Date().toISOString(),
      actor: null,
      operation: 'note.write',
      about: [],
      door: 'test',
      ip: null,
      body: { index, text: '换行\n制表\t反斜杠\\N' },
    })
    await db
      .insertInto('mail')
      .values({ id: crypto.randomUUID(), recipient: 'a@example.test', subject: `${index}`, body: '\\.\n' })
      .execute()
  })

async function receive(content: Buffer) {
  return receiveFile(world, {
    name: '附件.pdf',
    stream: Readable.from([content]),
    purpose: 'test',
    userId: null,
    maxBytes: 1e7,
  })
}

const count = async (pool: pg.Pool, table: string): Promise<number> =>
  (await pool.query(`select count(*) as n from ${table}`)).rows[0].n

test('a backup made while 200 changes run restores to one moment, whole and proven, and work goes on', async () => {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)])
  const file = await receive(content)
  for (let index = 0; index < 20; index++) await change(index)
  await sealAll(world)
  await world.pool.query(`insert into job (id, kind, title, state) values (gen_random_uuid(), 'x', '{}', 'waiting')`)

  const changes = Promise.all(Array.from({ length: 200 }, (_, index) => change(100 + index)))
  const made = await backup(world, path)
  await changes
  expect(made).toMatchObject({ files: 1, missingFiles: [], keyIncluded: false })
  expect((await stat(path)).mode & 0o777).toBe(0o600)

  const report = await restore(path, other)
  expect(report).toMatchObject({ rows: made.rows, files: 1, audit: { ok: true, unsealed: 0 } })
  const mails = await count(other.pool, 'mail')
  expect(mails).toBeGreaterThanOrEqual(20)
  // Each change wrote both; the restore adds one entry of its own.
  expect(await count(other.pool, 'audit')).toBe(mails + 1)

  const restored = { ...world, ...other, db: openDatabase(other.pool) }
  const opened = await openFile(restored, file.id)
  expect(Buffer.concat(await opened.stream.toArray())).toEqual(content)
  await writeEntry(restored.db, world.secrets, {
    at: new Date().toISOString(),
    actor: null,
    operation: 'note.write',
    about: [],
    door: 'test',
    ip: null,
    body: {},
  })
  expect(await sealAll(restored)).toBe(1)
  expect(await verifyAudit(restored)).toMatchObject({ ok: true, unsealed: 0 })

  // Once more, from the restored one: the chain carries on over both moves.
  await backup(restored, path)
  const third = await emptyPlace()
  expect((await restore(path, third)).audit).toMatchObject({ ok: true, entries: mails + 3 })
  await third.close()
})

test('what the backup says about the newest seal must be in the restored chain', async () => {
  await change(1)
  await sealAll(world)
  await backup(world, path)
  await restore(path, other)
  await tamper(other, 'delete from seal where id = 1')
  expect((await verifyAudit(other)).problems.map(({ kind }) => kind)).toContain('rehashed')
})

const code = (code: string, details: object = {}) => expect.objectContaining({ code, ...details })

test('refuses what it can not restore, before it writes anything', async () => {
  await change(1)
  await backup(world, path)
  const bytes = await readFile(path)
  const bad = join(world.folder, 'bad.renhe')
  const tables = () => count(other.pool, `pg_class where relnamespace = 'public'::regnamespace`)

  await expect(
    restore(path, { ...other, secrets: secretsFrom('another-secret-for-tests-0123456789') }),
  ).rejects.toEqual(code('backup.wrongKey'))
  await expect(restore(join(world.folder, 'none'), other)).rejects.toEqual(code('backup.notFound'))
  for (const damaged of [
    bytes.subarray(0, bytes.length - 10),
    bytes.subarray(0, 300),
    flipped(bytes, bytes.length >> 1),
    flipped(bytes, bytes.length - 40),
  ]) {
    await writeFile(bad, damaged)
    await expect(restore(bad, other)).rejects.toEqual(code('backup.damaged'))
  }
  await writeFile(bad, 'PK something else')
  await expect(restore(bad, other)).rejects.toEqual(code('backup.notABackup'))
  expect(await tables()).toBe(0)
  await expect(restore(path, { ...other, pool: world.pool })).rejects.toEqual(code('backup.notEmpty'))
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a backup of an earlier version is restored as it was, and then brought up to date', async () => {
  const former = {
    at: '2026-01-05T08:00:00.000Z',
    actor: null,
    operation: 'note.write',
    about: [],
    door: 'test',
    ip: null,
  }
  const hash = formerHash(world.secrets, { ...former, body: { text: '旧的' } })
  await world.pool.query(
    `insert into audit (at, operation, door, body, hash) values ($1, 'note.write', 'test', '{"text": "旧的"}', $2)`,
    [former.at, hash],
  )
  await sealAll(world)
  await world.pool.query(`alter table audit alter column body type jsonb using body::jsonb;
    delete from migration where name = '0010-audit-as-written.sql'`)
  await backup(world, path)

  expect((await restore(path, other)).audit).toMatchObject({ ok: true, entries: 2, unsealed: 0 })
  const { rows } = await other.pool.query('select name from migration order by name')
  expect(rows.map(({ name }) => name)).toEqual(await knownMigrations())
})

test('a backup of a later version is refused before anything is written', async () => {
  await world.pool.query(`insert into migration (name) values ('9999-of-tomorrow.sql')`)
  await backup(world, path)
  await expect(restore(path, other)).rejects.toEqual(
    code('backup.otherVersion', { details: { level: '9999-of-tomorrow.sql', here: (await knownMigrations()).at(-1) } }),
  )
  expect(await count(other.pool, `pg_class where relnamespace = 'public'::regnamespace`)).toBe(0)
})

test('a key is never in a backup', async () => {
  await backup(world, path)
  expect((await readFile(path)).includes('a-secret-for-tests-only')).toBe(false)
})
