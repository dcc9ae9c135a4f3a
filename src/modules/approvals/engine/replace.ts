import { attempt } from '#platform/database/attempt.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Account, isThere } from '../rules/candidates.ts'
import { assign, replace } from '../rules/deeds.ts'
import { currentStep, type Progress, type Task } from '../rules/progress.ts'
import { idsAsking, lockRequests, requestsById, type StoredRequest, stuckRequests } from '../store/requests.ts'
import { directoryOf } from './accounts.ts'
import { approversFor } from './approvers.ts'
import { type Draft, draftOf, note, proceed, system } from './draft.ts'
import { type Engine, placeOf, settle } from './settle.ts'

const atOnce = 500

/**
 * Where one of these users is asked and can't decide any more, because he has left or is away, whoever comes next in
 * line is asked. Who is there keeps what he has.
 * @returns how many requests went on to others
 */
export async function replaceMissing(call: Engine, userIds: readonly string[]): Promise<number> {
  const { accounts } = await directoryOf(call, { lines: [], userIds, roleIds: [] })
  // Away for one kind is away for some request.
  const perhaps = userIds.filter((id) => isPerhapsMissing(accounts.get(id)))
  const ids = perhaps.length > 0 ? await idsAsking(call.db, perhaps) : []
  let replaced = 0
  for (let from = 0; from < ids.length; from += atOnce) {
    replaced += await replaceIn(call, ids.slice(from, from + atOnce))
  }
  return replaced
}

const isPerhapsMissing = (account: Account | undefined): boolean =>
  !account || account.gone || account.awayFor.length > 0

async function replaceIn(call: Engine, ids: readonly string[]): Promise<number> {
  await lockRequests(call.db, ids)
  const requests = (await requestsById(call.db, ids)).filter(({ state }) => state === 'open')
  const { accounts } = await directoryOf(call, { lines: [], userIds: askedIn(requests), roleIds: [] })
  const goneFrom = (request: StoredRequest) =>
    new Set(askedIn([request]).filter((id) => !isThere(accounts.get(id) ?? nobody, request.kind)))
  const touched = requests.filter((request) => goneFrom(request).size > 0)
  const found = await approversFor(
    call,
    touched.map((request) => placeOf(request, currentStep(request)?.who ?? [], request.flow.nobody)),
  )
  const now = new Date().toISOString()
  const drafts = touched.map((request, index) => {
    const draft = draftOf(request)
    proceed(draft, replace(request, goneFrom(request), found[index]?.userIds ?? [], now), system, { deed: 'replaced' })
    return draft
  })
  await settleSafely(call, drafts, now)
  return drafts.length
}

/** All at once; where a keeper refuses what follows from it, that one request waits for somebody to look at it. */
async function settleSafely(call: Engine, drafts: readonly Draft[], now: string): Promise<void> {
  if (drafts.length === 0) return
  // Settling goes on with the drafts: each try begins with copies.
  const copies = () => drafts.map((draft) => ({ ...draft, entries: [...draft.entries], copies: [...draft.copies] }))
  if (await settles(call, copies(), now)) return
  for (const [index, draft] of copies().entries()) {
    const alone = copies()[index]
    if (!alone || (await settles(call, [alone], now))) continue
    const stuck = draftOf(draft.before ?? draft.request)
    stuck.request = stuckNow(stuck.request, now)
    note(stuck, system, { deed: 'stuck', step: currentStep(stuck.request)?.key ?? null })
    await settle(call, [stuck], now)
  }
}

const stuckNow = (request: StoredRequest, now: string): StoredRequest => ({
  ...request,
  ...assign(request, [], now),
  stuck: true,
})

async function settles(call: Engine, drafts: readonly Draft[], now: string): Promise<boolean> {
  try {
    await attempt(call.db, () => settle(call, drafts, now))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The current step as the flow has it, whoever had been assigned to it, with nobody asked yet. */
export function anew(request: StoredRequest, now: string): Progress {
  const key = currentStep(request)?.key
  const who = request.flow.steps.find((step) => step.key === key)?.who
  const path = request.path.map((step) => (who && step.key === key ? { ...step, who } : step))
  return assign({ ...request, path }, [], now)
}

/** Looks again for somebody to decide what is stuck: who was missing may have come. */
export async function lookAgain(call: Engine): Promise<number> {
  const { rows } = await stuckRequests(call.db, atOnce)
  const ids = rows.map(({ id }) => id).toSorted()
  if (ids.length === 0) return 0
  await lockRequests(call.db, ids)
  const now = new Date().toISOString()
  const drafts = (await requestsById(call.db, ids)).map((request) => {
    const draft = draftOf(request)
    draft.request = { ...request, ...anew(request, now) }
    return draft
  })
  await settleSafely(call, drafts, now)
  return drafts.length
}

const nobody: Account = { userId: '', personId: null, name: '', gone: true, awayFor: [], stoodInFor: [] }

const isAsked = ({ state }: Task): boolean => state === 'waiting' || state === 'queued'

const askedIn = (requests: readonly StoredRequest[]): string[] => [
  ...new Set(
    requests.flatMap(({ round, tasks }) =>
      tasks.filter((task) => task.round === round && isAsked(task)).map(({ approver }) => approver),
    ),
  ),
]
