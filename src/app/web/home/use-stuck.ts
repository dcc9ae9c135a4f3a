import type { z } from 'zod'
import type { organization } from '#modules/organization/contract.ts'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'

const stuck = named<typeof people.stuck>('people.stuck')
const reorganizations = named<typeof organization.reorganizations>('organization.reorganizations')

export type StuckOfKind = z.output<typeof people.stuck.output>['kinds'][number]
export type LateDraft = z.output<typeof organization.reorganizations.output>['rows'][number]

/** Contracts, probations and leavings that are past their day. */
export function useStuckPeople() {
  const enabled = useMay('people.stuck')
  return useRead(stuck, { limit: 3 }, { enabled })
}

/** Re-organisations whose day has passed and that did not take effect. */
export function useLateDrafts(): LateDraft[] {
  const enabled = useMay('organization.reorganizations')
  const today = useToday()
  const rows = useRead(reorganizations, {}, { enabled }).data?.rows ?? []
  return rows.filter(({ state, day }) => state !== 'applied' && state !== 'discarded' && day < today)
}

/** How many matters are stuck. Undefined while unknown or none of the reader's business. */
export function useStuckCount(): number | undefined {
  const found = useStuckPeople().data
  const drafts = useLateDrafts()
  return found && found.kinds.length + drafts.length
}
