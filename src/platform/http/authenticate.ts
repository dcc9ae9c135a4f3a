import { type Account, accountsByKey, accountsBySession } from '../access/account-store.ts'
import { actorOf } from '../access/actor.ts'
import type { Actor } from '../access/grant.ts'
import type { Db } from '../database/database.ts'
import { gather } from '../gather.ts'
import { hashOfKey, keyIn } from '../identity/api-key.ts'
import { sessionTokenIn } from '../identity/cookie.ts'
import { touchKeys } from '../identity/store/api-key.ts'
import { touchSessions } from '../identity/store/session.ts'
import type { Day } from '../kernel/day.ts'
import type { World } from '../world.ts'

/** Who calls, by his API key or else by his session; null when there is neither, or it is no longer good. */
export async function authenticate(world: World, headers: Headers): Promise<Actor | null> {
  const { byKey, bySession } = lookUpsOf(world)
  if (headers.has('authorization')) {
    const key = keyIn(headers)
    return key ? byKey(hashOfKey(key).toString('hex')) : null
  }
  const token = sessionTokenIn(world, headers)
  return token ? bySession(token) : null
}

type LookUp = (proof: string) => Promise<Actor | null>

/** Those who call at the same moment are looked up together; nothing of it is kept for the next call. */
const lookUps = new WeakMap<World, { byKey: LookUp; bySession: LookUp }>()

function lookUpsOf(world: World) {
  const known = lookUps.get(world)
  if (known) return known
  const made = {
    byKey: gather(lookUp(world, accountsByKey, touchKeys)),
    bySession: gather(lookUp(world, accountsBySession, touchSessions)),
  }
  lookUps.set(world, made)
  return made
}

const lookUp =
  (
    world: World,
    accountsBy: (db: Db, proofs: readonly string[], today: Day) => Promise<Map<string, Account>>,
    touch: (db: Db, proofs: readonly string[]) => Promise<unknown>,
  ) =>
  async (proofs: readonly string[]): Promise<(Actor | null)[]> => {
    const accounts = await accountsBy(world.db, [...new Set(proofs)], world.today())
    const stale = [...accounts].filter(([, account]) => account.stale).map(([proof]) => proof)
    if (stale.length > 0) await touch(world.db, stale)
    return proofs.map((proof) => actorOf(accounts.get(proof)))
  }
