import type { Call } from '#platform/operation.ts'
import { principalsOf } from '../rules/delegations.ts'
import { standingsOf } from '../store/accounts.ts'
import type { Reader } from '../store/inbox.ts'

/** The reader, with those whose place he takes today. */
export async function readerOf({ db, actor, today }: Pick<Call<unknown>, 'db' | 'actor' | 'today'>): Promise<Reader> {
  const standings = actor.userId ? await standingsOf(db, actor.userId, today) : []
  const others = [...principalsOf(standings, actor.userId)].map(([userId, kinds]) => ({ userId, kinds }))
  return {
    userId: actor.userId,
    personId: actor.personId,
    places: [{ userId: actor.userId, kinds: null }, ...others],
    now: new Date().toISOString(),
  }
}
