import type { PickedPerson } from '../person-picker.tsx'
import { known, type Person, type Proposal } from '../types.ts'
import type { Picked } from '../unit-picker.tsx'

/** Where somebody works and for whom, as a form holds it: ids together with their names. */
export type PostDraft = {
  unit: Picked | undefined
  position: Picked | undefined
  manager: PickedPerson | undefined
  level: string | null
  jobFamily: string | null
  city: string | null
  entity: Picked | undefined
}

export const emptyPost: PostDraft = {
  unit: undefined,
  position: undefined,
  manager: undefined,
  level: null,
  jobFamily: null,
  city: null,
  entity: undefined,
}

const picked = (id: string | null, name: string | null): Picked | undefined => (id && name ? { id, name } : undefined)

export function postOf(person: Person): PostDraft {
  const { unitId, orgUnit, positionId, position, managerId, managerName, legalEntityId, city } = person
  return {
    unit: picked(unitId, orgUnit),
    position: picked(positionId, position),
    manager: managerId && managerName ? { personId: managerId, name: managerName } : undefined,
    level: known(person.level),
    jobFamily: known(person.jobFamily),
    city,
    entity: picked(legalEntityId, known(person.legalEntity)),
  }
}

type Asked = NonNullable<Proposal['mend']>

/** What a proposal that came back asked for. */
export function askedPost({ names, ...asked }: Asked): Partial<PostDraft> {
  const { unitId, positionId, managerId, legalEntityId, level, jobFamily, city } = asked
  const of = (id: string | null) => picked(id, id && (names[id] ?? ''))
  const manager = managerId ? { personId: managerId, name: names[managerId] ?? '' } : undefined
  return {
    ...(unitId !== undefined && { unit: of(unitId) }),
    ...(positionId !== undefined && { position: of(positionId) }),
    ...(managerId !== undefined && { manager }),
    ...(legalEntityId !== undefined && { entity: of(legalEntityId) }),
    ...(level !== undefined && { level }),
    ...(jobFamily !== undefined && { jobFamily }),
    ...(city !== undefined && { city }),
  }
}

type PostInput = {
  unitId: string
  positionId: string | null
  managerId: string | null
  level: string | null
  jobFamily: string | null
  city: string | null
  legalEntityId: string | null
}

const inputOf = (post: PostDraft): PostInput => ({
  unitId: post.unit?.id ?? '',
  positionId: post.position?.id ?? null,
  managerId: post.manager?.personId ?? null,
  level: post.level,
  jobFamily: post.jobFamily,
  city: post.city,
  legalEntityId: post.entity?.id ?? null,
})

/** Only what differs: what an event does not say stays as it is. */
export function changedPost(before: PostDraft, after: PostDraft): Partial<PostInput> {
  const [old, now] = [inputOf(before), inputOf(after)]
  const keys = (Object.keys(now) as (keyof PostInput)[]).filter((key) => now[key] !== old[key])
  return Object.fromEntries(keys.map((key) => [key, now[key]]))
}

/** The same fact under the name of its column, before and after. */
export function postChanges(before: PostDraft, after: PostDraft) {
  const named = (post: PostDraft) => ({
    orgUnit: post.unit?.name ?? null,
    position: post.position?.name ?? null,
    level: post.level,
    jobFamily: post.jobFamily,
    managerName: post.manager?.name ?? null,
    legalEntity: post.entity?.name ?? null,
    city: post.city,
  })
  const [old, now] = [named(before), named(after)]
  return (Object.keys(now) as (keyof typeof now)[])
    .filter((key) => now[key] !== old[key])
    .map((key) => ({ key, before: old[key], after: now[key] }))
}
