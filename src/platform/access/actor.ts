import type { Db } from '../database/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Account, RoleGrant } from './account-store.ts'
import type { Actor } from './grant.ts'
import { standing } from './standing.ts'

/** Why an account may not act at all. */
export type Closed = 'disabled' | 'left'

/** An actor who still knows which role each grant came from. */
export type RoledActor = Omit<Actor, 'grants'> & { grants: RoleGrant[] }

export type Acting = { actor: RoledActor } | { closed: Closed }

/** The account as it stands that day: with the roles that follow from being in the roster and from leading others. */
export async function actingAs(db: Db, account: Account, today: Day): Promise<Acting> {
  if (account.disabled) return { closed: 'disabled' }
  const { personId } = account
  const [employed, leads] = personId
    ? await Promise.all([standing.ask.isEmployed(db, personId, today), standing.ask.leads(db, personId, today)])
    : [false, false]
  if (personId && !employed) return { closed: 'left' }
  const holds = { user: true, person: employed, leader: leads }
  const { userId, name, email, language } = account
  const grants = account.grants.filter(({ implied }) => implied === null || holds[implied])
  return { actor: { userId, personId, name, email, language, grants } }
}

/** Nobody, when there is no such account or it may not act. */
export async function actorOf(db: Db, account: Account | undefined, today: Day): Promise<Actor | null> {
  if (!account) return null
  const acting = await actingAs(db, account, today)
  return 'actor' in acting ? acting.actor : null
}
