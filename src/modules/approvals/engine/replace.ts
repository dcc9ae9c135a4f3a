import { isThere } from '../rules/candidates.ts'
import { currentStep, replace, tasksNow } from '../rules/progress.ts'
import { lockRequests, requestsAsking, requestsById, type StoredRequest } from '../store/requests.ts'
import { directoryOf } from './accounts.ts'
import { approversFor } from './approvers.ts'
import { draftOf, proceed, system } from './draft.ts'
import { type Engine, placeOf, settle } from './settle.ts'

/**
 * Where one of these users is asked and can't decide any more, because he has left or is away, whoever comes next in
 * line is asked. Who is there keeps what he has.
 * @returns how many requests went on to others
 */
export async function replaceMissing(call: Engine, userIds: readonly string[]): Promise<number> {
  const found = userIds.length > 0 ? await requestsAsking(call.db, userIds) : []
  if (found.length === 0) return 0
  const ids = found.map(({ requestId }) => requestId).toSorted()
  await lockRequests(call.db, ids)
  const requests = (await requestsById(call.db, ids)).filter(({ state }) => state === 'open')
  const { accounts } = await directoryOf(call, { lines: [], userIds: askedIn(requests), roleIds: [] })
  const goneFrom = (request: StoredRequest) =>
    new Set(askedIn([request]).filter((id) => !isThere(accounts.get(id) ?? missing, request.kind)))
  const touched = requests.filter((request) => goneFrom(request).size > 0)
  const approvers = await approversFor(
    call,
    touched.map((request) => placeOf(request, currentStep(request)?.who ?? [], request.flow.nobody)),
  )
  const now = new Date().toISOString()
  const drafts = touched.map((request, index) => {
    const draft = draftOf(request)
    proceed(draft, replace(request, goneFrom(request), approvers[index] ?? [], now), system, { deed: 'replaced' })
    return draft
  })
  if (drafts.length > 0) await settle(call, drafts, now)
  return drafts.length
}

const missing = { userId: '', personId: null, name: '', gone: true, awayFor: [] }

const askedIn = (requests: readonly StoredRequest[]): string[] => [
  ...new Set(
    requests.flatMap((request) =>
      tasksNow(request).flatMap(({ approver, state }) => (state === 'waiting' || state === 'queued' ? approver : [])),
    ),
  ),
]
