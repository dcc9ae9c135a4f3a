import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { issueTicket } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { type RunRow, runById } from '../../runs/store/runs.ts'
import { type GapReason, gapPage } from '../contract.ts'
import { words } from '../locale.ts'
import { outputById, outputsOf } from '../store/outputs.ts'
import { gapsOf, hasBonus } from '../store/slips.ts'
import { writeOutputJob } from '../writing.ts'

const both = bilingual(words)

/** Only what stands still leaves the house. */
async function closedRun(db: Db, runId: string): Promise<RunRow> {
  const run = (await runById(db, runId)) ?? refuse('payroll.runNotFound')
  return isClosed(run.state) ? run : refuse('payroll.outputNotLocked')
}

const makeOutput = implement(payroll.makeOutput, {
  about: 'company',
  async run(call) {
    const { db, input, sees, record } = call
    if (!sees('sensitive')) refuse('payroll.outputHidden')
    const run = await closedRun(db, input.runId)
    if (input.kind === 'bonusTax' && !(await hasBonus(db, run))) refuse('payroll.noBonusInRun')
    const month = run.month.slice(0, 7)
    record({ details: { kind: input.kind, group: run.group, month } })
    const title = both((t) => t('job', { kind: t(`kind.${input.kind}`), month, group: run.group }))
    return { jobId: await startJob(call, writeOutputJob.kind, input, title) }
  },
})

const outputs = implement(payroll.outputs, {
  about: 'company',
  async run({ db, input }) {
    const rows = await outputsOf(db, input.runId)
    return { rows: rows.map(({ runId: _, fileId: __, ...row }) => row) }
  },
})

const downloadOutput = implement(payroll.downloadOutput, {
  about: 'company',
  async run({ db, input, actor, sees, world }) {
    if (!sees('sensitive')) refuse('payroll.outputHidden')
    const { fileId, name } = (await outputById(db, input.outputId)) ?? refuse('payroll.outputNotFound')
    return { ticket: issueTicket(world, { fileId, name, userId: actor.userId }) }
  },
})

const outputGaps = implement(payroll.outputGaps, {
  about: 'company',
  async run({ db, input: { runId, ...asked } }) {
    return gapsOf<GapReason>(db, await closedRun(db, runId), { ...asked, limit: gapPage })
  },
})

export const outputOperations = [makeOutput, outputs, downloadOutput, outputGaps]
