import type { Actor } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'

/** An operation as somebody calls it, in the transaction of the sample. No letters: nobody there reads them. */
export type Deed = (actor: Actor, operation: string, input: object) => Promise<Record<string, unknown>>

export function deedsIn(world: World, db: Db, today: Day): Deed {
  return async (actor, name, input) => {
    const implemented = world.house.operations.get(name)
    if (!implemented || !('run' in implemented.handler)) throw new Error(`No operation ${name} to call by itself`)
    const call: Call<unknown> = {
      ...{ input: implemented.operation.input.parse(input), db, actor, today, at: world.now(), world },
      ...{ reach: [{ scope: 'company' }], door: { kind: 'job' }, sees: () => true, record: () => undefined },
      tell: async (event, payload) => {
        if (event.kind === 'within') await tell({ db, actor, today, world }, event, payload)
      },
    }
    return (await implemented.handler.run(call as never)) as Record<string, unknown>
  }
}
