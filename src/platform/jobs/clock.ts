import type { World } from '../world.ts'
import { type Repeating, repeat } from './repeat.ts'
import { prepareQueue } from './start.ts'
import { addJob, takeNight } from './store.ts'

/** A job that runs once per day of the company, from that hour on, or later when nothing ran then. */
export type Daily = { kind: string; from: number }

export function scheduleDaily(world: World, jobs: readonly Daily[]): Repeating {
  return repeat(30_000, () => startDue(world, jobs), world.log)
}

/** @returns the jobs that were due; several processes share the day between them. */
export async function startDue(world: World, jobs: readonly Daily[]): Promise<string[]> {
  await prepareQueue(world.pool)
  const started: string[] = []
  for (const { kind } of jobs.filter(({ from }) => from <= world.hour())) {
    const id = await world.db.transaction().execute(async (db) => {
      if (!(await takeNight(db, kind, world.today()))) return undefined
      const [zh, en] = world.house.operationWords[kind] ?? [kind, kind]
      return addJob(db, { kind, input: { day: world.today() }, title: { zh, en }, userId: null })
    })
    if (id) started.push(id)
  }
  return started
}
