import type { z } from 'zod'
import type { Db } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Call } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { accountById } from './account-store.ts'
import { actingAs, type RoledActor } from './actor.ts'
import type { access } from './contract.ts'
import { matches } from './grant.ts'
import { freeOf } from './matrix.ts'
import { coveredBy } from './permit.ts'

type Asked = z.output<typeof access.explain.input>
type Explained = z.input<typeof access.explain.output>

const answered = (reason: Explained['reason'], grants: Explained['grants'] = []): Explained => ({
  allowed: ['open', 'own', 'granted'].includes(reason),
  reason,
  grants,
})

/** Follows the same steps as `permit`, and says at which one it ended. */
export async function explain({
  input,
  db,
  today,
  world,
}: Pick<Call<Asked>, 'input' | 'db' | 'today' | 'world'>): Promise<Explained> {
  const implemented =
    world.house.operations.get(input.operation) ?? refuse('operation.unknown', { operation: input.operation })
  const account = (await accountById(db, input.userId, today)) ?? refuse('user.notFound')
  const free = freeOf(implemented)
  if (free === 'open') return answered('open')
  const acting = actingAs(account)
  if ('closed' in acting) return answered(acting.closed)
  if (free === 'own') return answered('own')
  const grants = await grantsAsked(world.house, db, acting.actor, input)
  if (grants.length === 0) return answered('noGrant')
  return answered(grants.some((grant) => grant.covers !== false) ? 'granted' : 'notCovered', grants)
}

async function grantsAsked(house: House, db: Db, actor: RoledActor, asked: Asked) {
  const { operation, subject } = asked
  if (subject && !house.subjects.has(subject.type)) refuse('access.subjectUnknown', { type: subject.type })
  const found = actor.grants.filter(({ pattern }) => matches(pattern, operation))
  return Promise.all(
    found.map(async (grant) => ({
      roleId: grant.roleId,
      pattern: grant.pattern,
      scope: grant.scope,
      classes: grant.classes,
      covers: subject ? (await coveredBy({ house, db, actor, operation }, grant, [subject])).size > 0 : null,
    })),
  )
}
