import type { z } from 'zod'
import { type Actor, reachesOf } from './access/grant.ts'
import { byType, hasGrant, type Permit, permit, subjectsOf } from './access/permit.ts'
import { type Asked, callOf, entryOf, notesOn, shown } from './asked.ts'
import { writeEntry } from './audit/entry.ts'
import type { Db } from './database/database.ts'
import { withRetry } from './database/retry.ts'
import type { About, Door, Subject } from './operation.ts'
import { Refusal, refuse } from './refusal.ts'
import { performTogether } from './together.ts'
import type { World } from './world.ts'

export { tell } from './asked.ts'

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
  const asked: Asked = { world, implemented, input, actor, door: caller.door, at: world.now() }
  try {
    if ('runAll' in implemented.handler) return await performTogether(asked)
    if (operation.kind === 'read') return await answer(asked, world.db)
    return await withRetry(() => world.db.transaction().execute((db) => answer(asked, db)))
  } catch (error) {
    throw refusalOf(world, error)
  }
}

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
  if ('runAll' in handler) throw new Error(`${operation.name} is answered together`)
  const about = await aboutOf(asked, db)
  if (operation.kind === 'write') await lock(world, db, subjectsOf(about))
  const permitted = await permitOf(asked, db, about)

  const notes = notesOn(about)
  const output = await handler.run(callOf(asked, db, permitted, notes))
  if (operation.kind === 'write' || operation.audited) await writeEntry(db, world.secrets, entryOf(asked, notes))
  return shown(asked, output, permitted)
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

type DatabaseError = { code?: string; constraint?: string; message?: string }

/** A breach of a constraint that a module names is the user's mistake; everything else stays a bug. */
export function refusalOf(world: World, error: unknown): unknown {
  const { code, constraint, message } = (error ?? {}) as DatabaseError
  const known = constraint && world.house.constraints.get(constraint)
  if (known) return new Refusal(known, {})
  if (code === '23P01' && message && /^[a-z]+\.[A-Za-z]+$/.test(message)) return new Refusal(message, {})
  return error
}
