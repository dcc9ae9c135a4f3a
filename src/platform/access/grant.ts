import type { FieldClass } from '../kernel/field-class.ts'

/** Whose data a grant reaches: one's own, one's team's, that of units named with the role, or everybody's. */
export type Scope = 'self' | 'reports' | 'units' | 'company'

/** May call operations that match the pattern (`people.*`, `people.show`, `*`) on what the scope reaches, and see those field classes there. */
export type Grant = {
  pattern: string
  scope: Scope
  classes: FieldClass[]
  /** For scope `units`: these units and all below them. */
  unitIds: string[]
}

/** Who acts: a user, and the person he is in the roster, if he is in it. */
export type Actor = {
  userId: string
  personId: string | null
  name: string
  email: string
  language: 'zh' | 'en'
  grants: Grant[]
}

/** One way of reaching a record: what a list joins and a check asks. */
export type Reach =
  | { scope: 'company' }
  | { scope: 'units'; unitIds: string[] }
  | { scope: 'reports'; personId: string }
  | { scope: 'self'; personId: string | null; userId: string }

export const matches = (pattern: string, operation: string): boolean =>
  pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)))

export const grantsFor = (actor: Actor, operation: string): Grant[] =>
  actor.grants.filter((grant) => matches(grant.pattern, operation))

export function reachOf(grant: Grant, actor: Actor): Reach {
  if (grant.scope === 'company') return { scope: 'company' }
  if (grant.scope === 'units') return { scope: 'units', unitIds: grant.unitIds }
  if (grant.scope === 'reports' && actor.personId) return { scope: 'reports', personId: actor.personId }
  return { scope: 'self', personId: actor.personId, userId: actor.userId }
}

const keyOf = (reach: Reach): string => JSON.stringify(reach)

/** Everything the actor reaches with that operation, each way once; the company alone when he reaches it all. */
export function reachesOf(grants: Grant[], actor: Actor): Reach[] {
  const reaches = grants.map((grant) => reachOf(grant, actor))
  if (reaches.some((reach) => reach.scope === 'company')) return [{ scope: 'company' }]
  return [...new Map(reaches.map((reach) => [keyOf(reach), reach])).values()]
}

/**
 * The field classes that are open on every row of a list. A class opened only for a part of the reach (one's own
 * telephone number, say) stays hidden in the list, because a column must not tell rows apart by what it hides.
 */
export function classesOverall(grants: Grant[], actor: Actor): Set<FieldClass> {
  const whole = new Set(reachesOf(grants, actor).map(keyOf))
  if (whole.size === 0) return new Set()
  const all: FieldClass[] = ['public', 'internal', 'personal', 'sensitive', 'case']
  return new Set(
    all.filter((fieldClass) => {
      const opening = grants.filter((grant) => grant.classes.includes(fieldClass))
      const opened = new Set(reachesOf(opening, actor).map(keyOf))
      return opened.has('{"scope":"company"}') || [...whole].every((key) => opened.has(key))
    }),
  )
}
