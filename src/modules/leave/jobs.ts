import { type JobRun, job } from '#platform/jobs/job.ts'
import { addDays, type Day, longAgo } from '#platform/kernel/day.ts'
import type { World } from '#platform/world.ts'
import { everybodyIn, give, givingFor, settleBetween, spanOf } from './giving.ts'
import { lastTurned, setTurned } from './store/giving.ts'
import { countEmployees } from './store/people.ts'
import { typeHeads } from './store/types.ts'

type Turned = { settled: number; given: number }

/** What ran out since the last time, and what begins today: joiners, those who have served a year, a month's share. */
export async function turnDay(world: World): Promise<Turned> {
  const today = world.today()
  const last = await lastTurned(world.db)
  if ((last && last >= today) || (await typeHeads(world.db)).length === 0) return { settled: 0, given: 0 }
  const settled = await settle(world, last ? addDays(last, -1) : longAgo)
  let given = 0
  for (const year of yearsOpen(today)) {
    const giving = await givingFor(world.db, year, today, false)
    for await (const piece of everybodyIn(world.db, giving)) {
      given += await world.db.transaction().execute((db) => give(db, giving, piece, null))
    }
  }
  await setTurned(world.db, today)
  return { settled, given }
}

/** In December the leave of the next year is there to be asked for: it begins with that year. */
function yearsOpen(today: Day): number[] {
  const year = Number(today.slice(0, 4))
  return today.slice(5, 7) === '12' ? [year, year + 1] : [year]
}

/** What has run out is said before what is given on the same day. */
const settle = (world: World, after: Day): Promise<number> =>
  world.db.transaction().execute((db) => settleBetween(db, after, world.today()))

export const turnDayJob = job('leave.turnDay', (_input, { world }) => turnDay(world))

/** Everybody's year: given to all, in pieces that stand by themselves, so that a cancelled run is taken up where it stopped. */
export async function runYearEnd({ year }: { year: number }, { world, actor, progress }: JobRun): Promise<Turned> {
  const today = world.today()
  const giving = await givingFor(world.db, year, today, true)
  const total = await countEmployees(world.db, spanOf(giving))
  const settled = await settle(world, longAgo)
  let [done, given] = [0, 0]
  for await (const piece of everybodyIn(world.db, giving)) {
    given += await world.db.transaction().execute((db) => give(db, giving, piece, actor.userId || null))
    done += piece.length
    await progress(done, total)
  }
  return { settled, given }
}

export const yearEndJob = job('leave.yearEnd', runYearEnd)
