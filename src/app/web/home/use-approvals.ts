import type { z } from 'zod'
import type { approvals } from '#modules/approvals/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'

const counts = named<typeof approvals.counts>('approvals.counts')
const inbox = named<typeof approvals.inbox>('approvals.inbox')

/** How many requests wait for this reader's decision, and how many of them are late. */
export function useApprovalCounts() {
  const enabled = useMay('approvals.counts')
  return useRead(counts, {}, { enabled }).data
}

export type AskedRow = z.output<typeof approvals.inbox.output>['rows'][number]

const fortnight = 14 * 86_400_000

/** What is worth telling: what is under way, and what was answered in the last fortnight. What one took back oneself is not. */
function isNews({ state, closedAt }: AskedRow): boolean {
  if (state === 'open' || state === 'returned') return true
  return state !== 'withdrawn' && closedAt !== null && Date.now() - Date.parse(closedAt) < fortnight
}

const most = 5

/** What the reader himself asked for; nothing is asked for who is not in the roster. */
export function useOwnRequests(): AskedRow[] | undefined {
  const isPerson = Boolean(useSession()?.personId)
  const may = useMay('approvals.inbox')
  const { data } = useRead(inbox, { box: 'asked' }, { enabled: may && isPerson })
  return data?.rows.filter(isNews).slice(0, most)
}
