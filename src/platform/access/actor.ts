import type { Account, RoleGrant } from './account-store.ts'
import type { Actor } from './grant.ts'

/** Why an account may not act at all. */
export type Closed = 'disabled' | 'left'

/** An actor who still knows which role each grant came from. */
export type RoledActor = Omit<Actor, 'grants'> & { grants: RoleGrant[] }

export type Acting = { actor: RoledActor } | { closed: Closed }

/** The account with the roles that follow from being in the roster and from leading others. */
export function actingAs(account: Account): Acting {
  const { userId, personId, name, email, language, disabled, employed, leads } = account
  if (disabled) return { closed: 'disabled' }
  if (personId && !employed) return { closed: 'left' }
  const holds = { user: true, person: employed, leader: leads }
  const grants = account.grants.filter(({ implied }) => implied === null || holds[implied])
  return { actor: { userId, personId, name, email, language, grants } }
}

/** Nobody, when there is no such account or it may not act. */
export function actorOf(account: Account | undefined): Actor | null {
  const acting = account && actingAs(account)
  return acting && 'actor' in acting ? acting.actor : null
}
