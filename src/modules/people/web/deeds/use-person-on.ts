import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import type { Day } from '#platform/kernel/day.ts'
import { people } from '../../contract.ts'
import type { Person } from '../types.ts'

/** The person as he will stand on the day of the deed, planned changes included: that is what a deed changes. */
export function usePersonOn(person: Person, day: Day | undefined): Person {
  const today = useToday()
  const isOther = day !== undefined && day !== today
  const asked = { personId: person.personId, ...(day && { asOf: day }) }
  return useRead(people.show, asked, { enabled: isOther }).data ?? person
}
