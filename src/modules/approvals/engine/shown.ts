import { grantsFor } from '#platform/access/grant.ts'
import { classesOn } from '#platform/access/permit.ts'
import { type FieldClass, hidden } from '#platform/kernel/field-class.ts'
import type { Call } from '#platform/operation.ts'
import type { Fact, Row } from '../contract.ts'
import type { Described, KindFact, RequestKind } from '../kinds.ts'
import { currentStep, waitingNow } from '../rules/progress.ts'
import type { StoredRequest } from '../store/requests.ts'
import { kindOf } from './kinds.ts'
import { inBoth, type Labels, labelOfStep, labelsFor } from './labels.ts'

export type Showing = Pick<Call<unknown>, 'db' | 'actor' | 'today' | 'world' | 'sees'>

/** A request as one of its parties has it before him. */
export type Seen = { request: StoredRequest } & Partial<
  Pick<Row, 'arrivedAt' | 'dueAt' | 'onBehalfOf' | 'unread' | 'turn'>
> & {
    isParty: boolean
  }

/** Rows of a list: as many statements for fifty as for one. */
export async function shownRows(call: Showing, seen: readonly Seen[]): Promise<Row[]> {
  const described = await describeAll(call, seen)
  const classes = await classesFor(call, seen)
  const steps = seen.flatMap(({ request }) => currentStep(request) ?? [])
  const waiting = seen.flatMap(({ request }) => waitingNow(request).map(({ approver }) => approver))
  const labels = await labelsFor(call, steps, { fields: [], userIds: waiting })
  const now = new Date().toISOString()
  return seen.map((each) => {
    const { recordId, requestId } = each.request
    const facts = factsShown(described.get(recordId), classes.get(requestId) ?? new Set())
    return rowOf(each, { kind: kindOf(each.request.kind), described: described.get(recordId), facts, labels, now })
  })
}

type Told = { kind: RequestKind; described: Described | undefined; facts: Shown[]; labels: Labels; now: string }
type Shown = { fact: Fact; decides: boolean }

const mostFacts = 3

function rowOf({ request, ...seen }: Seen, { kind, described, facts, labels, now }: Told): Row {
  const step = request.state === 'open' ? currentStep(request) : undefined
  const dueAt = seen.dueAt ?? earliestDue(request)
  const { requestId, state, askedBy, askedName, personName, askedAt, closedAt, reason, stuck } = request
  return {
    ...{ requestId, kind: kind.kind, title: kind.title, glyph: kind.glyph[0], icon: kind.glyph[1] },
    summary: described?.summary ?? inBoth(() => ''),
    facts: facts.flatMap(({ fact, decides }) => (decides ? fact : [])).slice(0, mostFacts),
    ...{ reason, state, asker: { userId: askedBy, name: askedName }, concerns: personName, askedAt, closedAt },
    step: step ? labelOfStep(step, labels) : null,
    waitingFor: waitingNow(request).map(({ approver }) => labels.users.get(approver) ?? ''),
    arrivedAt: seen.arrivedAt ?? null,
    ...{ dueAt, overdue: dueAt !== null && dueAt < now, quick: kind.quick, onBehalfOf: seen.onBehalfOf ?? null },
    turn: seen.turn ?? null,
    ...{ unread: seen.unread ?? false, stuck },
  }
}

const earliestDue = (request: StoredRequest): string | null =>
  waitingNow(request).reduce<string | null>(
    (first, { dueAt }) => (dueAt && (!first || dueAt < first) ? dueAt : first),
    null,
  )

const factsShown = (described: Described | undefined, sees: ReadonlySet<FieldClass>): Shown[] =>
  (described?.facts ?? []).map((fact) => ({ fact: factShown(fact, sees), decides: fact.decides ?? false }))

function factShown(
  { key, label, before = null, value, tone = 'plain', fieldClass }: KindFact,
  sees: ReadonlySet<FieldClass>,
): Fact {
  if (sees.has(fieldClass)) return { key, label, before, value, tone }
  return { key, label, before: before && hidden, value: hidden, tone: 'plain' }
}

export type Whole = { row: Row; facts: Fact[]; href: string | null; sees: ReadonlySet<FieldClass> }

/** Everything about one request: all its facts, where its record stands, and which classes the reader sees of it. */
export async function shownWhole(call: Showing, seen: Seen): Promise<Whole> {
  const described = await describeAll(call, [seen])
  const classes = await classesFor(call, [seen])
  const [row] = await shownRows(call, [seen])
  if (!row) throw new Error('A row for each request')
  const { recordId, requestId } = seen.request
  const sees = classes.get(requestId) ?? new Set<FieldClass>()
  const facts = factsShown(described.get(recordId), sees)
  const mayOpen = (await grantedOn(call, kindOf(seen.request.kind), [seen.request])).get(requestId)?.size !== 0
  const href = mayOpen ? (described.get(recordId)?.href ?? null) : null
  return { row, facts: facts.map(({ fact }) => fact), href, sees }
}

async function describeAll({ db, today, world }: Showing, seen: readonly Seen[]): Promise<Map<string, Described>> {
  const all = new Map<string, Described>()
  for (const [kind, requests] of byKind(seen)) {
    const found = await kindOf(kind).describe(
      { db, today, secrets: world.secrets },
      requests.map(({ recordId }) => recordId),
    )
    for (const [recordId, described] of found) all.set(recordId, described)
  }
  return all
}

function byKind(seen: readonly Seen[]): Map<string, StoredRequest[]> {
  const map = new Map<string, StoredRequest[]>()
  for (const { request } of seen) map.set(request.kind, [...(map.get(request.kind) ?? []), request])
  return map
}

const needToKnow: readonly FieldClass[] = ['public', 'internal']

/**
 * Who is asked to decide sees what the company sees anyway; what is personal, only with a grant that opens it on whom
 * the request is about.
 */
async function classesFor(call: Showing, seen: readonly Seen[]): Promise<Map<string, Set<FieldClass>>> {
  const parties = new Map(seen.map(({ request, isParty }) => [request.requestId, isParty]))
  const classes = new Map<string, Set<FieldClass>>()
  for (const [kind, requests] of byKind(seen)) {
    const granted = await grantedOn(call, kindOf(kind), requests)
    for (const { requestId } of requests) {
      const base = needToKnow.filter((each) => parties.get(requestId) || call.sees(each))
      classes.set(requestId, new Set([...base, ...(granted.get(requestId) ?? [])]))
    }
  }
  return classes
}

/** What the reader may see of the record itself, by request; where it is about nobody, with a grant for the company. */
async function grantedOn(
  { db, actor, world }: Showing,
  { readBy, subjectType }: RequestKind,
  requests: readonly StoredRequest[],
): Promise<Map<string, ReadonlySet<FieldClass>>> {
  const ids = [...new Set(requests.flatMap(({ personId }) => personId ?? []))]
  const subjects = ids.map((id) => ({ type: subjectType, id }))
  const onPersons = await classesOn({ house: world.house, db, actor, operation: readBy }, subjects)
  const wide = grantsFor(actor, readBy).filter(({ scope }) => scope === 'company')
  const onCompany = new Set(wide.flatMap((grant) => grant.classes))
  return new Map(
    requests.map(({ requestId, personId }) => [
      requestId,
      personId ? (onPersons.get(personId) ?? new Set<FieldClass>()) : onCompany,
    ]),
  )
}
