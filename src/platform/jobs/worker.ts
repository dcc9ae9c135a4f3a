import { setTimeout as pause } from 'node:timers/promises'
import { run } from 'graphile-worker'
import { deliverMails } from '../mail/deliver.ts'
import { deliverEvents } from '../outbox/deliver.ts'
import type { World } from '../world.ts'
import { queueLogger } from './logger.ts'
import { type Repeating, repeat } from './repeat.ts'
import { runJob } from './run.ts'
import { prepareQueue } from './start.ts'
import { isFinished, type JobRow, recover, taskName, unqueue } from './store.ts'

const jobsAtOnce = 2

/**
 * Works in this process until stopped: jobs, events for other modules, mails. As many processes as wanted may do so on
 * one database. Stopping puts running jobs back, to be taken up again.
 */
export async function runJobs(world: World): Promise<Repeating> {
  await prepareQueue(world.pool)
  await recover(world.pool)
  const stopping = new AbortController()
  const runner = await run({
    pgPool: world.pool,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab: '',
    logger: queueLogger(world.log),
    taskList: {
      [taskName]: async (payload) => void (await runJob(world, (payload as { id: string }).id, stopping.signal)),
    },
  })
  const loops = [
    repeat(10_000, () => recover(world.pool), world.log),
    repeat(1000, () => deliverEvents(world), world.log),
    repeat(5000, () => deliverMails(world), world.log),
    ...world.house.upkeep.map((keepUp) => repeat(2000, () => keepUp(world), world.log)),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
      await runner.stop()
    },
  }
}

/** Runs one job here and now, for the command line; waits for it when a server nearby took it first. */
export async function runJobNow(world: World, id: string): Promise<JobRow> {
  while (!(await runJob(world, id)) && !(await isFinished(world.pool, id))) await pause(200)
  await unqueue(world.pool, id)
  return world.db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
