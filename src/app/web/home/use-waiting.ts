import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'

const alerts = named<typeof people.alerts>('people.alerts')
const changeRequests = named<typeof people.changeRequests>('people.changeRequests')

/** What is due today or soon; what is past its day is stuck. */
export function useAlerts() {
  const enabled = useMay('people.alerts')
  return useRead(alerts, { within: 30, limit: 5, overdue: false }, { enabled })
}

/** Requests to change one's own details that nobody has decided. Undefined while unknown or none of the reader's business. */
export function useRequestsWaiting(): number | undefined {
  const mayRead = useMay('people.changeRequests')
  const mayDecide = useMay('people.decideChange')
  return useRead(changeRequests, { state: 'waiting' }, { enabled: mayRead && mayDecide }).data?.count
}

/** In how many matters a decision waits for this reader. */
export function useWaiting(): number | undefined {
  const found = useAlerts().data
  const requests = useRequestsWaiting()
  if (!found) return undefined
  const { contractsEnding, probationEnding, withoutContract } = found
  return [contractsEnding.count, probationEnding.count, withoutContract.count, requests ?? 0].filter((n) => n > 0)
    .length
}
