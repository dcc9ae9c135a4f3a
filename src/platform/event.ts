import type { Actor } from './access/grant.ts'
import type { Db } from './database/database.ts'
import type { Day } from './kernel/day.ts'
import type { World } from './world.ts'

/**
 * What a low module lets higher ones know.
 * `within`: handlers run in the same transaction, and a refusal of one refuses the whole.
 * `after`: delivered from the outbox once committed, at least once, so handlers are idempotent.
 */
export type Event<P> = { name: string; kind: 'within' | 'after'; payload?: P }

export const within = <P>(name: string): Event<P> => ({ name, kind: 'within' })
export const after = <P>(name: string): Event<P> => ({ name, kind: 'after' })

export type HandlerCall = { db: Db; actor: Actor; today: Day; world: World }

export type EventHandler = { event: string; handle: (payload: never, call: HandlerCall) => Promise<void> }

export function on<P>(event: Event<P>, handle: (payload: P, call: HandlerCall) => Promise<void>): EventHandler {
  return { event: event.name, handle: handle as EventHandler['handle'] }
}
