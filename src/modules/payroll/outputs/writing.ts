import { classesOverall, grantsFor } from '#platform/access/grant.ts'
import { keepFile, storeTable } from '#platform/files/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import { refuse } from '#platform/refusal.ts'
import { say } from '#platform/words.ts'
import { payroll } from '../contract.ts'
import { rulesById } from '../runs/store/rule-sets.ts'
import { type RunRow, runById } from '../runs/store/runs.ts'
import type { OutputKind } from './contract.ts'
import { words } from './locale.ts'
import type { BankFormatId } from './rules/formats.ts'
import { bankSheet } from './sheets/bank.ts'
import { costSheet, ledgerSheet } from './sheets/costs.ts'
import { insuranceSheet } from './sheets/insurance.ts'
import type { Sheet, Source } from './sheets/sheet.ts'
import { bonusTaxSheet, taxSheet } from './sheets/tax.ts'
import { addOutput, outputById } from './store/outputs.ts'
import { paidIn, ruleSetsOf } from './store/slips.ts'

export type Writing = { runId: string; kind: OutputKind; format: BankFormatId }

const sheets: Record<OutputKind, (source: Source, format: BankFormatId) => Sheet> = {
  bank: bankSheet,
  tax: taxSheet,
  bonusTax: bonusTaxSheet,
  insurance: insuranceSheet,
  costs: costSheet,
  ledger: ledgerSheet,
}

/** Until it is kept for good: what a crash leaves behind is swept away. */
const hoursUntilKept = 1

type Written = { fileId: string; rows: number; leftOut: number }

/** Writes one file of a closed run, which never changes again; the output has the id of its job, so that it is made once. */
async function writeOutput({ runId, kind, format }: Writing, job: JobRun): Promise<Written> {
  const { world, actor } = job
  const { db } = world
  if (!classesOverall(grantsFor(actor, payroll.makeOutput.name), actor).has('sensitive')) refuse('payroll.outputHidden')
  const run = (await runById(db, runId)) ?? refuse('payroll.runNotFound')
  const known = await outputById(db, job.id)
  if (known) return { fileId: known.fileId, rows: run.people, leftOut: 0 }
  const source = await sourceOf(run, job)
  const { format: ending, ...table } = sheets[kind](source, format)
  const { fileId, rows } = await storeTable(world, {
    ...{ name: `${fileNameOf(run, kind, source)}.${ending}`, format: ending, userId: null, hours: hoursUntilKept },
    table: { ...table, sheet: say(words, source.language, `kind.${kind}`), signal: job.signal },
  })
  await db.transaction().execute(async (transaction) => {
    await keepFile(transaction, fileId)
    await addOutput(transaction, { outputId: job.id, runId, kind, fileId, userId: actor.userId || null })
  })
  return { fileId, rows, leftOut: kind === 'bank' ? source.ids.length - rows : 0 }
}

async function sourceOf(run: RunRow, { world, actor, progress }: JobRun): Promise<Source> {
  const { db, secrets } = world
  const [ids, rules] = [await paidIn(db, run), await rulesById(db, await ruleSetsOf(db, run))]
  return { db, secrets, run, rules, ids, language: actor.language, progress }
}

/** What a file may not be called. */
const notInNames = /[/\\\p{Cc}]/gu

function fileNameOf({ group, month }: RunRow, kind: OutputKind, { language }: Source): string {
  const named = { kind: say(words, language, `kind.${kind}`), group: group.replace(notInNames, '-').slice(0, 60) }
  return say(words, language, 'file', { ...named, month: month.slice(0, 7) })
}

export const writeOutputJob = job('payroll.output', writeOutput)
