import { type Decided, decided } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import { on } from '#platform/event.ts'
import { refuse } from '#platform/refusal.ts'
import { runKind } from './run-kind.ts'
import { backToDraft, lockRunRow, moveRun } from './store/runs.ts'

async function settleOne(db: Db, { recordId, outcome, by }: Decided): Promise<void> {
  const run = await lockRunRow(db, recordId)
  if (run?.state !== 'submitted') return
  if (outcome !== 'approved') {
    await backToDraft(db, run.runId)
    return
  }
  // Two pairs of eyes: who submitted it does not approve it, nor does nobody.
  if (by === null || by === run.submittedBy) refuse('payroll.secondPerson')
  await moveRun(db, run.runId, 'approved', by)
}

export const runDecided = on(decided, async ({ kind, decisions }, { db }) => {
  if (kind !== runKind.kind) return
  for (const decision of decisions) await settleOne(db, decision)
})
