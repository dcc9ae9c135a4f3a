import { sendAgain, standingOf, startRequests } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { moveKind, moveValues } from '../asking/move-kind.ts'
import { idsOf, shownAs } from '../asking/post-facts.ts'
import { people } from '../contract.ts'
import { type Changes, changesOf } from '../rules/changes.ts'
import { amissIn, type Proposed } from '../rules/proposals.ts'
import { searchTexts } from '../store/approving.ts'
import { type Names, namesFor } from '../store/details.ts'
import {
  addProposal,
  linkProposal,
  lockProposals,
  mendProposal,
  type NewProposal,
  type ProposalRow,
  proposalsById,
  proposalsOfPerson,
} from '../store/proposals.ts'
import { accepted, prepare } from './happening.ts'

const aboutPerson = ({ personId }: { personId: string }) => ({ type: 'person', id: personId })

type Input = ReturnType<(typeof people.proposeMove)['input']['parse']>

/**
 * By the rules of the deed itself, as of today. That the wage would stay as it is is kept from who may not see wages: it
 * would tell them.
 */
async function judged(call: Call<Input>, told: Proposed): Promise<Changes> {
  const { personId, kind, day } = call.input
  const { event, before, edited } = await prepare(call, { personId, kind, day, told })
  const isSilent = !edited.ok && edited.code === 'people.nothingChanges'
  if (isSilent && told.baseFen !== undefined && !call.sees('sensitive')) return changesOf([...before, event], event)
  return changesOf(accepted(edited), event)
}

function toldIn({ personId: _, day: __, reason: ___, proposalId: ____, kind, monthlyWage, ...post }: Input): Proposed {
  const told = { ...post, ...(monthlyWage !== undefined && { baseFen: monthlyWage }) }
  const amiss = amissIn(kind, told)
  if (amiss) refuse('people.proposalAmiss', { kind, field: Object.values(amiss)[0] })
  return told
}

/** One's own that came back. */
async function returned({ db, actor, input }: Call<Input>, proposalId: string): Promise<ProposalRow> {
  const [proposal] = await lockProposals(db, [proposalId])
  const isOwn = proposal?.askedBy === actor.userId && proposal.personId === input.personId
  if (!proposal || !isOwn) return refuse('proposal.notFound')
  return proposal.state === 'returned' ? proposal : refuse('people.proposalClosed')
}

const proposeMove = implement(people.proposeMove, {
  about: aboutPerson,
  async run(call) {
    const { db, actor, input, today, record } = call
    const { personId, kind, day, reason = null } = input
    if (actor.personId === personId) refuse('people.ownProposal')
    const again = input.proposalId ? await returned(call, input.proposalId) : undefined
    const told = toldIn(input)
    if (!again) await assertNew(call, told)
    const proposal = { personId, kind, day, told, reason, changes: await judged(call, told) }
    const values = await moveValues(db, today, proposal)
    const proposalId = await keep(call, proposal, again)
    const ask = { recordId: proposalId, personId, values, reason }
    const approvalId = again
      ? (await sendAgain(call, moveKind.kind, ask)).requestId
      : ((await startRequests(call, moveKind.kind, [ask])).get(proposalId)?.requestId ?? proposalId)
    await linkProposal(db, proposalId, approvalId)
    record({ details: { proposalId, kind, day } })
    const [kept] = await proposalsById(db, [proposalId])
    return { proposalId, approvalId, state: kept?.state ?? 'waiting' }
  },
})

/** The same twice, by a double click or by two who lead somebody, is one proposal. */
async function assertNew({ db, input }: Call<Input>, told: Proposed): Promise<void> {
  const { personId, kind, day } = input
  const waiting = (await proposalsOfPerson(db, personId)).filter(({ state }) => state === 'waiting')
  const same = waiting.some((row) => row.kind === kind && row.day === day && isSame(row.told, told))
  if (same) refuse('people.alreadyAsked')
}

/** Fields that were not given are not kept. */
const isSame = (kept: Proposed, told: Proposed): boolean => {
  const given = Object.entries(told).filter(([, value]) => value !== undefined)
  return (
    Object.keys(kept).length === given.length && given.every(([key, value]) => kept[key as keyof Proposed] === value)
  )
}

async function keep(
  { db, actor }: Call<Input>,
  proposal: NewProposal,
  again: ProposalRow | undefined,
): Promise<string> {
  if (!again) return addProposal(db, { ...proposal, by: actor.userId })
  await mendProposal(db, again.proposalId, proposal)
  return again.proposalId
}

const proposals = implement(people.proposals, {
  about: aboutPerson,
  async run({ db, input, actor, today }) {
    const rows = await proposalsOfPerson(db, input.personId)
    const known = await namesFor(db, idsOf(rows.flatMap(({ changes }) => changes.post)), today)
    const ids = rows.map(({ proposalId }) => proposalId)
    const standing = await standingOf(db, moveKind.kind, ids)
    const mend = await toMend(
      db,
      rows.filter((row) => isToMend(row, actor.userId)),
      today,
    )
    return {
      rows: rows.map((row) => ({
        ...shown(row, known),
        isOwn: row.askedBy === actor.userId,
        waitingFor: standing.get(row.proposalId)?.waitingFor ?? [],
        mend: mend.get(row.proposalId) ?? null,
      })),
    }
  },
})

const isToMend = ({ askedBy, state }: ProposalRow, userId: string): boolean =>
  askedBy === userId && state === 'returned'

/** What was asked, with the names of what it speaks of. */
async function toMend(db: Db, rows: readonly ProposalRow[], today: Day) {
  const names = await namesIn(
    db,
    rows.map(({ told }) => told),
    today,
  )
  return new Map(
    rows.map(({ proposalId, reason, told: { baseFen, ...told } }) => {
      const ids = [told.unitId, told.positionId, told.managerId, told.legalEntityId].flatMap((id) => id ?? [])
      const named = Object.fromEntries(ids.map((id) => [id, names.get(id) ?? '']))
      return [proposalId, { ...told, ...(baseFen !== undefined && { monthlyWage: baseFen }), reason, names: named }]
    }),
  )
}

async function namesIn(db: Db, told: readonly Proposed[], today: Day): Promise<Map<string, string>> {
  if (told.length === 0) return new Map()
  const all = (field: 'unitId' | 'positionId' | 'managerId' | 'legalEntityId') =>
    told.flatMap(({ [field]: id }) => id ?? [])
  const asked = { units: all('unitId'), positions: all('positionId'), entities: all('legalEntityId'), people: [] }
  const { units, positions, entities } = await namesFor(db, asked, today)
  const managers = await searchTexts(db, all('managerId'))
  return new Map([...units, ...positions, ...entities, ...[...managers].map(([id, { name }]) => [id, name] as const)])
}

function shown({ proposalId, approvalId, kind, day, state, changes, reason, ...row }: ProposalRow, known: Names) {
  return {
    ...{ proposalId, approvalId: approvalId ?? proposalId, kind, day, state, reason },
    changes: changes.post.map(({ field, before, after }) => {
      const { column, of } = shownAs(field, known)
      return { field: column, before: before && of(before), after: after && of(after) }
    }),
    pay: changes.pay,
    ...{ askedBy: row.askedName, askedAt: row.askedAt, decisionReason: row.decisionReason },
  }
}

export const proposingOperations = [proposeMove, proposals]
