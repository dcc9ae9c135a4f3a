import type { World } from '../world.ts'
import { type Repeating, repeat } from './repeat.ts'
import { prepareQueue } from './start.ts'
import { addJob, takeNight } from './store.ts'

/** Starts each of these jobs once per day of the company, soon after midnight, or later when nothing ran then. */
export function scheduleNightly(world: World, kinds: readonly string[]): Repeating {
  return repeat(30_000, () => startNight(world, kinds), world.log)
}

/** @returns the jobs that were due; several processes share the day between them. */
export async function startNight(world: World, kinds: readonly string[]): Promise<string[]> {
  await prepareQueue(world.pool)
  const started: string[] = []
  for (const kind of kinds) {
    const id = await world.db.transaction().execute(async (db) => {
      if (!(await takeNight(db, kind, world.today()))) return undefined
      const [zh, en] = world.house.operationWords[kind] ?? [kind, kind]
      return addJob(db, { kind, input: { day: world.today() }, title: { zh, en }, userId: null })
    })
    if (id) started.push(id)
  }
  return started
}
