import { attempt } from '#platform/database/attempt.ts'
import { type Call, implement, type Subject } from '#platform/operation.ts'
import { refusalOf } from '#platform/perform.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { sentenceOf } from '#platform/words.ts'
import { approvals } from '../contract.ts'
import {
  type Found,
  findForDeed,
  hasMovedOn,
  mineToDecide,
  movedOn,
  type No,
  oneForDeed,
  whyNot,
} from '../engine/acting.ts'
import { type Draft, draftOf, proceed } from '../engine/draft.ts'
import { kindOf } from '../engine/kinds.ts'
import { settle } from '../engine/settle.ts'
import { approve, decline, sendBack, withdraw } from '../rules/deeds.ts'
import { isLive, type Task } from '../rules/progress.ts'
import { attach } from './files.ts'

export const aboutRequest = ({ requestId }: { requestId: string }): Subject => ({ type: 'approval', id: requestId })

export const moment = (): string => new Date().toISOString()

type Decision = { decision: 'approve' | 'decline'; comment: string }
type Files = { fileId: string; name: string; size: number }[]

const needsReason = (comment: string): void => {
  if (comment.trim() === '') refuse('approvals.reasonNeeded')
}

const verdict = { approve: 'approved', decline: 'declined' } as const

/** The same decision by the same user at the same turn, who clicked twice: it stands already. */
function isRepeated({ request }: Found, userId: string, { decision }: Decision, turn: string | undefined): boolean {
  const { round, state } = request
  const same = (task: Task) =>
    task.round === round &&
    (turn === undefined || turn === `${task.round} ${task.step}`) &&
    task.decidedBy === userId &&
    task.state === verdict[decision]
  return request.tasks.some(same) && (decision === 'decline' || state === 'open' || state === 'approved')
}

/** Why this decision can't be taken now; `repeated` when it has been taken already. */
function judge(found: Found, actor: Call<unknown>['actor'], decision: Decision, turn: string | undefined) {
  const no = whyNot(found, actor) ?? (hasMovedOn(found.request, turn) ? movedOn : null)
  return no && isRepeated(found, actor.userId, decision, turn) ? 'repeated' : no
}

function decided({ request, tasks, by }: Found, { decision, comment }: Decision, files: Files, now: string): Draft {
  const draft = draftOf(request)
  const step = decision === 'approve' ? approve : decline
  proceed(draft, step(request, tasks, by.userId, now), by, { deed: verdict[decision], comment, files })
  return draft
}

const decide = implement(approvals.decide, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const found = await oneForDeed(call, input.requestId)
    const no = judge(found, actor, input, input.turn)
    if (no === 'repeated') return { requestId: found.request.requestId, state: found.request.state }
    if (no) refuse(no.code, no.details)
    if (input.decision === 'decline') needsReason(input.comment)
    const now = moment()
    const draft = decided(found, input, await attach(call.db, input.files, actor.userId), now)
    await settle(call, [draft], now)
    recordPeople(call, [draft])
    return { requestId: draft.request.requestId, state: draft.request.state }
  },
})

/** The audit finds it under whom it is about, too. */
function recordPeople({ record }: Pick<Call<unknown>, 'record'>, drafts: readonly Draft[]): void {
  for (const { request } of drafts) {
    const { subjectType } = kindOf(request.kind)
    if (request.personId) record({ about: { type: subjectType, id: request.personId } })
  }
  record({ details: { states: Object.fromEntries(drafts.map(({ request }) => [request.requestId, request.state])) } })
}

const decideMany = implement(approvals.decideMany, {
  about: ({ requestIds }) => [...new Set(requestIds)].map((id) => ({ type: 'approval', id })),
  async run(call) {
    const { input, actor } = call
    if (input.decision === 'decline') needsReason(input.comment)
    const ids = [...new Set(input.requestIds)]
    const found = await findForDeed(call, ids)
    const nos = new Map(found.map((each) => [each, whyNotHere(each, actor, input)]))
    const outcome = await decideAll(
      call,
      found.filter((each) => !nos.get(each)),
    )
    const there = new Set(found.map(({ request }) => request.requestId))
    const refused = [
      ...ids.filter((id) => !there.has(id)).map((id) => toldWhy(call, id, { code: 'approvals.notFound', details: {} })),
      ...[...nos].flatMap(([{ request }, no]) =>
        no && no !== 'repeated' ? [toldWhy(call, request.requestId, no)] : [],
      ),
      ...outcome.refused.map(({ requestId, no }) => toldWhy(call, requestId, no)),
    ]
    recordPeople(call, outcome.drafts)
    const repeated = [...nos].flatMap(([{ request }, no]) => (no === 'repeated' ? request.requestId : []))
    return { done: [...repeated, ...outcome.drafts.map(({ request }) => request.requestId)], refused }
  },
})

/** What can go wrong in earnest is looked at one by one. */
function whyNotHere(
  found: Found,
  actor: Call<unknown>['actor'],
  { turns, ...decision }: Decision & { turns: Record<string, string> },
): No | 'repeated' | null {
  const no = judge(found, actor, decision, turns[found.request.requestId])
  return no ?? (kindOf(found.request.kind).quick ? null : { code: 'approvals.openFirst', details: {} })
}

const toldWhy = ({ world }: Pick<Call<unknown>, 'world'>, requestId: string, { code, details }: No) => {
  const said = (language: 'zh' | 'en') => sentenceOf(code, details, language, [world.house.refusalWords])
  return { requestId, code, message: { zh: said('zh'), en: said('en') } }
}

type Refused = { requestId: string; no: No }
type ManyCall = Call<Decision>

/** All in one go; when the keeper of the records refuses, one by one, so that only those are left whose record can't be changed. */
async function decideAll(call: ManyCall, found: readonly Found[]): Promise<{ drafts: Draft[]; refused: Refused[] }> {
  const now = moment()
  const run = async (some: readonly Found[]) => {
    const drafts = some.map((each) => decided(each, call.input, [], now))
    await attempt(call.db, () => settle(call, drafts, now))
    return drafts
  }
  const no = (error: unknown): No => {
    const known = refusalOf(call.world, error)
    if (!(known instanceof Refusal)) throw error
    return { code: known.code, details: known.details }
  }
  if (found.length === 0) return { drafts: [], refused: [] }
  try {
    return { drafts: await run(found), refused: [] }
  } catch (error) {
    const [only] = found
    if (only && found.length === 1)
      return { drafts: [], refused: [{ requestId: only.request.requestId, no: no(error) }] }
    no(error)
  }
  const drafts: Draft[] = []
  const refused: Refused[] = []
  for (const each of found) {
    try {
      drafts.push(...(await run([each])))
    } catch (error) {
      refused.push({ requestId: each.request.requestId, no: no(error) })
    }
  }
  return { drafts, refused }
}

const back = implement(approvals.sendBack, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const { request, tasks, by } = await mineToDecide(call, input.requestId, input.turn)
    needsReason(input.comment)
    const now = moment()
    const draft = draftOf(request)
    const files = await attach(call.db, input.files, actor.userId)
    proceed(draft, sendBack(request, tasks, actor.userId, now), by, { deed: 'returned', comment: input.comment, files })
    await settle(call, [draft], now)
    return { requestId: request.requestId, state: draft.request.state }
  },
})

const withdrawOwn = implement(approvals.withdraw, {
  about: aboutRequest,
  async run(call) {
    const { input, actor } = call
    const { request } = await oneForDeed(call, input.requestId)
    if (request.askedBy !== actor.userId) refuse('approvals.notAsker')
    if (request.state === 'withdrawn') return { requestId: request.requestId, state: request.state }
    if (!isLive(request.state)) refuse('approvals.closed', { state: request.state })
    const draft = draftOf(request)
    proceed(draft, withdraw(request), actor, { deed: 'withdrawn', comment: input.comment })
    await settle(call, [draft], moment())
    return { requestId: request.requestId, state: draft.request.state }
  },
})

export const decidingOperations = [decide, decideMany, back, withdrawOwn]
