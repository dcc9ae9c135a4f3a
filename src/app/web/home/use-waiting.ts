import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useApprovalCounts } from './use-approvals.ts'

const alerts = named<typeof people.alerts>('people.alerts')

/** What is due today or soon; what is past its day is stuck. Undefined while unknown, null where it is none of the reader's business. */
export function useAlerts() {
  const enabled = useMay('people.alerts')
  const { data, error, refetch } = useRead(alerts, { within: 30, limit: 5, overdue: false }, { enabled })
  return { data: enabled ? data : null, error, refetch }
}

/** In how many matters a decision waits for this reader. */
export function useWaiting(): number | undefined {
  const { data } = useAlerts()
  const requests = useApprovalCounts()?.toDecide ?? 0
  if (data === undefined) return undefined
  const { contractsEnding, probationEnding, withoutContract } = data ?? {}
  const counts = [contractsEnding?.count, probationEnding?.count, withoutContract?.count, requests]
  return counts.filter((count) => count !== undefined && count > 0).length
}
