import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { approvals } from '../contract.ts'
import { directoryOf } from '../engine/accounts.ts'
import { isOwnMatter, mineToDecide, oneForDeed } from '../engine/acting.ts'
import { draftOf, note, proceed, writingOf } from '../engine/draft.ts'
import { anew } from '../engine/replace.ts'
import { settle } from '../engine/settle.ts'
import { answered, arrived } from '../events.ts'
import { type Account, isOwn, isThere, type Matter } from '../rules/candidates.ts'
import { addApprovers, assign, handOver, skipStep, withdraw } from '../rules/deeds.ts'
import { isLive, tasksNow, waitingNow } from '../rules/progress.ts'
import { namesOfUsers } from '../store/accounts.ts'
import { markSeen } from '../store/copies.ts'
import type { StoredRequest } from '../store/requests.ts'
import { write } from '../store/write.ts'
import { aboutRequest, moment } from './deciding.ts'
import { attach } from './files.ts'

/** Those who are to decide in this matter: they must be there, and it may not be their own. */
async function ableToDecide(
  call: Pick<Call<unknown>, 'db' | 'today'>,
  userIds: readonly string[],
  matter: Matter,
): Promise<Account[]> {
  const ids = [...new Set(userIds)]
  const { accounts } = await directoryOf(call, { lines: [], userIds: ids, roleIds: [] })
  return ids.map((id) => {
    const account = accounts.get(id) ?? refuse('approvals.nobodySuch')
    if (isOwn(account, matter)) refuse('approvals.ownMatter', { name: account.name })
    if (!isThere(account, matter.kind)) refuse('approvals.notThere', { name: account.name })
    return account
  })
}

const namesOf = (accounts: readonly Account[]): string[] => accounts.map(({ name }) => name)

/** Nobody is asked twice at the same step. */
function notAskedYet(request: StoredRequest, accounts: readonly Account[]): void {
  const asked = new Set(
    tasksNow(request).flatMap(({ approver, state }) => (state === 'waiting' || state === 'queued' ? approver : [])),
  )
  const twice = accounts.find(({ userId }) => asked.has(userId))
  if (twice) refuse('approvals.askedAlready', { name: twice.name })
}

const add = implement(approvals.addApprovers, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const { request, by } = await mineToDecide(call, input.requestId)
    const accounts = await ableToDecide(call, input.userIds, request)
    notAskedYet(request, accounts)
    if (request.path.length >= 50) refuse('approvals.pathTooLong')
    const userIds = accounts.map(({ userId }) => userId)
    const adding = { place: input.place, userIds, key: `added-${newId()}`.slice(0, 40), by: actor.name }
    const now = moment()
    const draft = draftOf(request)
    proceed(draft, addApprovers(request, adding, now), by, {
      deed: 'added',
      to: namesOf(accounts),
      comment: input.comment,
    })
    await settle(call, [draft], now)
    return { requestId: request.requestId, state: draft.request.state }
  },
})

const hand = implement(approvals.handOver, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const { request, task, by } = await mineToDecide(call, input.requestId)
    const accounts = await ableToDecide(call, [input.userId], request)
    notAskedYet(request, accounts)
    const now = moment()
    const draft = draftOf(request)
    proceed(draft, handOver(request, task, input.userId, actor.userId, now), by, {
      deed: 'handedOver',
      to: namesOf(accounts),
      comment: input.comment,
    })
    await settle(call, [draft], now)
    return { requestId: request.requestId, state: draft.request.state }
  },
})

const hoursBetweenReminders = 4

const remind = implement(approvals.remind, {
  about: aboutRequest,
  async run(call) {
    const { input, actor, db } = call
    const { request } = await oneForDeed(call, input.requestId)
    if (request.askedBy !== actor.userId) refuse('approvals.notAsker')
    if (request.state !== 'open') refuse('approvals.closed', { state: request.state })
    const now = moment()
    const earliest = Date.parse(request.remindedAt ?? '1970-01-01T00:00:00Z') + hoursBetweenReminders * 3_600_000
    if (earliest > Date.parse(now)) refuse('approvals.remindedLately', { hours: hoursBetweenReminders })
    const waiting = waitingNow(request).map(({ approver }) => approver)
    if (waiting.length === 0) refuse('approvals.nobodyToRemind')
    const names = [...(await namesOfUsers(db, waiting)).values()]
    const draft = draftOf(request)
    note(draft, actor, { deed: 'reminded', to: names })
    draft.request = { ...request, remindedAt: now }
    await write(db, writingOf([draft], now))
    const told = waiting.map((userId) => ({ userId, count: 1, requestId: request.requestId }))
    await call.tell(arrived, { waiting: told, reminder: true })
    return { reminded: names }
  },
})

const comment = implement(approvals.comment, {
  about: aboutRequest,
  async run(call) {
    const { input, actor, db, today } = call
    const { request, by } = await oneForDeed(call, input.requestId)
    if (input.comment.trim() === '' && input.files.length === 0) refuse('approvals.nothingSaid')
    const { accounts } = await directoryOf({ db, today }, { lines: [], userIds: input.mentions, roleIds: [] })
    const mentioned = [...new Set(input.mentions)].map((id) => accounts.get(id) ?? refuse('approvals.nobodySuch'))
    const gone = mentioned.find((account) => account.gone)
    if (gone) refuse('approvals.notThere', { name: gone.name })
    const now = moment()
    const draft = draftOf(request)
    const files = await attach(db, input.files, actor.userId)
    const entryId = note(draft, by, { deed: 'commented', to: namesOf(mentioned), comment: input.comment, files })
    draft.copies.push(...mentioned.map(({ userId }) => userId))
    await write(db, writingOf([draft], now))
    await tellMentioned(call, request.requestId, mentioned)
    return { entryId }
  },
})

async function tellMentioned(call: Pick<Call<unknown>, 'tell'>, requestId: string, accounts: readonly Account[]) {
  if (accounts.length === 0) return
  await call.tell(answered, { told: accounts.map(({ userId }) => ({ userId, requestId, what: 'mentioned' as const })) })
}

const seeCopies = implement(approvals.seeCopies, {
  about: 'own',
  run: async ({ db, actor, input }) => ({ seen: await markSeen(db, actor.userId, input.requestIds) }),
})

const repair = implement(approvals.repair, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const { request } = await oneForDeed(call, input.requestId)
    if (isOwnMatter(actor, request)) refuse('approvals.ownRequest')
    const mayEnd = input.deed === 'end' && isLive(request.state)
    if (request.state !== 'open' && !mayEnd) refuse('approvals.closed', { state: request.state })
    const now = moment()
    const draft = draftOf(request)
    const accounts = input.deed === 'assign' ? await named(call, input.userIds, request) : []
    proceed(draft, repaired(request, input.deed, accounts, now), actor, {
      deed: 'repaired',
      to: namesOf(accounts),
      comment: input.reason,
    })
    await settle(call, [draft], now)
    return { requestId: request.requestId, state: draft.request.state }
  },
})

async function named(call: Pick<Call<unknown>, 'db' | 'today'>, userIds: readonly string[], request: StoredRequest) {
  if (userIds.length === 0) refuse('approvals.whoNeeded')
  return ableToDecide(call, userIds, request)
}

function repaired(
  request: StoredRequest,
  deed: 'assign' | 'skip' | 'lookAgain' | 'end',
  accounts: readonly Account[],
  now: string,
) {
  if (deed === 'assign')
    return assign(
      request,
      accounts.map(({ userId }) => userId),
      now,
    )
  if (deed === 'skip') return skipStep(request, now)
  if (deed === 'end') return withdraw(request)
  return anew(request, now)
}

export const askingOthersOperations = [add, hand, remind, comment, seeCopies, repair]
