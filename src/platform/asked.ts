import type { Actor } from './access/grant.ts'
import { maskOutput, redact } from './access/mask.ts'
import { type Permit, subjectsOf } from './access/permit.ts'
import type { Entry } from './audit/message.ts'
import type { Db } from './database/database.ts'
import type { Event } from './event.ts'
import type { About, Call, Door, Implemented, Subject } from './operation.ts'
import { addToOutbox } from './outbox/store.ts'
import type { World } from './world.ts'

/** A call that was understood, and who makes it. */
export type Asked = { world: World; implemented: Implemented; input: unknown; actor: Actor; door: Door; at: Date }

/** What the call says for the audit while it runs. */
export type Notes = { about: Subject[]; details: Record<string, unknown> }

export const notesOn = (about: About): Notes => ({ about: subjectsOf(about), details: {} })

/** What the handler is given. */
export function callOf({ world, input, actor, door, at }: Asked, db: Db, permitted: Permit, notes: Notes): Call<never> {
  const today = world.today()
  return {
    input: input as never,
    db,
    actor,
    today,
    at,
    door,
    world,
    reach: permitted.reach,
    sees: (fieldClass) => permitted.classes.has(fieldClass),
    tell: (event, payload) => tell({ db, actor, today, world }, event, payload),
    record: ({ about, details }) => {
      if (about) notes.about.push(about)
      Object.assign(notes.details, details)
    },
  }
}

type Telling = Pick<Call<unknown>, 'db' | 'actor' | 'today' | 'world'>

/** `within` handlers run now, `after` handlers once the transaction is committed. */
export async function tell<P>(call: Telling, event: Event<P>, payload: P): Promise<void> {
  if (event.kind === 'after') return addToOutbox(call.db, event.name, payload)
  for (const { handle } of call.world.house.handlers.get(event.name) ?? []) await handle(payload as never, call)
}

/** The call's line in the audit. */
export const entryOf = ({ implemented, input, actor, door }: Asked, { about, details }: Notes): Entry => ({
  at: new Date().toISOString(),
  actor: actor.userId || null,
  operation: implemented.operation.name,
  about,
  door: door.kind,
  ip: door.ip ?? null,
  body: { input: redact(implemented.operation.input, input), ...details },
})

/** The output as the contract has it and the caller may see it. */
export function shown({ implemented: { operation } }: Asked, output: unknown, { classes }: Permit): unknown {
  const checked = operation.output.parse(output)
  return operation.open ? checked : maskOutput(operation.output, checked, classes)
}
