import { newId } from '#platform/kernel/id.ts'
import type { Decided, Outcome } from '../events.ts'
import type { Progress, Task } from '../rules/progress.ts'
import { currentStep, waitingNow } from '../rules/progress.ts'
import type { StoredRequest } from '../store/requests.ts'
import type { NewEntry, Writing } from '../store/write.ts'

/** A request on its way from what is stored to what is to be stored. */
export type Draft = {
  /** Null: it is new. */
  before: StoredRequest | null
  request: StoredRequest
  search: string
  entries: NewEntry[]
  copies: string[]
}

export const draftOf = (request: StoredRequest): Draft => ({
  before: request,
  request,
  search: '',
  entries: [],
  copies: [],
})

export const freshDraft = (request: StoredRequest, search: string): Draft => ({
  before: null,
  request,
  search,
  entries: [],
  copies: [],
})

export type Who = { userId: string | null; name: string | null; behalfName?: string | null }

type Said = Omit<NewEntry, 'entryId' | 'requestId' | 'actor' | 'actorName'>

/** The deed is noted at the step where it happened; then the request is as it left it. */
export function proceed(draft: Draft, progress: Progress, by: Who, said: Said): void {
  const step = currentStep(draft.request)?.key ?? null
  note(draft, by, { step, ...said })
  draft.request = { ...draft.request, ...progress }
}

/** @returns the id of the entry */
export function note(draft: Draft, by: Who, said: Said): string {
  const { userId, name, behalfName = null } = by
  const entryId = newId()
  const { requestId } = draft.request
  draft.entries.push({ entryId, requestId, actor: userId, actorName: name, behalfName, ...said })
  return entryId
}

export const system: Who = { userId: null, name: null }

const outcomes: ReadonlySet<string> = new Set(['approved', 'declined', 'withdrawn', 'returned'])

/** What came out of it just now. */
export function outcomeOf({ before, request }: Draft): Outcome | null {
  if (before?.state === request.state || !outcomes.has(request.state)) return null
  return request.state as Outcome
}

/** Those who wait now and didn't before. */
export function newlyWaiting({ before, request }: Draft): Task[] {
  const earlier = new Set(before ? waitingNow(before).map(keyOf) : [])
  return waitingNow(request).filter((task) => !earlier.has(keyOf(task)))
}

const keyOf = ({ round, step, ord }: Task): string => `${round} ${step} ${ord}`

const changedTasks = ({ before, request }: Draft): Task[] => {
  const earlier = new Set(before?.tasks ?? [])
  return request.tasks.filter((task) => !earlier.has(task))
}

const isClosed = ({ state }: StoredRequest): boolean => state !== 'open' && state !== 'returned'

export function writingOf(drafts: readonly Draft[], now: string): Writing {
  const closing = drafts.map((draft) => ({
    ...draft,
    request: { ...draft.request, closedAt: isClosed(draft.request) ? (draft.request.closedAt ?? now) : null },
  }))
  return {
    now,
    fresh: closing.flatMap(({ before, request, search }) => (before ? [] : { ...request, search })),
    changed: closing.flatMap(({ before, request }) => (before && before !== request ? request : [])),
    tasks: drafts.flatMap((draft) =>
      changedTasks(draft).map((task) => ({ ...task, requestId: draft.request.requestId })),
    ),
    entries: drafts.flatMap(({ entries }) => entries),
    copies: drafts.flatMap(({ request, copies }) => copies.map((userId) => ({ requestId: request.requestId, userId }))),
  }
}

/** Who brought the outcome about, and what he said: the last entry before the engine's own. */
export function decidedBy({ request, entries }: Draft, outcome: Outcome): Decided {
  const last = entries.findLast(({ deed }) => deed !== 'passed' && deed !== 'stuck')
  return {
    requestId: request.requestId,
    recordId: request.recordId,
    outcome,
    by: last?.actor ?? null,
    comment: last?.comment ?? '',
  }
}
