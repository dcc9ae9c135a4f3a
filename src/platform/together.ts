import { permit } from './access/permit.ts'
import { type Asked, callOf, entryOf, notesOn, shown } from './asked.ts'
import { writeEntries } from './audit/entry.ts'
import type { Db } from './database/database.ts'
import { withRetry } from './database/retry.ts'
import { gather } from './gather.ts'
import type { Implemented, TogetherHandler } from './operation.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

type Answer = { output: unknown } | { error: unknown }
type Ask = (asked: Asked) => Promise<Answer>

/** Each operation of a world has its own queue. */
const queues = new WeakMap<World, Map<Implemented, Ask>>()

function queueOf({ world, implemented }: Asked): Ask {
  const ofWorld = queues.get(world) ?? new Map<Implemented, Ask>()
  queues.set(world, ofWorld)
  const known = ofWorld.get(implemented)
  if (known) return known
  const made = gather(answerAll)
  ofWorld.set(implemented, made)
  return made
}

/** The road of an operation that many take at once: the same stations, one transaction for all who wait. */
export async function performTogether(asked: Asked): Promise<unknown> {
  const answer = await queueOf(asked)(asked)
  if ('error' in answer) throw answer.error
  return answer.output
}

/** When one of them makes the transaction fail, each is tried alone: only the bad one fails then. */
async function answerAll(asks: readonly Asked[]): Promise<Answer[]> {
  try {
    return await transact(asks)
  } catch (error) {
    if (asks.length === 1) return [{ error }]
    const answers: Answer[] = []
    for (const asked of asks) answers.push(...(await answerAll([asked])))
    return answers
  }
}

async function transact(asks: readonly Asked[]): Promise<Answer[]> {
  const [first] = asks
  if (!first) return []
  return withRetry(() => first.world.db.transaction().execute((db) => answerIn(db, first, asks)))
}

async function answerIn(db: Db, { world, implemented }: Asked, asks: readonly Asked[]): Promise<Answer[]> {
  const { operation, handler } = implemented
  const { about, runAll } = handler as TogetherHandler<never, unknown>
  const run = await Promise.all(
    asks.map(async (asked) => {
      const permitted = await permit(world.house, db, asked.actor, operation.name, about)
      const notes = notesOn(about)
      return { asked, permitted, notes, call: callOf(asked, db, permitted, notes) }
    }),
  )
  const outputs = await runAll(run.map(({ call }) => call))
  const done = run.filter((_, at) => !(outputs[at] instanceof Refusal))
  await writeEntries(
    db,
    world.secrets,
    done.map(({ asked, notes }) => entryOf(asked, notes)),
  )
  return run.map(({ asked, permitted }, at): Answer => {
    const output = outputs[at]
    return output instanceof Refusal ? { error: output } : { output: shown(asked, output, permitted) }
  })
}
