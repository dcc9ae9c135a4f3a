import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { principalsOf } from '../rules/delegations.ts'
import { currentStep, type Task, tasksFor, turnOf } from '../rules/progress.ts'
import type { NamedStanding } from '../store/accounts.ts'
import { requestsForDeed, type StoredRequest } from '../store/requests.ts'
import type { Who } from './draft.ts'

/** A request as the actor finds it: what he is asked to decide, himself or in another's place. */
export type Found = { request: StoredRequest; tasks: Task[]; by: Who }

type Deciding = Pick<Call<unknown>, 'db' | 'actor' | 'today'>

/** Requests with what the actor may decide of them. Their rows are locked by `perform`. */
export async function findForDeed({ db, actor, today }: Deciding, ids: readonly string[]): Promise<Found[]> {
  const { requests, standings } = await requestsForDeed(db, { ids, userId: actor.userId, today })
  const places = principalsOf(standings, actor.userId)
  return requests.map((request) => {
    const principals = new Set(
      [...places].flatMap(([userId, kinds]) => (!kinds || kinds.includes(request.kind) ? userId : [])),
    )
    const tasks = isOwnMatter(actor, request) ? [] : tasksFor(request, { userId: actor.userId, principals })
    return {
      request,
      tasks,
      by: { userId: actor.userId, name: actor.name, behalfName: behalfOf(tasks, actor.userId, standings) },
    }
  })
}

const behalfOf = (tasks: readonly Task[], userId: string, standings: readonly NamedStanding[]): string | null => {
  const [first] = tasks
  if (!first || first.approver === userId) return null
  return standings.find(({ from }) => from === first.approver)?.fromName ?? null
}

export const isOwnMatter = (
  actor: Deciding['actor'],
  { askedBy, personId }: Pick<StoredRequest, 'askedBy' | 'personId'>,
): boolean => askedBy === actor.userId || (personId !== null && personId === actor.personId)

export async function oneForDeed(call: Deciding, requestId: string): Promise<Found> {
  const [found] = await findForDeed(call, [requestId])
  return found ?? refuse('approvals.notFound')
}

export const movedOn: No = { code: 'approvals.movedOn', details: {} }

export type No = { code: string; details: Record<string, unknown> }

/** Why the actor can't decide; null when he can. */
export function whyNot({ request, tasks }: Found, actor: Deciding['actor']): No | null {
  if (request.state !== 'open') return { code: 'approvals.closed', details: { state: request.state } }
  if (isOwnMatter(actor, request)) return { code: 'approvals.ownRequest', details: {} }
  return tasks.length > 0 ? null : { code: 'approvals.notAsked', details: {} }
}

/** It has gone on since it was shown, or came back mended: what was decided then is not what is asked now. */
export const hasMovedOn = (request: StoredRequest, turn: string | undefined): boolean =>
  turn !== undefined && turn !== turnOf(request)

/** @throws Refusal `approvals.closed`, `approvals.ownRequest` or `approvals.notAsked` */
export async function mineToDecide(
  call: Deciding,
  requestId: string,
  turn?: string | undefined,
): Promise<Found & { task: Task }> {
  const found = await oneForDeed(call, requestId)
  const no = whyNot(found, call.actor) ?? (hasMovedOn(found.request, turn) ? movedOn : null)
  if (no) return refuse(no.code, no.details)
  const [task] = found.tasks
  return task && currentStep(found.request) ? { ...found, task } : refuse('approvals.notAsked')
}
