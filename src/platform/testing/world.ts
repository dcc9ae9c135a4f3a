import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Actor, Grant } from '../access/grant.ts'
import { openDatabase, openPool } from '../database/database.ts'
import { buildHouse, type Module } from '../house.ts'
import { Day, hourIn, todayIn } from '../kernel/day.ts'
import { newId } from '../kernel/id.ts'
import { perform } from '../perform.ts'
import { secretsFrom } from '../secrets.ts'
import type { World } from '../world.ts'
import { freshDatabase } from './database.ts'

export type TestWorld = World & {
  /** Every statement sent through Kysely since the last reset, to count queries. */
  queries: string[]
  setToday: (day: string) => void
  setHour: (hour: number) => void
  /** The moment it is; day and hour follow, as a clock in Shanghai shows them. */
  setNow: (iso: string) => void
  close: () => Promise<void>
}

const zone = 'Asia/Shanghai'
const moment = (day: Day, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** A whole world on a fresh, migrated database: the real engine, the real modules, a clock that tests set. */
export async function testWorld(modules: Module[], today = '2026-06-01'): Promise<TestWorld> {
  const database = await freshDatabase()
  const pool = openPool(database.connection)
  const folder = await mkdtemp(join(tmpdir(), 'renhe-test-'))
  const queries: string[] = []
  let day = Day.parse(today)
  let hour = 12
  let now = moment(day, hour)
  return {
    house: buildHouse(modules),
    pool,
    db: openDatabase(pool, (sql) => queries.push(sql)),
    secrets: secretsFrom('a-secret-for-tests-only-0123456789'),
    folder,
    url: 'http://localhost:4600',
    log: pino({ level: 'silent' }),
    now: () => new Date(now),
    today: () => day,
    hour: () => hour,
    queries,
    setToday: (next) => {
      day = Day.parse(next)
      now = moment(day, 12)
    },
    setHour: (next) => {
      hour = next
      now = moment(day, next)
    },
    setNow: (iso) => {
      now = new Date(iso)
      day = todayIn(zone, now)
      hour = hourIn(zone, now)
    },
    close: async () => {
      await pool.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const everything: Grant = {
  pattern: '*',
  scope: 'company',
  classes: ['public', 'internal', 'personal', 'sensitive'],
  unitIds: [],
}

/** Somebody who may do everything in the company, unless the test says otherwise. */
export function testActor(change: Partial<Actor> = {}): Actor {
  return {
    userId: newId(),
    personId: null,
    name: '林若溪',
    email: 'hr@example.test',
    language: 'zh',
    grants: [everything],
    ...change,
  }
}

export const act = (world: World, actor: Actor | null, name: string, input: unknown = {}): Promise<unknown> =>
  perform(world, name, input, { actor, door: { kind: 'test' } })
