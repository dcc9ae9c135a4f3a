import { type Engine, startRequests } from '#modules/approvals/index.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import { linkRequests, unaskedRequests } from '../store/requests.ts'
import { askFor, changeKind, changeValues } from './change-kind.ts'

const atOnce = 500

/** Requests of an earlier version, which a page of people's own decided, go along the flow like those of today. */
export async function handOverChanges(world: World): Promise<number> {
  return world.db.transaction().execute(async (db) => {
    const rows = await unaskedRequests(db, atOnce)
    if (rows.length === 0) return 0
    const today = world.today()
    const values = await changeValues(db, today, rows)
    const asks = rows.map((row, at) =>
      askFor(row, values[at] ?? {}, { askedBy: { userId: row.askedBy, name: row.askerName } }),
    )
    const call = { db, actor: systemActor, today, world }
    const starting: Engine = { ...call, tell: (event, payload) => tell(call, event, payload) }
    await linkRequests(db, await startRequests(starting, changeKind.kind, asks))
    return rows.length
  })
}
