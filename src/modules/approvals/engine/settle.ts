import type { Call } from '#platform/operation.ts'
import { answered, arrived, type Decided, decided } from '../events.ts'
import type { Able } from '../rules/candidates.ts'
import { asksForApprovers, currentStep, type PathEntry, seat } from '../rules/progress.ts'
import type { StoredRequest } from '../store/requests.ts'
import { write } from '../store/write.ts'
import { approversFor, copiesFor, type Place } from './approvers.ts'
import { type Draft, decidedBy, newlyWaiting, note, outcomeOf, system, writingOf } from './draft.ts'

export type Engine = Pick<Call<unknown>, 'db' | 'actor' | 'today' | 'tell'>

export const placeOf = (request: StoredRequest, who: Place['who'], nobody: string | null): Place => ({
  who,
  matter: request,
  seenFrom: request.personId ?? request.askerPersonId,
  nobody,
})

/** Finds who is to decide next, writes everything, and tells those whom it concerns. */
export async function settle(call: Engine, drafts: readonly Draft[], now: string): Promise<void> {
  await seatAll(call, drafts, now)
  await copyAll(call, drafts)
  await write(call.db, writingOf(drafts, now))
  await tellKeepers(call, drafts)
  await tellUsers(call, drafts)
}

/** A step that nobody has to take leads to the next, so this goes on until all have somebody, or an end. */
export async function seatAll(
  call: Pick<Engine, 'db' | 'today'>,
  drafts: readonly Draft[],
  now: string,
): Promise<void> {
  for (;;) {
    const asking = drafts.filter(({ request }) => asksForApprovers(request))
    if (asking.length === 0) return
    const found = await approversFor(
      call,
      asking.map(({ request }) => placeOf(request, stepNow(request).who, request.flow.nobody)),
    )
    asking.forEach((draft, index) => {
      seatOne(draft, found[index] ?? { userIds: [], onlyConcerned: false }, now)
    })
  }
}

function stepNow(request: StoredRequest): PathEntry {
  const step = currentStep(request)
  if (!step) throw new Error(`Request ${request.requestId} has no step ${request.at}`)
  return step
}

function seatOne(draft: Draft, { userIds, onlyConcerned }: Able, now: string): void {
  const { request } = draft
  const { flow, at } = request
  const step = stepNow(request)
  // Nobody to ask is one thing; nobody but who asks is no reason to let it pass.
  const passWhereNobody = flow.nobody === null && !onlyConcerned
  const progress = seat(request, userIds, { once: flow.once, passWhereNobody }, now)
  draft.request = { ...request, ...progress }
  if (progress.stuck && draft.before?.stuck) return
  if (progress.stuck) note(draft, system, { deed: 'stuck', step: step.key })
  else if (progress.path[at]?.skip) note(draft, system, { deed: 'passed', step: step.key })
}

async function copyAll(call: Engine, drafts: readonly Draft[]): Promise<void> {
  const approved = drafts.filter((draft) => outcomeOf(draft) === 'approved' && draft.request.flow.copies.length > 0)
  if (approved.length === 0) return
  const found = await copiesFor(
    call,
    approved.map(({ request }) => placeOf(request, request.flow.copies, null)),
  )
  approved.forEach((draft, index) => {
    draft.copies.push(...(found[index] ?? []))
  })
}

/** Within the transaction, kind by kind. */
async function tellKeepers(call: Engine, drafts: readonly Draft[]): Promise<void> {
  const byKind = new Map<string, Decided[]>()
  for (const draft of drafts) {
    const outcome = outcomeOf(draft)
    if (!outcome) continue
    const { kind } = draft.request
    byKind.set(kind, [...(byKind.get(kind) ?? []), decidedBy(draft, outcome)])
  }
  for (const [kind, decisions] of byKind) await call.tell(decided, { kind, decisions })
}

async function tellUsers(call: Engine, drafts: readonly Draft[]): Promise<void> {
  const waiting = waitingByUser(drafts)
  if (waiting.length > 0) await call.tell(arrived, { waiting, reminder: false })
  const told = drafts.flatMap((draft) => {
    const what = outcomeOf(draft)
    const { askedBy: userId, requestId } = draft.request
    return what && userId !== call.actor.userId ? [{ userId, requestId, what }] : []
  })
  if (told.length > 0) await call.tell(answered, { told })
}

export function waitingByUser(drafts: readonly Draft[]): { userId: string; count: number; requestId: string }[] {
  const byUser = new Map<string, { userId: string; count: number; requestId: string }>()
  for (const draft of drafts) {
    for (const { approver: userId } of newlyWaiting(draft)) {
      const known = byUser.get(userId) ?? { userId, count: 0, requestId: draft.request.requestId }
      byUser.set(userId, { ...known, count: known.count + 1 })
    }
  }
  return [...byUser.values()]
}
