import { classesOverall, grantsFor } from '#platform/access/grant.ts'
import { keepFile, storeTable, storeZip, type ZipPart } from '#platform/files/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import { refuse } from '#platform/refusal.ts'
import type { SheetToWrite } from '#platform/sheet/write.ts'
import { say } from '#platform/words.ts'
import { payroll } from '../contract.ts'
import { rulesById } from '../runs/store/rule-sets.ts'
import { lockRunRow, type RunRow, runById } from '../runs/store/runs.ts'
import type { OutputKind } from './contract.ts'
import { words } from './locale.ts'
import { slipReach } from './reach.ts'
import { inName } from './rules/file-names.ts'
import type { BankFormatId } from './rules/formats.ts'
import { bankSheet } from './sheets/bank.ts'
import { costSheet, ledgerSheet } from './sheets/costs.ts'
import { insuranceSheet } from './sheets/insurance.ts'
import type { Sheet, Source } from './sheets/sheet.ts'
import { slipFiles } from './sheets/slips.ts'
import { bonusTaxSheet, taxSheet } from './sheets/tax.ts'
import { addIncluded, addOutput, type Included, outputById } from './store/outputs.ts'
import { type Chosen, type Employer, employersIn, inBankFiles, paidIn, ruleSetsOf } from './store/slips.ts'

export type Writing = {
  runId: string
  kind: OutputKind
  format: BankFormatId
  again: boolean
  personIds?: string[]
}

type SheetKind = Exclude<OutputKind, 'payslips'>

const sheets: Record<SheetKind, (source: Source, format: BankFormatId) => Sheet> = {
  bank: bankSheet,
  tax: taxSheet,
  bonusTax: bonusTaxSheet,
  insurance: insuranceSheet,
  costs: costSheet,
  ledger: ledgerSheet,
}

/** Until it is kept for good: what a crash leaves behind is swept away. */
const hoursUntilKept = 1
/** Payslips lie in the house already: these are copies to be taken along. */
const hoursOfSlips = 7 * 24

type Made = { fileId: string; rows: number; included?: Included[] }
type Written = { fileId: string; rows: number; leftOut: number }

/** Writes one file of a closed run, which never changes again; the output has the id of its job, so that it is made once. */
async function writeOutput(writing: Writing, job: JobRun): Promise<Written> {
  const { world, actor } = job
  const { runId, kind } = writing
  if (!classesOverall(grantsFor(actor, payroll.makeOutput.name), actor).has('sensitive')) refuse('payroll.outputHidden')
  const run = (await runById(world.db, runId)) ?? refuse('payroll.runNotFound')
  const known = await outputById(world.db, job.id)
  if (known) return { fileId: known.fileId, rows: known.people ?? run.people, leftOut: 0 }
  const source = await sourceOf(run, writing, job)
  const made = await makers[kind](source, writing, job)
  await keep(made, run, writing, job)
  return { fileId: made.fileId, rows: made.rows, leftOut: kind === 'bank' ? source.ids.length - made.rows : 0 }
}

type Maker = (source: Source, writing: Writing, job: JobRun) => Promise<Made>

const makers: Record<OutputKind, Maker> = {
  bank: oneTable,
  costs: oneTable,
  ledger: oneTable,
  tax: tablesByEmployer,
  bonusTax: tablesByEmployer,
  insurance: tablesByEmployer,
  payslips: zipOfSlips,
}

async function keep({ fileId, included = [] }: Made, run: RunRow, writing: Writing, job: JobRun): Promise<void> {
  const { db } = job.world
  const { runId, kind, again } = writing
  await db.transaction().execute(async (transaction) => {
    await lockRunRow(transaction, runId)
    const ids = included.map(({ employmentId }) => employmentId)
    // Two files made at the same moment would pay twice.
    const meanwhile = kind === 'bank' && !again ? await inBankFiles(transaction, run, ids) : 0
    if (meanwhile > 0 || (kind === 'bank' && ids.length === 0)) refuse('payroll.bankFileMeanwhile')
    if (kind !== 'payslips') await keepFile(transaction, fileId)
    await addOutput(transaction, { outputId: job.id, runId, kind, fileId, userId: job.actor.userId || null })
    await addIncluded(transaction, job.id, included)
  })
}

async function sourceOf(run: RunRow, writing: Writing, { world, actor, progress }: JobRun): Promise<Source> {
  const { db, secrets } = world
  const [ids, rules] = [
    await paidIn(db, run, whomOf(writing, actor, world)),
    await rulesById(db, await ruleSetsOf(db, run)),
  ]
  return { db, secrets, run, rules, ids, language: actor.language, progress }
}

/** Whom the file is for. Payslips are of those alone whose payslips the actor may open. */
export function whomOf(
  { kind, again, personIds }: Writing,
  actor: JobRun['actor'],
  world: Pick<JobRun['world'], 'today'>,
): Chosen {
  if (kind === 'bank') return { personIds, notInBankFile: !again }
  if (kind === 'payslips') return { personIds, reach: { reaches: slipReach(actor), today: world.today() } }
  return {}
}

function fileNameOf({ run: { group, month }, language }: Source, kind: OutputKind, employer?: Employer): string {
  const named = { kind: say(words, language, `kind.${kind}`), month: month.slice(0, 7) }
  const of = employer ? employerName(employer, language) : inName(group)
  return say(words, language, 'file', { ...named, group: of })
}

function employerName({ name, uscc }: Employer, language: Source['language']): string {
  return [inName(name ?? say(words, language, 'noEmployer')), uscc].filter(Boolean).join(' ')
}

const tableOf = ({ columns, rows }: Sheet, kind: OutputKind, { language }: Source, job: JobRun): SheetToWrite => ({
  ...{ columns, rows, sheet: say(words, language, `kind.${kind}`), signal: job.signal },
})

async function oneTable(source: Source, { kind, format }: Writing, job: JobRun, employer?: Employer): Promise<Made> {
  const sheet = sheets[kind as SheetKind](source, format)
  const { fileId, rows } = await storeTable(job.world, {
    ...{ name: `${fileNameOf(source, kind, employer)}.${sheet.format}`, format: sheet.format },
    ...{ userId: null, hours: hoursUntilKept, table: tableOf(sheet, kind, source, job) },
  })
  return { fileId, rows, ...(sheet.included && { included: sheet.included }) }
}

/** One table, or where there are several employers a zip with one for each. */
async function tablesByEmployer(source: Source, writing: Writing, job: JobRun): Promise<Made> {
  const employers = await employersIn(source.db, source.run)
  if (employers.length < 2) return oneTable(source, writing, job, employers[0]?.name ? employers[0] : undefined)
  const parts = eachEmployer(source, writing, job, employers)
  const name = `${fileNameOf(source, writing.kind)}.zip`
  return storeZip(job.world, { name, parts, userId: null, hours: hoursUntilKept })
}

async function* eachEmployer(
  source: Source,
  { kind, format }: Writing,
  job: JobRun,
  employers: readonly Employer[],
): AsyncGenerator<ZipPart> {
  let before = 0
  for (const employer of employers) {
    const done = before
    const progress = (count: number) => source.progress(done + count, source.ids.length)
    const own: Source = { ...source, ids: employer.ids, progress }
    const sheet = sheets[kind as SheetKind](own, format)
    const name = `${fileNameOf(own, kind, employer)}.${sheet.format}`
    yield { name, format: sheet.format, table: tableOf(sheet, kind, own, job) }
    before += employer.ids.length
  }
}

async function zipOfSlips(source: Source, { kind }: Writing, job: JobRun): Promise<Made> {
  const included: Included[] = []
  const parts = slipFiles(source, included)
  const name = `${fileNameOf(source, kind)}.zip`
  const { fileId, rows } = await storeZip(job.world, { name, parts, userId: null, hours: hoursOfSlips })
  return { fileId, rows, included }
}

export const writeOutputJob = job('payroll.output', writeOutput)
