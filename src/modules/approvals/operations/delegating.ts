import { addDays, type Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { approvals, type Delegation } from '../contract.ts'
import { directoryOf } from '../engine/accounts.ts'
import { allKinds, kindOf } from '../engine/kinds.ts'
import { replaceMissing } from '../engine/replace.ts'
import { closesCircle } from '../rules/delegations.ts'
import {
  addDelegation,
  delegationsBetween,
  delegationsOf,
  endDelegation,
  type StoredDelegation,
} from '../store/delegations.ts'

const longestDays = 366

const delegations = implement(approvals.delegations, {
  about: 'own',
  async run({ db, actor, today }) {
    const rows = await delegationsOf(db, actor.userId)
    const shown = (given: boolean) =>
      rows.filter(({ fromUser }) => (fromUser === actor.userId) === given).map((row) => delegationShown(row, today))
    return {
      given: shown(true),
      taken: shown(false),
      kinds: allKinds().map(({ kind, title }) => ({ kind, title })),
    }
  },
})

function delegationShown(row: StoredDelegation, today: Day): Delegation {
  const { delegationId, fromUser, fromName, toUser, toName, fromDay, toDay, kinds, reason } = row
  const titles = allKinds().filter(({ kind }) => kinds?.includes(kind))
  return {
    ...{ delegationId, from: { userId: fromUser, name: fromName } },
    to: toUser ? { userId: toUser, name: toName ?? '' } : null,
    ...{ fromDay, lastDay: addDays(toDay, -1), reason, state: stateOf(row, today) },
    kinds: kinds && titles.map(({ kind, title }) => ({ kind, title })),
  }
}

function stateOf({ fromDay, toDay, endedAt }: StoredDelegation, today: Day): Delegation['state'] {
  if (endedAt) return 'ended'
  if (today < fromDay) return 'planned'
  return today < toDay ? 'current' : 'past'
}

const delegate = implement(approvals.delegate, {
  about: 'own',
  async run(call) {
    const { db, input, actor, today } = call
    const { toUserId, fromDay, lastDay, kinds, reason } = input
    if (lastDay < fromDay) refuse('approvals.daysReversed')
    if (lastDay < today) refuse('approvals.dayPast', { day: lastDay })
    if (addDays(fromDay, longestDays) <= lastDay) refuse('approvals.tooLong', { days: longestDays })
    for (const kind of kinds ?? []) kindOf(kind)
    const toDay = addDays(lastDay, 1)
    if (toUserId) await checkStandIn(call, toUserId, { fromDay, toDay, kinds })
    const fresh = { fromUser: actor.userId, toUser: toUserId, fromDay, toDay, kinds, reason }
    const delegationId = await addDelegation(db, fresh)
    if (!toUserId && fromDay <= today) await replaceMissing(call, [actor.userId])
    return { delegationId }
  },
})

type Span = { fromDay: Day; toDay: Day; kinds: string[] | null }

async function checkStandIn(call: Call<unknown>, toUserId: string, span: Span): Promise<void> {
  const { db, actor } = call
  if (toUserId === actor.userId) refuse('approvals.delegateSelf')
  const { accounts } = await directoryOf(call, { lines: [], userIds: [toUserId], roleIds: [] })
  const account = accounts.get(toUserId) ?? refuse('approvals.nobodySuch')
  if (account.gone) refuse('approvals.notThere', { name: account.name })
  const others = await delegationsBetween(db, span.fromDay, span.toDay)
  if (closesCircle({ from: actor.userId, to: toUserId, ...span }, others)) {
    refuse('approvals.circle', { name: account.name })
  }
}

const end = implement(approvals.endDelegation, {
  about: 'own',
  async run({ db, input, actor }) {
    if (!(await endDelegation(db, input.delegationId, actor.userId))) refuse('approvals.delegationNotFound')
    return { delegationId: input.delegationId }
  },
})

export const delegatingOperations = [delegations, delegate, end]
