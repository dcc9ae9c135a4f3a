import { type Engine, withdrawFor } from '#modules/approvals/index.ts'
import type { HandlerCall } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { tell } from '#platform/perform.ts'
import { giveBackAgreed } from '../giving-back.ts'
import { requestsAtEnd } from '../store/requests.ts'
import { leaveKindName } from './name.ts'

/**
 * Employments have ended: leave beyond the last day is given back, and what still waits for a decision on such days
 * waits no more, nor what somebody would have to mend. What was asked for days before it may still be decided.
 */
export async function endRequests(call: HandlerCall, personIds: readonly string[], day: Day): Promise<void> {
  const { db, today, actor } = call
  const engine: Engine = { db, today, actor, tell: (event, payload) => tell(call, event, payload) }
  for (const { requestId, state, to } of await requestsAtEnd(db, personIds, day)) {
    if (state === 'approved') await giveBackAgreed({ db, today, by: actor.userId || null }, requestId, to)
    // The approval ends, and with it what it was for: see `decided.ts`.
    else await withdrawFor(engine, leaveKindName, requestId)
  }
}
