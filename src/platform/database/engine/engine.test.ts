import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Refusal } from '#platform/refusal.ts'
import { type Engine, type EngineNote, type EngineOptions, startEngine } from './engine.ts'
import { noteText } from './locale.ts'
import { commonFolder } from './place.ts'
import { readPostmaster, stopPostmaster } from './postmaster.ts'
import { goneWithin, isRunning } from './process.ts'
import { ask } from './sessions.ts'

let folder: string
let notes: EngineNote[]
const children: ChildProcess[] = []
const engines: Engine[] = []

const codes = () => notes.map((note) => note.code)

/** Without writing through: processes are killed here, not machines, and what a process wrote the system keeps. */
async function start(options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await startEngine({ folder, durable: false, say: (note) => notes.push(note), ...options })
  engines.push(engine)
  return engine
}

type Told = { ready?: true; failed?: unknown; serverPid: number; connection: pg.PoolConfig }

/** Another product process on the same folder. */
async function startElsewhere(mode = ''): Promise<{ told: Told; child: ChildProcess }> {
  const fixture = join(import.meta.dirname, 'run-engine.fixture.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, folder, mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told
    if (told.ready || told.failed) return { told, child }
  }
  throw new Error('The other process said nothing')
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await goneWithin(child.pid ?? 0, 5_000)
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.write('stop\n')
  await new Promise((resolve) => child.once('exit', resolve))
}

const save = (engine: Pick<Engine, 'connection'>, text: string) =>
  ask(engine.connection, `create table if not exists kept (text text); insert into kept values ('${text}')`)

const kept = async (engine: Pick<Engine, 'connection'>) =>
  (await ask<{ text: string }>(engine.connection, 'select text from kept order by text')).map((row) => row.text)

const restarted = (engine: Engine) => new Promise<void>((resolve) => engine.onRestart(resolve))

const newFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'renhe-test-'))
  chmodSync(path, 0o711)
  return path
}

/** A folder after its first start, which takes a second: most tests begin with a copy of it. */
let started: string

beforeAll(async () => {
  started = newFolder()
  await (await startEngine({ folder: started, durable: false })).stop()
})

afterAll(() => rmSync(started, { recursive: true, force: true }))

beforeEach(() => {
  notes = []
  folder = newFolder()
  cpSync(started, folder, { recursive: true })
})

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop()
  for (const child of children.splice(0)) await kill(child)
  const left = readPostmaster(join(folder, 'database'))
  if (left) await stopPostmaster(left)
  rmSync(folder, { recursive: true, force: true })
})

test('makes a database at the first start and finds its rows at the second', async () => {
  const fresh = join(folder, 'fresh')
  const first = await start({ folder: fresh })
  expect(codes()).toEqual(['engine.initialised'])
  await save(first, '林若溪')
  await first.stop()
  expect(isRunning(first.serverPid ?? 0)).toBe(false)

  const second = await start({ folder: fresh })
  expect(await kept(second)).toEqual(['林若溪'])
  expect(codes()).toEqual(['engine.initialised'])
})

test('knows Chinese letters, writes through to the disk, and the product is no superuser', async () => {
  const { connection } = await start({ durable: true })
  await ask(connection, 'create extension pg_trgm')
  const [row] = await ask(
    connection,
    `select cardinality(show_trgm('人力资源')) as trigrams, current_setting('fsync') as fsync, rolsuper as super,
       current_setting('listen_addresses') as tcp from pg_roles where rolname = current_user`,
  )
  expect(row).toEqual({ trigrams: 5, fsync: 'on', super: false, tcp: '' })
})

test('keeps others out: secret and socket are private, and a wrong password is refused', async () => {
  const { connection } = await start()
  const modeOf = (path: string) => statSync(path).mode & 0o777
  expect(modeOf(join(folder, 'secrets', 'database'))).toBe(0o600)
  expect(modeOf(connection.host ?? '')).toBe(0o700)
  await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow(/password/)
})

test('after kill -9 of the server the next start takes its database over', async () => {
  const { told, child } = await startElsewhere()
  await save(told, 'acknowledged')
  await kill(child)
  expect(isRunning(told.serverPid)).toBe(true)

  const engine = await start()
  expect(codes()).toEqual(['engine.adopted'])
  expect(engine.serverPid).toBe(told.serverPid)
  expect(await kept(engine)).toEqual(['acknowledged'])
  await engine.stop()
  expect(isRunning(told.serverPid)).toBe(false)
})

test('an orphan that does not let us in is stopped, and the start says what is wrong', async () => {
  const { told, child } = await startElsewhere()
  await kill(child)
  writeFileSync(join(folder, 'secrets', 'database'), 'another secret')
  await expect(start()).rejects.toMatchObject({ code: 'engine.wrongSecret' })
  expect(codes()).toEqual(['engine.stoppedOrphan'])
  expect(isRunning(told.serverPid)).toBe(false)
})

test('after kill -9 of both the next start repairs itself', async () => {
  const { told, child } = await startElsewhere()
  await save(told, 'acknowledged')
  await kill(child)
  process.kill(told.serverPid, 'SIGKILL')
  await goneWithin(told.serverPid, 5_000)

  const engine = await start()
  expect(codes()).toEqual(['engine.staleLock'])
  expect(await kept(engine)).toEqual(['acknowledged'])
})

test('a process number that now belongs to another program is no database', async () => {
  const lines = [process.pid, join(folder, 'database'), 0, 5432, '/tmp/nowhere', '', '', 'ready']
  writeFileSync(join(folder, 'database', 'postmaster.pid'), lines.join('\n'))
  const engine = await start()
  expect(codes()).toEqual(['engine.staleLock'])
  expect(engine.serverPid).not.toBe(process.pid)
})

test('a database killed while we run comes back on the same socket with all that was committed', async () => {
  const engine = await start()
  await save(engine, 'acknowledged')
  const pool = new pg.Pool(engine.connection)
  pool.on('error', () => undefined)
  await pool.query('select 1')
  const killed = engine.serverPid ?? 0

  const again = restarted(engine)
  process.kill(killed, 'SIGKILL')
  await again

  expect(codes()).toEqual(['engine.recovered'])
  expect(engine.serverPid).not.toBe(killed)
  expect((await pool.query('select text from kept')).rows).toEqual([{ text: 'acknowledged' }])
  await pool.end()
})

test('a taken-over database is watched as well', async () => {
  const { told, child } = await startElsewhere()
  await save(told, 'acknowledged')
  await kill(child)
  const engine = await start()
  const again = restarted(engine)
  process.kill(told.serverPid, 'SIGKILL')
  await again
  expect(await kept(engine)).toEqual(['acknowledged'])
})

test('a second server on the folder is refused with the number of the first', async () => {
  const { child } = await startElsewhere()
  const refused = await start().catch((error: Refusal) => error)
  expect(refused).toMatchObject({ code: 'engine.inUse', details: { pid: String(child.pid) } })
  const { code, details } = refused as Refusal
  expect(noteText({ code, params: details }, 'zh')).toContain(`（进程 ${child.pid}）：${folder}`)
})

test('the same number with another beginning is not the owner', async () => {
  writeFileSync(join(folder, 'owner.pid'), JSON.stringify({ pid: process.pid, beginning: 'another time' }))
  await expect(start()).resolves.toBeDefined()
})

test('sharing works beside a running server and leaves it alone', async () => {
  const { told, child } = await startElsewhere()
  await save(told, 'shared')
  const guest = await start({ share: true })
  expect(guest.serverPid).toBe(told.serverPid)
  expect(await kept(guest)).toEqual(['shared'])
  await guest.stop()
  expect(isRunning(told.serverPid)).toBe(true)
  await end(child)
  expect(isRunning(told.serverPid)).toBe(false)
})

test('sharing waits for a server that is just starting', async () => {
  const [elsewhere, guest] = await Promise.all([startElsewhere(), start({ share: true })])
  expect(elsewhere.told.serverPid ?? guest.serverPid).toBe(guest.serverPid)
})

test('sharing with nobody starts and stops its own, and the last one out turns off the light', async () => {
  const { told: first, child } = await startElsewhere('share')
  const second = await start({ share: true })
  const client = new pg.Client(second.connection)
  await client.connect()
  await end(child)
  expect(isRunning(first.serverPid)).toBe(true)
  await client.end()
  await second.stop()
  expect(isRunning(first.serverPid)).toBe(false)
})

test('an interrupted first start is begun again', async () => {
  const fresh = join(folder, 'fresh')
  mkdirSync(join(fresh, 'database.new', 'base'), { recursive: true })
  const engine = await start({ folder: fresh })
  await save(engine, 'fine')
  expect(await kept(engine)).toEqual(['fine'])
})

test('a deep folder with blanks and Chinese characters is fine', async () => {
  const deep = join(folder, ...Array.from({ length: 12 }, () => '很深的 folder'))
  const engine = await start({ folder: deep })
  expect(Buffer.byteLength(join(engine.connection.host ?? '', '.s.PGSQL.5432'))).toBeLessThan(104)
  await save(engine, 'deep')
  expect(existsSync(join(deep, 'database', 'PG_VERSION'))).toBe(true)
})

test('data of another PostgreSQL is refused, not touched', async () => {
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '14\n')
  await expect(start()).rejects.toMatchObject({ code: 'engine.otherVersion', details: { found: '14' } })
})

test.runIf(process.getuid?.() === 0)(
  'as root below a private folder the database moves out, and is found again',
  async () => {
    const hidden = join(folder, 'home')
    mkdirSync(hidden, { mode: 0o700 })
    const wished = join(hidden, 'data')
    const engine = await start({ folder: wished })
    const home = readFileSync(join(wished, 'database.location'), 'utf8').trim()
    try {
      expect(codes()).toEqual(['engine.movedData', 'engine.initialised'])
      expect(home.startsWith(commonFolder)).toBe(true)
      await save(engine, 'moved')
      await engine.stop()

      // Reachable from now on: the data stays where it is.
      chmodSync(hidden, 0o755)
      const again = await start({ folder: wished })
      expect(await kept(again)).toEqual(['moved'])
      await again.stop()

      // The data folder is deleted: a new one begins empty, the old database is kept.
      rmSync(wished, { recursive: true })
      chmodSync(hidden, 0o700)
      const fresh = await start({ folder: wished })
      expect(codes().slice(-3)).toEqual(['engine.movedData', 'engine.setAside', 'engine.initialised'])
      await expect(kept(fresh)).rejects.toThrow(/kept/)
      await fresh.stop()
    } finally {
      for (const each of engines.splice(0)) await each.stop()
      rmSync(home, { recursive: true, force: true })
    }
  },
)

test.runIf(process.getuid?.() === 0)(
  'a database that became unreachable is never replaced by an empty one',
  async () => {
    await (await start()).stop()
    chmodSync(folder, 0o700)
    await expect(start()).rejects.toMatchObject({ code: 'engine.unreachable' })
  },
)

test('DATABASE_URL: looked at, and left alone', async () => {
  const own = await start()
  const { host, password } = own.connection
  const databaseUrl = `postgres://renhe:${password}@/renhe?host=${host}`
  const external = await start({ databaseUrl })
  expect(external).toMatchObject({ embedded: false, connection: { connectionString: databaseUrl } })
  await external.stop()
  expect(isRunning(own.serverPid ?? 0)).toBe(true)
})

test('DATABASE_URL that leads nowhere is refused in words without the password', async () => {
  const refused = start({ databaseUrl: 'postgres://renhe:hush@127.0.0.1:1/renhe' })
  await expect(refused).rejects.toMatchObject({ code: 'engine.cannotConnect', details: { host: '127.0.0.1:1' } })
  await expect(refused).rejects.not.toMatchObject({ details: { reason: expect.stringContaining('hush') } })
})

test('the tests themselves have a template', () => {
  expect(inject('template')).toMatch(/^renhe_template_/)
})
