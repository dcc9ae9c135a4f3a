import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import { refuse } from '#platform/refusal.ts'
import type { FieldValues, RequestState } from '../contract.ts'
import { ask } from '../ports.ts'
import { again, withdraw } from '../rules/deeds.ts'
import { begin, isLive } from '../rules/progress.ts'
import { accountsOf } from '../store/accounts.ts'
import type { BareVersion } from '../store/flows.ts'
import { lastStandings, liveRequestsOf, lockRequests, type StoredRequest } from '../store/requests.ts'
import { type Draft, draftOf, freshDraft, note, proceed, system } from './draft.ts'
import { currentVersion } from './flows.ts'
import { type Engine, settle } from './settle.ts'

export type Attached = { fileId: string; name: string; size: number }

/** What a module hands over to be decided. */
export type Ask = {
  /** The module's own record. */
  recordId: string
  /** Whom it is about; null where it is about nobody in particular. */
  personId: string | null
  /** What conditions compare. */
  values: FieldValues
  reason: string | null
  /** What goes along with it, for those who decide: see `attach`. */
  files?: readonly Attached[]
  /** Without it the actor asks. */
  askedBy?: { userId: string; name: string }
}

export type Started = { requestId: string; state: RequestState }

/**
 * Hands requests over, all at once. Where no step is left to take they are approved already: `decided` has been told then.
 * @returns by record
 * @throws Refusal `approvals.alreadyAsked` when one of the records has a request under way
 */
export async function startRequests(call: Engine, kind: string, asks: readonly Ask[]): Promise<Map<string, Started>> {
  if (asks.length === 0) return new Map()
  const now = new Date().toISOString()
  const version = await currentVersion(call.db, kind)
  const people = await peopleIn(call, asks)
  const drafts = asks.map((each) => freshDraftOf(call, each, version, people, now))
  await settle(call, drafts, now)
  return new Map(
    drafts.map(({ request }) => [request.recordId, { requestId: request.requestId, state: request.state }]),
  )
}

type People = {
  /** The person that each asker is. */
  askers: ReadonlyMap<string, string | null>
  searched: ReadonlyMap<string, { name: string; search: string }>
}

async function peopleIn({ db, actor, today }: Engine, asks: readonly Ask[]): Promise<People> {
  const others = [...new Set(asks.flatMap(({ askedBy }) => askedBy?.userId ?? []))]
  const accounts = others.length > 0 ? await accountsOf(db, { userIds: others }, today) : []
  const askers = new Map(accounts.map(({ userId, personId }) => [userId, personId]))
  askers.set(actor.userId, actor.personId)
  const personIds = [
    ...new Set([...asks.flatMap(({ personId }) => personId ?? []), ...[...askers.values()].flatMap((id) => id ?? [])]),
  ]
  return { askers, searched: personIds.length > 0 ? await ask.searchedBy(db, personIds) : new Map() }
}

function freshDraftOf(call: Engine, each: Ask, version: BareVersion, people: People, now: string): Draft {
  const { userId, name } = each.askedBy ?? call.actor
  const askerPersonId = people.askers.get(userId) ?? null
  const about = each.personId ? people.searched.get(each.personId) : undefined
  const asker = askerPersonId ? people.searched.get(askerPersonId) : undefined
  const request: StoredRequest = {
    ...{ requestId: newId(), kind: version.kind, recordId: each.recordId, versionId: version.versionId },
    ...{ version: version.number, flow: version.flow, askedBy: userId, askedName: name, askerPersonId },
    ...{ personId: each.personId, personName: about?.name ?? null, values: each.values, reason: each.reason },
    ...{ askedAt: now, closedAt: null, remindedAt: null, ...begin(version.flow.steps, each.values) },
  }
  const draft = freshDraft(request, [name, asker?.search, about?.search].filter(Boolean).join(' ').toLowerCase())
  note(draft, { userId, name }, { deed: 'asked', comment: each.reason ?? '', files: [...(each.files ?? [])] })
  return draft
}

async function liveRequest(db: Db, kind: string, recordId: string): Promise<StoredRequest | undefined> {
  const [found] = await liveRequestsOf(db, kind, [recordId])
  if (!found) return undefined
  await lockRequests(db, [found.requestId])
  const [locked] = await liveRequestsOf(db, kind, [recordId])
  return locked
}

/**
 * Sends a request again that had come back, with what has been mended. It keeps its flow and begins at its first step.
 * @throws Refusal `approvals.notReturned`
 */
export async function sendAgain(call: Engine, kind: string, mended: Ask): Promise<Started> {
  const request = await liveRequest(call.db, kind, mended.recordId)
  if (request?.state !== 'returned') return refuse('approvals.notReturned')
  const now = new Date().toISOString()
  const draft = draftOf(request)
  const by = mended.askedBy ?? call.actor
  proceed(draft, again(request, request.flow.steps, mended.values), by, {
    deed: 'askedAgain',
    comment: mended.reason ?? '',
    files: [...(mended.files ?? [])],
  })
  // Who sends it again asks, so that he doesn't decide on what he has written himself.
  const askerPersonId = by === call.actor ? call.actor.personId : request.askerPersonId
  const asker = { askedBy: by.userId, askedName: by.name, askerPersonId }
  draft.request = { ...draft.request, ...asker, values: mended.values, reason: mended.reason }
  await settle(call, [draft], now)
  return { requestId: request.requestId, state: draft.request.state }
}

/** The keeper of the record ends its request, where there is one: the record is gone. It is told `decided` of it too. */
export async function withdrawFor(call: Engine, kind: string, recordId: string): Promise<void> {
  const request = await liveRequest(call.db, kind, recordId)
  if (!request || !isLive(request.state)) return
  const draft = draftOf(request)
  proceed(draft, withdraw(request), call.actor.userId ? call.actor : system, { deed: 'withdrawn' })
  await settle(call, [draft], new Date().toISOString())
}

export type LastStanding = { requestId: string; state: RequestState; waitingFor: string[] }

/** How the newest request of each of these records stands. */
export async function standingOf(
  db: Db,
  kind: string,
  recordIds: readonly string[],
): Promise<Map<string, LastStanding>> {
  const rows = recordIds.length > 0 ? await lastStandings(db, kind, recordIds) : []
  return new Map(rows.map(({ recordId, ...standing }) => [recordId, standing]))
}
