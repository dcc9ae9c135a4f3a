import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEngine } from '../database/engine/engine.ts'
import { liveOwner } from '../database/engine/ownership.ts'
import { isServing, readPostmaster, stopPostmaster } from '../database/engine/postmaster.ts'
import { execute, withDatabase } from './connection.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests make their databases: a connection that may create them. */
    engine: pg.PoolConfig
    /** The database, with all migrations, that each test's own is copied from. */
    template: string
  }
}

/**
 * One throw-away PostgreSQL for a run of tests, or with `TEST_DATABASE_URL` (a user who may create databases and extensions)
 * any other. All tables are made once, in a template.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = process.env.TEST_DATABASE_URL
    ? await givenEngine(process.env.TEST_DATABASE_URL)
    : await throwAwayEngine()
  const template = `renhe_template_${process.pid}_${Date.now()}`
  try {
    await makeTemplate(engine.connection, template)
  } catch (error) {
    await engine.stop()
    throw error
  }
  project.provide('engine', engine.connection)
  project.provide('template', template)
  return async () => {
    await execute(engine.connection, `drop database if exists ${template} with (force)`)
    await engine.stop()
  }
}

type TestEngine = { connection: pg.PoolConfig; stop: () => Promise<void> }

async function givenEngine(databaseUrl: string): Promise<TestEngine> {
  const { connection, stop } = await startEngine({ folder: '', databaseUrl })
  return { connection, stop }
}

const folderName = 'renhe-engine-'

async function throwAwayEngine(): Promise<TestEngine> {
  await sweepKilledRuns()
  const folder = await mkdtemp(join(tmpdir(), folderName))
  // Under root the database runs as another user, who must pass.
  await chmod(folder, 0o711)
  const engine = await startEngine({ folder, durable: false })
  const stop = async () => {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { connection: engine.connection, stop }
}

/** A run that was killed leaves its database running; the next run tidies up. */
async function sweepKilledRuns(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((each) => each.startsWith(folderName))) {
    const folder = join(tmpdir(), name)
    const postmaster = readPostmaster(join(folder, 'database'))
    if (!postmaster || liveOwner(folder)) continue
    if (isServing(join(folder, 'database'), postmaster)) await stopPostmaster(postmaster)
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(connection: pg.PoolConfig, template: string): Promise<void> {
  await execute(
    connection,
    `create database ${template} encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0`,
  )
  const { migrate } = await import('../database/migrate.ts')
  const { openPool } = await import('../database/database.ts')
  const pool = openPool(withDatabase(connection, template))
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}
