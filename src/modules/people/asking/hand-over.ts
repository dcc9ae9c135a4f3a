import { type Engine, startRequests } from '#modules/approvals/index.ts'
import { attempt } from '#platform/database/attempt.ts'
import type { Db } from '#platform/database/database.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { refusalOf, tell } from '#platform/perform.ts'
import { Refusal } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { personsById } from '../store/persons.ts'
import { linkRequests, sealBefore, type Unasked, unaskedRequests } from '../store/requests.ts'
import { askFor, changeKind, changeValues, standingNow } from './change-kind.ts'

const atOnce = 500

/** Requests that can't go along the flow as they are, put aside until the process starts again: the others go on. */
const asideIn = new WeakMap<World, Set<string>>()

function putAside(world: World): Set<string> {
  const aside = asideIn.get(world) ?? new Set<string>()
  asideIn.set(world, aside)
  return aside
}

/** Requests of an earlier version, which a page of people's own decided, go along the flow like those of today. */
export async function handOverChanges(world: World): Promise<number> {
  const aside = putAside(world)
  return world.db.transaction().execute(async (db) => {
    const rows = await unaskedRequests(db, [...aside], atOnce)
    if (rows.length === 0) return 0
    if ((await refused(world, db, rows)) === null) return rows.length
    const before = aside.size
    for (const row of rows) {
      const refusal = await refused(world, db, [row])
      if (!refusal) continue
      aside.add(row.requestId)
      world.log.warn({ request: row.requestId, code: refusal.code }, 'a request for changes could not be handed over')
    }
    return rows.length - (aside.size - before)
  })
}

/** Hands all of them over, or none and says why not. */
async function refused(world: World, db: Db, rows: readonly Unasked[]): Promise<Refusal | null> {
  try {
    await attempt(db, () => handOver(world, db, rows))
    return null
  } catch (error) {
    const told = refusalOf(world, error)
    if (told instanceof Refusal) return told
    throw error
  }
}

async function handOver(world: World, db: Db, rows: readonly Unasked[]): Promise<void> {
  const today = world.today()
  await keepBefore(world, db, rows)
  const values = await changeValues(db, today, rows)
  const asks = rows.map((row, at) =>
    askFor(row, values[at] ?? {}, { askedBy: { userId: row.askedBy, name: row.askerName } }),
  )
  const call = { db, actor: systemActor, today, world }
  const starting: Engine = { ...call, tell: (event, payload) => tell(call, event, payload) }
  await linkRequests(db, await startRequests(starting, changeKind.kind, asks))
}

/** The earlier version did not keep how it stood; asked for now, before anything can be written. */
async function keepBefore({ secrets }: World, db: Db, rows: readonly Unasked[]): Promise<void> {
  const persons = await personsById(db, [...new Set(rows.map(({ personId }) => personId))])
  const sealed = rows.flatMap(({ requestId, personId, fields, beforeSealed }) => {
    const person = persons.get(personId)
    if (beforeSealed || !person) return []
    return [{ requestId, beforeSealed: secrets.encrypt(JSON.stringify(standingNow(person, fields))) }]
  })
  await sealBefore(db, sealed)
}
