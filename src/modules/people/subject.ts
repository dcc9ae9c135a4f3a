import type { SubjectType } from '#platform/house.ts'
import { lockPeople, personNames } from './store/persons.ts'
import { coveredPeople } from './store/reach.ts'

/** A person of the roster: what most operations of this module are about. */
export const personSubject: SubjectType = {
  type: 'person',
  lock: lockPeople,
  covered: coveredPeople,
  namesOf: personNames,
}
