import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { ProposalKind } from '../contract.ts'
import type { Changes } from '../rules/changes.ts'
import type { Proposed } from '../rules/proposals.ts'
import './tables.ts'

export type ProposalState = 'waiting' | 'returned' | 'approved' | 'declined' | 'withdrawn'

export type ProposalRow = {
  proposalId: string
  personId: string
  kind: ProposalKind
  day: Day
  told: Proposed
  changes: Changes
  reason: string | null
  state: ProposalState
  askedBy: string
  askedName: string
  askedAt: string
  approvalId: string | null
  decisionReason: string | null
}

const columns = sql`m.id as "proposalId", m.person_id as "personId", m.kind, m.day, m.told, m.changes, m.reason, m.state,
  m.asked_by as "askedBy", coalesce((select name from auth_user where id = m.asked_by), '') as "askedName",
  m.asked_at as "askedAt", m.approval_id as "approvalId", m.decision_reason as "decisionReason"`

export type NewProposal = Pick<ProposalRow, 'personId' | 'kind' | 'day' | 'told' | 'changes' | 'reason'>

export async function addProposal(db: Db, proposal: NewProposal & { by: string }): Promise<string> {
  const id = newId()
  const { personId, kind, day, told, changes, reason, by } = proposal
  await sql`insert into move_proposal (id, person_id, kind, day, told, changes, reason, asked_by) values (${id}, ${personId},
    ${kind}, ${day}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(changes)}::jsonb, ${reason}, ${by})`.execute(db)
  return id
}

/** Mended, it waits again. */
export async function mendProposal(
  db: Db,
  id: string,
  { kind, day, told, changes, reason }: NewProposal,
): Promise<void> {
  await sql`update move_proposal set kind = ${kind}, day = ${day}, told = ${JSON.stringify(told)}::jsonb,
      changes = ${JSON.stringify(changes)}::jsonb, reason = ${reason}, state = 'waiting', decided_by = null,
      decided_at = null, decision_reason = null where id = ${id}`.execute(db)
}

export async function linkProposal(db: Db, id: string, approvalId: string): Promise<void> {
  await sql`update move_proposal set approval_id = ${approvalId} where id = ${id}`.execute(db)
}

export async function proposalsById(db: Db, ids: string[]): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`select ${columns} from move_proposal m
    where m.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

/** With their rows locked in the order of their ids. */
export async function lockProposals(db: Db, ids: string[]): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`select ${columns} from move_proposal m
    where m.id = any(${ids}::uuid[]) order by m.id for no key update of m`.execute(db)
  return rows
}

export async function proposalsOfPerson(db: Db, personId: string): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`select ${columns} from move_proposal m where m.person_id = ${personId}
    order by m.asked_at desc, m.id desc limit 20`.execute(db)
  return rows
}

export async function proposalsUnderWay(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from move_proposal
    where person_id = ${personId} and state in ('waiting', 'returned')`.execute(db)
  return rows.map(({ id }) => id)
}

export type ProposalOutcome = {
  id: string
  state: ProposalState
  by: string | null
  reason: string | null
  /** What it became. */
  eventId: string | null
}

export async function closeProposals(db: Db, outcomes: readonly ProposalOutcome[]): Promise<void> {
  await sql`update move_proposal m
    set state = o.state, decided_by = o.by, decided_at = now(), decision_reason = o.reason, event_id = o."eventId"
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(id uuid, state text, by uuid, reason text, "eventId" uuid)
    where m.id = o.id`.execute(db)
}

/** Levels that people have, which the search finds. */
export async function levelsFound(db: Db, search: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ level: string }>`select distinct level from roster
    where level is not null and position(lower(${search}) in lower(level)) > 0 order by level limit ${limit}`.execute(
    db,
  )
  return rows.map(({ level }) => level)
}
