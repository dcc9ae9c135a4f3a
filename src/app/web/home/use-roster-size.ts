import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'

const rosterCount = named<typeof people.rosterCount>('people.rosterCount')

/** How many are in the roster and have not left. Undefined until it is known. */
export function useRosterSize(): number | undefined {
  const enabled = useMay('people.rosterCount')
  return useRead(rosterCount, { filters: [] }, { enabled }).data?.count
}
