import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { httpApp } from '#app/http.ts'
import { modules } from '#app/modules.ts'
import { fillPorts } from '#app/ports.ts'
import { seedRoles } from '#app/roles.ts'
import { openDatabase, openPool } from '#platform/database/database.ts'
import { startEngine } from '#platform/database/engine/engine.ts'
import { migrate } from '#platform/database/migrate.ts'
import { buildHouse } from '#platform/house.ts'
import { actorById, addUserWithPassword } from '#platform/identity/index.ts'
import { todayIn } from '#platform/kernel/day.ts'
import { perform } from '#platform/perform.ts'
import { secretsFrom } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { fillCompany, type Size } from './company.ts'

export type Statement = { text: string; values: unknown[] }

export type BenchHouse = {
  world: World
  /** A call as it comes over HTTP, with the key of a user who has these roles; the answer is read to its end. */
  caller: (
    roles: { roleId: string; unitIds: string[] }[],
  ) => Promise<(operation: string, input: object) => Promise<Record<string, unknown>>>
  /** The statements that a call sends, those of finding out who calls left out. */
  statementsOf: (call: () => Promise<unknown>) => Promise<Statement[]>
  close: () => Promise<void>
}

/** The whole house on the embedded, durable database, filled with a company. */
export async function benchHouse(size: Size): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-bench-'))
  await chmod(folder, 0o711)
  const engine = await startEngine({ folder })
  const pool = openPool(engine.connection)
  await migrate(pool)
  const secrets = secretsFrom('a-key-for-measuring-only-0123456789')
  const today = todayIn('Asia/Shanghai')
  await fillCompany(pool, secrets, today, size)
  const db = openDatabase(pool)
  await seedRoles(db)
  fillPorts()
  const log = pino({ level: 'error' })
  const world: World = {
    house: buildHouse(modules),
    pool,
    db,
    secrets,
    folder,
    url: 'http://localhost:4600',
    log,
    now: () => new Date(),
    today: () => today,
    hour: () => 12,
  }
  return {
    world,
    caller: (roles) => callerWith(world, roles),
    statementsOf,
    async close() {
      await pool.end()
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

let users = 0

async function callerWith(world: World, roles: { roleId: string; unitIds: string[] }[]) {
  const email = `bench-${++users}@example.test`
  const user = {
    name: '测速',
    email,
    language: 'zh' as const,
    personId: null,
    roles,
    password: '春天来了桃花开了满山坡',
  }
  const actor = await actorById(world, await addUserWithPassword(world, world.db, user))
  const { key } = (await perform(world, 'user.createApiKey', { name: '测速' }, { actor, door: { kind: 'job' } })) as {
    key: string
  }
  const app = httpApp(world)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return async (operation: string, input: object) => {
    const response = await app.request(`/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(body)}`)
    return body
  }
}

const aboutTheCaller = /api_key|auth_session|access_/

/** Listens at the driver while the call runs. */
async function statementsOf(call: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function listening(this: pg.Client, ...given: unknown[]) {
    const [text, values] = given
    if (typeof text === 'string' && !aboutTheCaller.test(text))
      statements.push({ text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await call()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}
