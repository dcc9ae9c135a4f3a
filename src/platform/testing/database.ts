import type pg from 'pg'
import { inject } from 'vitest'
import { newId } from '../kernel/id.ts'
import { execute, withDatabase } from './connection.ts'

/** Any number, the same in every worker: a template may be copied by one at a time. */
const copyLock = 74_386_002

/** A database of one's own with all tables, empty. For tests, which close their connections and drop it. */
export async function freshDatabase(): Promise<{ connection: pg.PoolConfig; drop: () => Promise<void> }> {
  const engine = inject('engine')
  const name = `renhe_test_${newId().replaceAll('-', '')}`
  await execute(
    engine,
    `select pg_advisory_lock(${copyLock})`,
    // Copying the files costs a third of writing every page through the log.
    `create database ${name} template ${inject('template')} strategy file_copy`,
  )
  return {
    connection: withDatabase(engine, name),
    drop: () => execute(engine, `drop database if exists ${name} with (force)`),
  }
}
