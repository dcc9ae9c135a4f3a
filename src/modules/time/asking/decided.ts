import { type Decided, decided, type Outcome } from '#modules/approvals/index.ts'
import { companyZone } from '#modules/organization/index.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { assertDaysOpen, markDaysStale } from '../days/stale.ts'
import type { AskState } from './contract.ts'
import { correctionKind } from './correction-kind.ts'
import { overtimeKind } from './overtime-kind.ts'
import { isUnderWay } from './sending.ts'
import { lockCorrections, punchFor } from './store/corrections.ts'
import { close, type Table } from './store/deciding.ts'
import { protectedOn } from './store/facts.ts'
import { lockOvertimes } from './store/overtimes.ts'

type OneDay = { employmentId: string; day: Day }

/** Those decisions that concern what is still under way. */
function settled<R extends { state: AskState }>(
  rows: readonly R[],
  idOf: (row: R) => string,
  decisions: readonly Decided[],
): { row: R; outcome: Outcome; comment: string }[] {
  const byRecord = new Map(decisions.map((decision) => [decision.recordId, decision]))
  return rows.flatMap((row) => {
    const decision = byRecord.get(idOf(row))
    return decision && isUnderWay(row.state) ? [{ row, outcome: decision.outcome, comment: decision.comment }] : []
  })
}

const approvedIn = <R>(all: readonly { row: R; outcome: Outcome }[]): R[] =>
  all.filter(({ outcome }) => outcome === 'approved').map(({ row }) => row)

/** A month that was closed meanwhile takes nothing more: the decision is refused and the request stays open. */
const assertAllOpen = ({ db }: HandlerCall, rows: readonly OneDay[]): Promise<void> =>
  assertDaysOpen(
    db,
    rows.map(({ day }) => day),
  )

async function closeAll<R>(
  { db }: HandlerCall,
  table: Table,
  idOf: (row: R) => string,
  all: readonly { row: R; outcome: Outcome; comment: string }[],
): Promise<void> {
  const outcomes = all.map(({ row, outcome, comment }) => ({ id: idOf(row), state: outcome, reason: comment || null }))
  await close(db, table, outcomes)
}

export const reckonAnew = ({ db, today }: Pick<HandlerCall, 'db' | 'today'>, rows: readonly OneDay[]): Promise<void> =>
  markDaysStale(db, today, rows)

async function decideCorrections(call: HandlerCall, decisions: readonly Decided[]): Promise<void> {
  const { db } = call
  const ids = decisions.map(({ recordId }) => recordId)
  const idOf = ({ correctionId }: { correctionId: string }) => correctionId
  const all = settled(await lockCorrections(db, ids, await companyZone(db)), idOf, decisions)
  const approved = approvedIn(all)
  await assertAllOpen(call, approved)
  await closeAll(call, 'punch_correction', idOf, all)
  if (approved.length === 0) return
  await punchFor(db, approved.map(idOf))
  await reckonAnew(call, approved)
}

/** Who has become protected since she asked works no overtime either; who decides is not told why. */
async function assertUnprotected({ db }: HandlerCall, rows: readonly OneDay[]): Promise<void> {
  if (rows.length > 0 && (await protectedOn(db, rows)).size > 0) refuse('time.overtimeBarred')
}

async function decideOvertimes(call: HandlerCall, decisions: readonly Decided[]): Promise<void> {
  const idOf = ({ overtimeId }: { overtimeId: string }) => overtimeId
  const ids = decisions.map(({ recordId }) => recordId)
  const all = settled(await lockOvertimes(call.db, ids), idOf, decisions)
  const approved = approvedIn(all)
  await assertAllOpen(call, approved)
  await assertUnprotected(call, approved)
  await closeAll(call, 'overtime_request', idOf, all)
  await reckonAnew(call, approved)
}

export const askingDecided = on(decided, async ({ kind, decisions }, call) => {
  if (kind === correctionKind.kind) await decideCorrections(call, decisions)
  if (kind === overtimeKind.kind) await decideOvertimes(call, decisions)
})
