import { type Decided, decided, type Outcome } from '#modules/approvals/index.ts'
import { writeEntry } from '#platform/audit/entry.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { tell } from '#platform/perform.ts'
import { people } from '../contract.ts'
import { type Acting, happen } from '../operations/happening.ts'
import { lockPeople } from '../store/persons.ts'
import { closeProposals, lockProposals, type ProposalRow, type ProposalState } from '../store/proposals.ts'
import { moveKind } from './move-kind.ts'

const stateAfter: Record<Outcome, ProposalState> = {
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  returned: 'returned',
}

/** The deed that each kind of proposal asks for. */
const deeds = {
  confirm: people.confirm,
  transfer: people.transfer,
  promote: people.promote,
  second: people.second,
  pay: people.changePay,
} as const

/** Does what was approved, by the rules of the deed itself: what it refuses, refuses the decision. */
async function carryOut(call: HandlerCall, decisions: readonly Decided[]): Promise<void> {
  const rows = await lockProposals(
    call.db,
    decisions.map(({ recordId }) => recordId),
  )
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'returned')
  await lockPeople(call.db, [...new Set(open.map(({ personId }) => personId))])
  const outcomes = []
  for (const row of open) {
    const decision = decisions.find(({ recordId }) => recordId === row.proposalId)
    if (!decision) continue
    const eventId = decision.outcome === 'approved' ? await done(call, row) : null
    const { outcome, by, comment } = decision
    outcomes.push({ id: row.proposalId, state: stateAfter[outcome], by, reason: comment || null, eventId })
  }
  await closeProposals(call.db, outcomes)
}

async function done(
  call: HandlerCall,
  { proposalId, personId, kind, day, told, reason }: ProposalRow,
): Promise<string> {
  const { db, world, actor } = call
  let details: Record<string, unknown> = {}
  const acting: Acting = {
    ...call,
    tell: (event, payload) => tell(call, event, payload),
    record: (entry) => {
      details = { ...details, ...entry.details }
    },
  }
  const { eventId } = await happen(acting, { personId, kind, day, told, reason: reason ?? undefined })
  await writeEntry(db, world.secrets, {
    ...{ at: new Date().toISOString(), actor: actor.userId || null, operation: deeds[kind].name },
    ...{ about: [{ type: 'person', id: personId }], door: 'job', ip: null, body: { ...details, proposalId } },
  })
  return eventId
}

export const movesDecided = on(decided, async ({ kind, decisions }, call) => {
  if (kind === moveKind.kind) await carryOut(call, decisions)
})
