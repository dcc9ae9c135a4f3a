import type { Db } from '../database/database.ts'
import type { House } from '../house.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import type { About, Subject } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { type Actor, classesOverall, type Grant, grantsFor, type Reach, reachesOf, reachOf } from './grant.ts'

/** What a call may do: the field classes it may see, and how far its lists reach. */
export type Permit = { classes: ReadonlySet<FieldClass>; reach: Reach[] }

const everyClass: ReadonlySet<FieldClass> = new Set(['public', 'internal', 'personal', 'sensitive', 'case'])

const denied = (operation: string): never => refuse('permission.denied', { operation })

export const subjectsOf = (about: About): Subject[] =>
  typeof about === 'string' ? [] : Array.isArray(about) ? about : [about]

/** Decides whether the actor may run the operation on what it is about. Refuses, or says what he sees of it. */
export async function permit(house: House, db: Db, actor: Actor, operation: string, about: About): Promise<Permit> {
  if (about === 'own') return { classes: everyClass, reach: [{ scope: 'self', ...idsOf(actor) }] }
  const grants = grantsFor(actor, operation)
  const reach = reachesOf(grants, actor)
  if (reach.length === 0) denied(operation)
  if (about === 'reach') return { classes: classesOverall(grants, actor), reach }
  if (about === 'company') return permitCompany(grants, actor, operation)
  return permitSubjects({ house, db, actor, operation }, grants, subjectsOf(about))
}

const idsOf = (actor: Actor) => ({ personId: actor.personId, userId: actor.userId })

function permitCompany(grants: Grant[], actor: Actor, operation: string): Permit {
  const wide = grants.filter((grant) => grant.scope === 'company')
  if (wide.length === 0) denied(operation)
  return { classes: new Set(wide.flatMap((grant) => grant.classes)), reach: reachesOf(wide, actor) }
}

export type Asked = { house: House; db: Db; actor: Actor; operation: string }

/** A grant, and which of the subjects it reaches. */
type Coverage = { grant: Grant; covered: Set<string> }

/** Every subject must be covered by some grant; a class is seen when each is covered by a grant that opens it. */
async function permitSubjects(asked: Asked, grants: Grant[], subjects: Subject[]): Promise<Permit> {
  if (subjects.length === 0)
    return { classes: classesOverall(grants, asked.actor), reach: reachesOf(grants, asked.actor) }
  const coverages = await coveragesOf(asked, grants, subjects)
  const isCovered = (by: Coverage[]) => subjects.every(({ id }) => by.some(({ covered }) => covered.has(id)))
  if (!isCovered(coverages)) denied(asked.operation)
  const classes = [...everyClass].filter((fieldClass) =>
    isCovered(coverages.filter(({ grant }) => grant.classes.includes(fieldClass))),
  )
  return { classes: new Set(classes), reach: reachesOf(grants, asked.actor) }
}

/** What the actor may see with that operation on each of the subjects, by id; nothing where no grant reaches. */
export async function classesOn(asked: Asked, subjects: Subject[]): Promise<Map<string, Set<FieldClass>>> {
  const grants = grantsFor(asked.actor, asked.operation)
  const coverages = grants.length > 0 && subjects.length > 0 ? await coveragesOf(asked, grants, subjects) : []
  return new Map(
    subjects.map(({ id }) => {
      const reaching = coverages.filter(({ covered }) => covered.has(id))
      return [id, new Set(reaching.flatMap(({ grant }) => grant.classes))]
    }),
  )
}

/** Grants that reach equally far are asked about once. */
async function coveragesOf(asked: Asked, grants: Grant[], subjects: Subject[]): Promise<Coverage[]> {
  const asking = new Map<string, Set<string>>()
  const coverages: Coverage[] = []
  for (const grant of grants) {
    const key = JSON.stringify(reachOf(grant, asked.actor))
    const covered = asking.get(key) ?? (await coveredBy(asked, grant, subjects))
    asking.set(key, covered)
    coverages.push({ grant, covered })
  }
  return coverages
}

/** Which of the subjects the grant reaches. */
export async function coveredBy({ house, db, actor }: Asked, grant: Grant, subjects: Subject[]): Promise<Set<string>> {
  if (grant.scope === 'company') return new Set(subjects.map((subject) => subject.id))
  const reach = reachOf(grant, actor)
  const covered = new Set<string>()
  for (const [type, ids] of byType(subjects)) {
    const subjectType = house.subjects.get(type)
    if (!subjectType) throw new Error(`Nobody keeps subjects of type ${type}`)
    for (const id of await subjectType.covered(db, ids, reach)) covered.add(id)
  }
  return covered
}

export function byType(subjects: Subject[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const { type, id } of subjects) map.set(type, [...(map.get(type) ?? []), id])
  return map
}

export const hasGrant = (actor: Actor, operation: string): boolean => grantsFor(actor, operation).length > 0
