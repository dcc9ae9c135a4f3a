import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { issueTicket } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { type RunRow, runById } from '../../runs/store/runs.ts'
import { type GapReason, gapPage } from '../contract.ts'
import { words } from '../locale.ts'
import { slipReach } from '../reach.ts'
import { holdsOthers, includedIn, outputById, outputsOf } from '../store/outputs.ts'
import { bankStateOf, gapsOf, hasBonus, paidIn } from '../store/slips.ts'
import { type Writing, whomOf, writeOutputJob } from '../writing.ts'

const both = bilingual(words)

/** Only what stands still leaves the house. */
async function closedRun(db: Db, runId: string): Promise<RunRow> {
  const run = (await runById(db, runId)) ?? refuse('payroll.runNotFound')
  return isClosed(run.state) ? run : refuse('payroll.outputNotLocked')
}

/** Refused where there is nothing to write. */
async function assertAnything({ db, actor, world }: Call<unknown>, run: RunRow, writing: Writing): Promise<void> {
  if (writing.kind === 'bonusTax' && !(await hasBonus(db, run))) refuse('payroll.noBonusInRun')
  if (writing.kind === 'payslips' && (await paidIn(db, run, whomOf(writing, actor, world))).length === 0)
    refuse('payroll.noSlipToHandOut')
  if (writing.kind === 'bank') await assertToPay(db, run, writing)
}

async function assertToPay(db: Db, run: RunRow, { again, personIds }: Writing): Promise<void> {
  const { inFiles, open } = await bankStateOf(db, run, personIds)
  if (inFiles + open === 0) refuse('payroll.nobodyToPay')
  if (!again && open === 0) refuse('payroll.allInBankFile', { count: inFiles })
}

const makeOutput = implement(payroll.makeOutput, {
  about: 'company',
  async run(call) {
    const { db, input, sees, record } = call
    if (!sees('sensitive')) refuse('payroll.outputHidden')
    const { personIds, ...rest } = input
    const writing: Writing = { ...rest, ...(personIds && { personIds }) }
    const run = await closedRun(db, input.runId)
    await assertAnything(call, run, writing)
    const month = run.month.slice(0, 7)
    const { kind, again } = input
    record({
      details: {
        kind,
        group: run.group,
        month,
        ...(again && { again }),
        ...(personIds && { chosen: personIds.length }),
      },
    })
    const title = both((t) => t('job', { kind: t(`kind.${kind}`), month, group: run.group }))
    return { jobId: await startJob(call, writeOutputJob.kind, writing, title) }
  },
})

const outputs = implement(payroll.outputs, {
  about: 'company',
  async run({ db, input }) {
    const run = (await runById(db, input.runId)) ?? refuse('payroll.runNotFound')
    const rows = await outputsOf(db, input.runId)
    return { bank: await bankStateOf(db, run), rows: rows.map(({ runId: _, fileId: __, ...row }) => row) }
  },
})

const outputPeople = implement(payroll.outputPeople, {
  about: 'company',
  async run({ db, input: { outputId, offset } }) {
    if (!(await outputById(db, outputId))) refuse('payroll.outputNotFound')
    return includedIn(db, outputId, { limit: gapPage, offset })
  },
})

const downloadOutput = implement(payroll.downloadOutput, {
  about: 'company',
  async run({ db, input, actor, sees, world, today, record }) {
    if (!sees('sensitive')) refuse('payroll.outputHidden')
    const { fileId, name, kind } = (await outputById(db, input.outputId)) ?? refuse('payroll.outputNotFound')
    if (kind === 'payslips' && (await holdsOthers(db, input.outputId, slipReach(actor), today)))
      refuse('payroll.outputHidden')
    record({ details: { kind, name } })
    return { ticket: issueTicket(world, { fileId, name, userId: actor.userId }) }
  },
})

const outputGaps = implement(payroll.outputGaps, {
  about: 'company',
  async run({ db, input: { runId, ...asked } }) {
    return gapsOf<GapReason>(db, await closedRun(db, runId), { ...asked, limit: gapPage })
  },
})

export const outputOperations = [makeOutput, outputs, outputPeople, downloadOutput, outputGaps]
