import { type Account, accountByKey, accountBySession } from '../access/account-store.ts'
import { actorOf } from '../access/actor.ts'
import type { Actor } from '../access/grant.ts'
import { hashOfKey, keyIn } from '../identity/api-key.ts'
import { sessionTokenIn } from '../identity/cookie.ts'
import { touchKey } from '../identity/store/api-key.ts'
import { touchSession } from '../identity/store/session.ts'
import type { World } from '../world.ts'

/** Who calls, by his API key or else by his session; null when there is neither, or it is no longer good. */
export async function authenticate(world: World, headers: Headers): Promise<Actor | null> {
  const account = headers.has('authorization') ? await byKey(world, headers) : await bySession(world, headers)
  return actorOf(world.db, account, world.today())
}

async function byKey({ db }: World, headers: Headers): Promise<Account | undefined> {
  const key = keyIn(headers)
  if (!key) return undefined
  const hash = hashOfKey(key)
  const account = await accountByKey(db, hash)
  if (account?.stale) await touchKey(db, hash)
  return account
}

async function bySession(world: World, headers: Headers): Promise<Account | undefined> {
  const token = sessionTokenIn(world, headers)
  if (!token) return undefined
  const account = await accountBySession(world.db, token)
  if (account?.stale) await touchSession(world.db, token)
  return account
}
