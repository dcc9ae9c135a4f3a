import { matches } from '#platform/access/grant.ts'
import { issueTicket } from '#platform/files/index.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { approvals, type Deed, type Names } from '../contract.ts'
import { isOwnMatter, oneForDeed } from '../engine/acting.ts'
import { allKinds, kindOf } from '../engine/kinds.ts'
import { labelOfStep, labelsFor } from '../engine/labels.ts'
import { pathShown } from '../engine/path.ts'
import { type Showing, shownRows, shownWhole } from '../engine/shown.ts'
import { ask } from '../ports.ts'
import { isLive, turnOf } from '../rules/progress.ts'
import { findUsers } from '../store/accounts.ts'
import { copiedTo, isUnseen } from '../store/copies.ts'
import { allRequests, boxOf, countsOf, historyOf, type StoredEntry } from '../store/inbox.ts'
import { partiesTo, requestsById, type StoredRequest } from '../store/requests.ts'
import { aboutRequest } from './deciding.ts'
import { readerOf } from './reader.ts'

const titleOf = (kind: string): Names => allKinds().find((each) => each.kind === kind)?.title ?? { zh: kind, en: kind }

const inbox = implement(approvals.inbox, {
  about: 'own',
  async run(call) {
    const { db, input } = call
    const found = await boxOf(db, await readerOf(call), input)
    const requests = await requestsById(
      db,
      found.rows.map(({ requestId }) => requestId),
    )
    const seen = requests.map((request) => {
      const at = found.rows.find(({ requestId }) => requestId === request.requestId)
      const { arrivedAt = null, dueAt = null, behalfName: onBehalfOf = null, unread = false } = at ?? {}
      const turn = input.box === 'toDecide' ? turnOf(request) : null
      return { request, isParty: true, arrivedAt, dueAt, onBehalfOf, unread, turn }
    })
    return {
      rows: await shownRows(call, seen),
      count: found.count,
      kinds: found.kinds.map(({ kind, count }) => ({ kind, title: titleOf(kind), count })),
    }
  },
})

const counts = implement(approvals.counts, {
  about: 'own',
  run: async (call) => countsOf(call.db, await readerOf(call)),
})

const requests = implement(approvals.requests, {
  about: 'company',
  async run(call) {
    const { db, input } = call
    const { ids, count } = await allRequests(db, new Date().toISOString(), input)
    const rows = (await requestsById(db, ids)).map((request) => ({ request, isParty: false }))
    return { rows: await shownRows(call, rows), count }
  },
})

const request = implement(approvals.request, {
  about: aboutRequest,
  async run(call) {
    const { db, input, actor } = call
    const { request: found, tasks, by } = await oneForDeed(call, input.requestId)
    const isParty = (await partiesTo(db, [found.requestId], actor.userId)).length > 0
    const unread = await isUnseen(db, found.requestId, actor.userId)
    const [task] = tasks
    const arrived = { arrivedAt: task?.arrivedAt ?? null, dueAt: task?.dueAt ?? null }
    const { row, facts, href, sees } = await shownWhole(call, {
      ...{ request: found, isParty, unread, onBehalfOf: by.behalfName ?? null, ...arrived },
      turn: tasks.length > 0 ? turnOf(found) : null,
    })
    const kind = kindOf(found.kind)
    const may = mayDo(found, actor, tasks.length > 0)
    return {
      ...row,
      facts,
      path: await pathShown(call, found, kind, sees),
      history: await historyShown(call, found),
      copies: await copiedTo(db, found.requestId),
      version: found.version,
      href: may.askAgain ? (kind.mendAt ?? href) : href,
      may,
    }
  },
})

function mayDo(found: StoredRequest, actor: Call<unknown>['actor'], decide: boolean) {
  const isAsker = found.askedBy === actor.userId
  return {
    decide,
    withdraw: isAsker && isLive(found.state),
    askAgain: isAsker && found.state === 'returned',
    remind: isAsker && found.state === 'open' && !found.stuck,
    repair: isLive(found.state) && mayRepair(actor) && !isOwnMatter(actor, found),
  }
}

const mayRepair = ({ grants }: Call<unknown>['actor']): boolean =>
  grants.some(({ pattern, scope }) => scope === 'company' && matches(pattern, approvals.repair.name))

async function historyShown(call: Showing, found: StoredRequest) {
  const entries = await historyOf(call.db, found.requestId)
  const labels = await labelsFor(call, found.path, { fields: [] })
  const steps = new Map(found.path.map((step) => [step.key, labelOfStep(step, labels)]))
  return entries.map(({ step, deed, ...entry }) => ({
    ...entry,
    deed: deed as Deed,
    step: (step && steps.get(step)) || null,
  }))
}

const attachment = implement(approvals.attachment, {
  about: aboutRequest,
  async run({ db, input, world, actor }) {
    const file = attachedIn(await historyOf(db, input.requestId), input.fileId)
    return { ticket: issueTicket(world, { fileId: file.fileId, name: file.name, userId: actor.userId }) }
  },
})

const attachedIn = (entries: readonly StoredEntry[], fileId: string) =>
  entries.flatMap(({ files }) => files).find((file) => file.fileId === fileId) ?? refuse('files.notFound')

const findPeople = implement(approvals.findPeople, {
  about: 'own',
  async run({ db, input, today }) {
    const search = input.search.trim()
    if (!search) return { rows: [] }
    const persons = await ask.findPeople(db, search, today)
    const details = new Map(persons.map(({ personId, detail }) => [personId, detail]))
    const users = await findUsers(db, { search, personIds: [...details.keys()] })
    return {
      rows: users.map(({ userId, personId, name }) => ({ userId, name, detail: details.get(personId ?? '') ?? null })),
    }
  },
})

export const readingOperations = [inbox, counts, requests, request, attachment, findPeople]
