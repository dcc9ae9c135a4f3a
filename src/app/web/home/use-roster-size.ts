import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'

const rosterCount = named<typeof people.rosterCount>('people.rosterCount')

export type Status = 'upcoming' | 'probation' | 'regular' | 'leaving'

/** How many in the roster have one of these states; all who have not left without any. Undefined until it is known. */
export function useRosterSize(statuses?: readonly Status[]): number | undefined {
  const enabled = useMay('people.rosterCount')
  const filters = statuses ? [{ column: 'status' as const, is: 'anyOf' as const, values: [...statuses] }] : []
  return useRead(rosterCount, { filters }, { enabled }).data?.count
}
