import { accountByEmail, accountById } from '../access/account-store.ts'
import { actorOf } from '../access/actor.ts'
import type { Actor } from '../access/grant.ts'
import { administratorIds } from '../access/store.ts'
import type { World } from '../world.ts'

/** The user as he may act today; nobody when there is none, or he is disabled or has left. */
export const actorById = async (world: World, userId: string): Promise<Actor | null> =>
  actorOf(await accountById(world.db, userId, world.today()))

export const actorByEmail = async (world: World, email: string): Promise<Actor | null> =>
  actorOf(await accountByEmail(world.db, email, world.today()))

/** The longest-standing of those who may hand out rights; nobody before the guided start. */
export async function firstAdministrator(world: World): Promise<Actor | null> {
  for (const id of await administratorIds(world.db)) {
    const actor = await actorById(world, id)
    if (actor) return actor
  }
  return null
}
