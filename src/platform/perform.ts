import type { z } from 'zod'
import { type Actor, reachesOf } from './access/grant.ts'
import { maskOutput, redact } from './access/mask.ts'
import { byType, hasGrant, type Permit, permit, subjectsOf } from './access/permit.ts'
import { writeEntry } from './audit/entry.ts'
import type { Db } from './database/database.ts'
import { withRetry } from './database/retry.ts'
import type { Event } from './event.ts'
import type { About, Call, Door, Implemented, Subject } from './operation.ts'
import { addToOutbox } from './outbox/store.ts'
import { Refusal, refuse } from './refusal.ts'
import type { World } from './world.ts'

/** Who calls, and through which door. */
export type Caller = { actor: Actor | null; door: Door }

/** Nobody in particular: for operations that are open to those who have not signed in. */
const visitor: Actor = { userId: '', personId: null, name: '', email: '', language: 'zh', grants: [] }

/**
 * The one road into the system: parse, permit, transact, run, audit, check, mask.
 * Web, HTTP, command line, jobs and tests all take it.
 * @throws Refusal with what the user can do about it
 */
export async function perform(world: World, name: string, raw: unknown, caller: Caller): Promise<unknown> {
  const implemented = world.house.operations.get(name)
  if (!implemented) return refuse('operation.unknown', { operation: name })
  const { operation } = implemented
  const input = parse(operation.input, raw)
  const actor = caller.actor ?? (operation.open ? visitor : refuse('session.required'))
  const asked: Asked = { world, implemented, input, actor, door: caller.door }
  try {
    if (operation.kind === 'read') return await answer(asked, world.db)
    return await withRetry(() => world.db.transaction().execute((db) => answer(asked, db)))
  } catch (error) {
    throw refusalOf(world, error)
  }
}

type Asked = { world: World; implemented: Implemented; input: unknown; actor: Actor; door: Door }

function parse(schema: z.ZodType, raw: unknown): unknown {
  const parsed = schema.safeParse(raw ?? {})
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.'),
    problem: issue.message,
  }))
  return refuse('input.invalid', { at: issues[0]?.path ?? '', problem: issues[0]?.problem ?? '', issues })
}

async function answer(asked: Asked, db: Db): Promise<unknown> {
  const { world, implemented } = asked
  const { operation, handler } = implemented
  const about = await aboutOf(asked, db)
  if (operation.kind === 'write') await lock(world, db, subjectsOf(about))
  const permitted = await permitOf(asked, db, about)

  const notes: Notes = { about: subjectsOf(about), details: {} }
  const output = await handler.run(callOf(asked, db, permitted, notes) as Call<never>)
  if (operation.kind === 'write' || operation.audited) await audit(asked, db, notes)

  const checked = operation.output.parse(output)
  return operation.open ? checked : maskOutput(operation.output, checked, permitted.classes)
}

/** Who may not see the whole company is not told either whether a record exists. */
async function aboutOf({ implemented, input, actor }: Asked, db: Db): Promise<About> {
  const { operation, handler } = implemented
  if (typeof handler.about !== 'function') return handler.about
  const mayKnow = operation.open || hasGrant(actor, operation.name)
  if (!mayKnow) refuse('permission.denied', { operation: operation.name })
  try {
    return await handler.about(input as never, db)
  } catch (error) {
    const grants = actor.grants
    const seesAll = reachesOf(grants, actor).some((reach) => reach.scope === 'company')
    if (!seesAll && error instanceof Refusal && error.code.endsWith('.notFound')) {
      refuse('permission.denied', { operation: operation.name })
    }
    throw error
  }
}

async function permitOf({ world, implemented, actor }: Asked, db: Db, about: About): Promise<Permit> {
  if (implemented.operation.open) return { classes: new Set(), reach: [] }
  return permit(world.house, db, actor, implemented.operation.name, about)
}

async function lock(world: World, db: Db, subjects: Subject[]): Promise<void> {
  const types = [...byType(subjects)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [type, ids] of types) await world.house.subjects.get(type)?.lock(db, ids)
}

type Notes = { about: Subject[]; details: Record<string, unknown> }

function callOf({ world, input, actor, door }: Asked, db: Db, permitted: Permit, notes: Notes): Call<unknown> {
  const today = world.today()
  return {
    input,
    db,
    actor,
    today,
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

async function audit({ world, implemented, input, actor, door }: Asked, db: Db, notes: Notes): Promise<void> {
  await writeEntry(db, world.secrets, {
    at: new Date().toISOString(),
    actor: actor.userId || null,
    operation: implemented.operation.name,
    about: notes.about,
    door: door.kind,
    ip: door.ip ?? null,
    body: { input: redact(implemented.operation.input, input), ...notes.details },
  })
}

type DatabaseError = { code?: string; constraint?: string; message?: string }

/** A breach of a constraint that a module names is the user's mistake; everything else stays a bug. */
export function refusalOf(world: World, error: unknown): unknown {
  const { code, constraint, message } = (error ?? {}) as DatabaseError
  const known = constraint && world.house.constraints.get(constraint)
  if (known) return new Refusal(known, {})
  if (code === '23P01' && message && /^[a-z]+\.[A-Za-z]+$/.test(message)) return new Refusal(message, {})
  return error
}
