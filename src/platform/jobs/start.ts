import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import type { Call } from '../operation.ts'
import { queueLogger } from './logger.ts'
import { addJob, type Title } from './store.ts'

const prepared = new WeakMap<pg.Pool, Promise<void>>()

/** The queue keeps tables of its own and brings them up to date itself; once per process. */
export function prepareQueue(pool: pg.Pool): Promise<void> {
  const known = prepared.get(pool)
  if (known) return known
  // A connection lost while somebody uses it fails his query; unheard, it would end the process too.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const ready = runMigrations({ pgPool: pool, logger: queueLogger() })
  prepared.set(pool, ready)
  ready.catch(() => prepared.delete(pool))
  return ready
}

/**
 * Starts long work on behalf of the caller. It is queued in his transaction and runs once that is committed.
 * @param title what the user sees it called
 * @returns the job's id, to be followed with `job.show`
 */
export async function startJob(
  call: Pick<Call<unknown>, 'db' | 'actor' | 'world'>,
  kind: string,
  input: unknown,
  title: Title | readonly [zh: string, en: string],
): Promise<string> {
  if (!call.world.house.jobs.has(kind)) throw new Error(`No module has a job of kind ${kind}`)
  await prepareQueue(call.world.pool)
  const named = 'zh' in title ? title : { zh: title[0], en: title[1] }
  return addJob(call.db, { kind, input, title: named, userId: call.actor.userId || null })
}
