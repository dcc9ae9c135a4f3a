import type { z } from 'zod'
import type { Actor, Reach } from './access/grant.ts'
import type { Operation } from './contract.ts'
import type { Db } from './database/database.ts'
import type { Event } from './event.ts'
import type { Day } from './kernel/day.ts'
import type { FieldClass } from './kernel/field-class.ts'
import type { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** One record whose data an operation touches. The type is a word of the module that keeps it: `person`, `unit`. */
export type Subject = { type: string; id: string }

/**
 * Whose data an operation touches:
 * subjects — permission is checked against each, and a write locks them in the order of their ids;
 * `company` — the whole of it: only a grant for the company will do;
 * `reach` — a list: `run` must join `reach`, which is all that the actor may see with this operation;
 * `own` — only the actor's own account.
 */
export type About = Subject | Subject[] | 'company' | 'reach' | 'own'

/** The door through which a call came. */
export type Door = {
  kind: 'web' | 'http' | 'cli' | 'job' | 'test'
  ip?: string
  headers?: Headers
  /** Headers for the answer; only web and HTTP have any. */
  answer?: Headers
}

export type Call<I> = {
  input: I
  db: Db
  actor: Actor
  today: Day
  /** When it came, by the server's clock. */
  at: Date
  reach: Reach[]
  door: Door
  world: World
  /** May the actor see this class on everything that this call touches? */
  sees: (fieldClass: FieldClass) => boolean
  /** Tells higher modules; `within` handlers run now, in this transaction, `after` handlers once it is committed. */
  tell: <P>(event: Event<P>, payload: P) => Promise<void>
  /** Says for the audit what the input alone does not: the record just made, old and new values. Never personal values. */
  record: (entry: { about?: Subject; details?: Record<string, unknown> }) => void
}

export type Handler<I, O> = {
  about: About | ((input: I, db: Db) => About | Promise<About>)
  run: (call: Call<I>) => Promise<O>
}

/**
 * Answers the calls of many people at once: those that come while others are being written share a transaction, and each is answered
 * after its commit. Only for what is one's own, where permission asks nothing of the database.
 */
export type TogetherHandler<I, O> = {
  about: 'own'
  /** As many answers as calls, in their order. A refusal in the place of an answer is told to that caller; nothing of his was written. */
  runAll: (calls: readonly Call<I>[]) => Promise<(O | Refusal)[]>
}

export type Implemented = {
  operation: Operation
  handler: Handler<never, unknown> | TogetherHandler<never, unknown>
}

/** Binds a contract to what it does. Without saying whose data it touches it does not compile. */
export function implement<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  handler: Handler<z.output<I>, z.input<O>>,
): Implemented {
  return { operation, handler: handler as unknown as Handler<never, unknown> }
}

/** The same, for what so many do at the same moment that a transaction each would be too slow. */
export function implementTogether<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  handler: TogetherHandler<z.output<I>, z.input<O>>,
): Implemented {
  return { operation, handler: handler as unknown as TogetherHandler<never, unknown> }
}
