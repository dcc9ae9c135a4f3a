import type { Db } from '#platform/database/database.ts'
import { withRetry } from '#platform/database/retry.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { userDisabled } from '#platform/identity/index.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { job } from '#platform/jobs/job.ts'
import { refusalOf, tell } from '#platform/perform.ts'
import { Refusal } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { lookAgain, replaceMissing } from './engine/replace.ts'
import type { Engine } from './engine/settle.ts'
import { timeOut, waitOnInstead } from './engine/time-out.ts'
import { allAsked, usersOfPersons } from './store/accounts.ts'
import { lateRequests } from './store/requests.ts'

const engineOf = ({ db, actor, today, world }: HandlerCall): Engine => ({
  ...{ db, actor, today },
  tell: (event, payload) => tell({ db, actor, today, world }, event, payload),
})

const inBackground = <T>(world: World, run: (call: Engine) => Promise<T>): Promise<T> =>
  withRetry(() =>
    world.db.transaction().execute((db: Db) => run(engineOf({ db, actor: systemActor, today: world.today(), world }))),
  )

const atOnce = 200

/** Every few seconds: those whose time is over, each in a transaction of its own. */
export async function keepTime(world: World): Promise<number> {
  const ids = await lateRequests(world.db, new Date().toISOString(), atOnce)
  for (const id of ids) await keepTimeOf(world, id)
  return ids.length
}

/** What goes wrong with one must not keep the others from their time. */
async function keepTimeOf(world: World, id: string): Promise<void> {
  try {
    await inBackground(world, (call) => timeOut(call, id))
  } catch (error) {
    if (!(refusalOf(world, error) instanceof Refusal)) world.log.error({ error, request: id }, 'a time-out went wrong')
    await inBackground(world, (call) => waitOnInstead(call, id))
  }
}

/** People who have left decide nothing more. Called by who hears of it. */
export async function peopleGone(personIds: readonly string[], call: HandlerCall): Promise<void> {
  const userIds = await usersOfPersons(call.db, personIds)
  await replaceMissing(engineOf(call), userIds)
}

/** Once a day: absences that begin today, whoever left without a word, and what nobody was found for. */
export const turnDayJob = job('approvals.turnDay', (_input, { world }) =>
  inBackground(world, async (call) => ({
    replaced: await replaceMissing(call, await allAsked(call.db)),
    lookedAt: await lookAgain(call),
  })),
)

export const backgroundHandlers = [
  on(userDisabled, async ({ userIds }, call) => {
    await replaceMissing(engineOf(call), userIds)
  }),
]
