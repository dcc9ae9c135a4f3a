import { arrived } from '../events.ts'
import { ask, type Line } from '../ports.ts'
import { firstAble } from '../rules/candidates.ts'
import { approve, decline, handOver } from '../rules/deeds.ts'
import { currentStep, type Task, tasksNow, waitingNow } from '../rules/progress.ts'
import { lockRequests, requestsById, type StoredRequest } from '../store/requests.ts'
import { directoryOf } from './accounts.ts'
import { approversFor } from './approvers.ts'
import { type Draft, draftOf, note, proceed, system } from './draft.ts'
import { type Engine, placeOf, settle } from './settle.ts'

/** Does what the flow says where somebody's time is over: reminds, asks the next in line, agrees or declines. */
export async function timeOut(call: Engine, requestId: string): Promise<void> {
  const now = new Date().toISOString()
  await lockRequests(call.db, [requestId])
  const [request] = await requestsById(call.db, [requestId])
  if (!request || lateIn(request, now).length === 0) return
  const draft = await overdue(call, request, now)
  await settle(call, [draft], now)
  if (actionOf(request) === 'remind') await remind(call, draft)
}

/** The flow can't have its way, because the keeper of the record refuses: whoever is asked decides. */
export async function waitOnInstead(call: Engine, requestId: string): Promise<void> {
  const now = new Date().toISOString()
  await lockRequests(call.db, [requestId])
  const [request] = await requestsById(call.db, [requestId])
  const late = request ? lateIn(request, now) : []
  if (!request || late.length === 0) return
  const draft = draftOf(request)
  waitOn(draft, late, now)
  await settle(call, [draft], now)
}

const lateIn = (request: StoredRequest, now: string): Task[] =>
  waitingNow(request).filter(({ dueAt, timedOutAt }) => dueAt !== null && dueAt <= now && timedOutAt === null)

const actionOf = (request: StoredRequest) => currentStep(request)?.timeOut?.action ?? 'remind'

async function overdue(call: Engine, request: StoredRequest, now: string): Promise<Draft> {
  const draft = draftOf(request)
  const late = lateIn(request, now)
  const [first] = late
  const action = actionOf(request)
  const successor = action === 'next' && first ? await successorOf(call, request, first) : undefined
  if (action === 'approve') proceed(draft, approve(request, late, null, now), system, { deed: 'timedOut' })
  else if (action === 'decline') proceed(draft, decline(request, late, null, now), system, { deed: 'timedOut' })
  else if (successor && first) {
    const handed = handOver(request, first, successor.userId, null, now)
    proceed(draft, handed, system, { deed: 'timedOut', to: [successor.name] })
  } else waitOn(draft, late, now)
  return draft
}

/** Told once; the request waits on, overdue. */
function waitOn(draft: Draft, late: readonly Task[], now: string): void {
  const passed = new Set(late)
  note(draft, system, { deed: 'timedOut', step: currentStep(draft.request)?.key ?? null })
  const tasks = draft.request.tasks.map((task) => (passed.has(task) ? { ...task, timedOutAt: now } : task))
  draft.request = { ...draft.request, tasks }
}

/** Above the one whose time is over, else who holds the role that the flow names for such cases; nobody who is asked already. */
async function successorOf(
  call: Engine,
  request: StoredRequest,
  late: Task,
): Promise<{ userId: string; name: string } | undefined> {
  const asked = new Set(tasksNow(request).map(({ approver }) => approver))
  const { accounts } = await directoryOf(call, { lines: [], userIds: [late.approver], roleIds: [] })
  const personId = accounts.get(late.approver)?.personId
  const above: Line = personId ? ((await ask.superiorsOf(call.db, [personId], call.today)).get(personId) ?? []) : []
  const [found] = await approversFor(call, [placeOf(request, [], request.flow.nobody)])
  const fallBack = found?.userIds ?? []
  const directory = await directoryOf(call, { lines: [above], userIds: fallBack, roleIds: [] })
  const last = fallBack.flatMap((userId) => directory.accounts.get(userId) ?? [])
  const line = [...directory.line(above), last].map((group) => group.filter(({ userId }) => !asked.has(userId)))
  const [successor] = firstAble(line, request)
  return successor === undefined ? undefined : directory.accounts.get(successor)
}

async function remind(call: Engine, { request }: Draft): Promise<void> {
  const waiting = waitingNow(request).map(({ approver }) => ({
    ...{ userId: approver, count: 1, requestId: request.requestId },
  }))
  if (waiting.length > 0) await call.tell(arrived, { waiting, reminder: true })
}
