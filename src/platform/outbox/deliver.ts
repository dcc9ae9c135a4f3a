import { systemActor } from '../jobs/actor.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { markDelivered, postpone, takeNext, type Waiting } from './store.ts'

const mostTries = 12

/** 1 s, 2 s, 4 s … an hour at most; null when it is time to give up. */
const pauseAfter = (tries: number): number | null => (tries + 1 >= mostTries ? null : Math.min(2 ** tries, 3600))

class Undeliverable extends Error {
  readonly event: Waiting

  constructor(event: Waiting, cause: unknown) {
    super(`${event.event} could not be delivered`, { cause })
    this.event = event
  }
}

/**
 * Hands every event that is due to its handlers. An event and the fact of its delivery are one transaction, so that what
 * a handler writes happens once; what it does outside the database may happen again.
 * @returns how many were delivered
 */
export async function deliverEvents(world: World): Promise<number> {
  for (let delivered = 0; ; ) {
    try {
      if (!(await deliverNext(world))) return delivered
      delivered++
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error
      await putOff(world, error)
    }
  }
}

async function deliverNext(world: World): Promise<boolean> {
  return world.db.transaction().execute(async (db) => {
    const event = await takeNext(db)
    if (!event) return false
    try {
      for (const { handle } of world.house.handlers.get(event.event) ?? []) {
        await handle(event.payload as never, { db, actor: systemActor, today: world.today(), world })
      }
      await markDelivered(db, event.id)
    } catch (error) {
      throw new Undeliverable(event, error)
    }
    return true
  })
}

async function putOff(world: World, { event, cause }: Undeliverable): Promise<void> {
  world.log.error({ event: event.event, id: event.id, error: cause }, 'an event could not be delivered')
  const problem = cause instanceof Refusal ? cause.code : String(cause)
  await postpone(world.db, event.id, problem, pauseAfter(event.tries))
}
