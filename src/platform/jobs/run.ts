import type pg from 'pg'
import { newId } from '../kernel/id.ts'
import { Refusal, refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { actorFor } from './actor.ts'
import { Interrupted, track } from './progress.ts'
import { claim, finish, type JobRow, lockJob, type Outcome, putBack, unlockJob } from './store.ts'

const never = new AbortController().signal

/**
 * Runs a job unless it is finished or another process runs it. Its outcome is written to its row; it never throws for a
 * job that failed.
 * @returns whether it was run here
 */
export async function runJob(world: World, id: string, stopping: AbortSignal = never): Promise<boolean> {
  const client = await world.pool.connect()
  let broken = false
  const onError = () => {
    broken = true
  }
  client.on('error', onError)
  try {
    if (!(await lockJob(client, id))) return false
    const row = await claim(client, id)
    if (row) await runClaimed(world, client, row, stopping)
    await unlockJob(client, id)
    return row !== undefined
  } catch (error) {
    broken = true
    throw error
  } finally {
    client.off('error', onError)
    // A connection given back with the lock would hold the job as long as the pool lives.
    client.release(broken)
  }
}

async function runClaimed(world: World, client: pg.PoolClient, row: JobRow, stopping: AbortSignal): Promise<void> {
  const tracking = track(client, row.id, stopping)
  const outcome = await outcomeOf(world, row, tracking)
  await tracking.stop()
  if (outcome) await finish(client, row.id, outcome)
  else await putBack(client, row.id)
}

/** Undefined when it was interrupted and is to be taken up again. */
async function outcomeOf(world: World, row: JobRow, tracking: ReturnType<typeof track>): Promise<Outcome | undefined> {
  const { signal, progress, setAside } = tracking
  try {
    const kind = world.house.jobs.get(row.kind) ?? refuse('job.unknownKind', { kind: row.kind })
    const actor = await actorFor(world, row.user_id)
    const result = await kind.run(row.input as never, { id: row.id, world, actor, progress, setAside, signal })
    return { state: 'done', result }
  } catch (error) {
    if (signal.reason instanceof Interrupted) return undefined
    if (signal.aborted) return { state: 'cancelled' }
    if (error instanceof Refusal) return { state: 'failed', error: { code: error.code, details: error.details } }
    const number = newId().slice(-12)
    world.log.error({ number, error, job: row.id, kind: row.kind }, 'a job failed unexpectedly')
    return { state: 'failed', error: { code: 'bug', details: { number } } }
  }
}
