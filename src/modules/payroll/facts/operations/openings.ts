import { onDisk, sentFile } from '#platform/files/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { languageFor } from '#platform/language.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { speakerOf } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import { withdrawResults } from '../../costs/store/results.ts'
import { pageSize } from '../contract/terms.ts'
import { openingFigures } from '../figures.ts'
import { words } from '../locale.ts'
import { type CheckedOpening, checkOpening, openingColumns, readOpeningTable } from '../opening-table.ts'
import { firstDay, january, monthOf, yearOf } from '../rules/months.ts'
import { expectedTax, openingProblem } from '../rules/opening.ts'
import { addImport, importsListed, takeImport } from '../store/imports.ts'
import { cancelOneOffs, takenOf } from '../store/one-offs.ts'
import {
  countedOn,
  lockOpenings,
  type NewOpening,
  openedIn,
  openingsListed,
  removeBatch,
  removeOpening,
  writeOpenings,
} from '../store/openings.ts'
import { byNumbers, employmentsIn, everybodyHere } from '../store/people.ts'
import { closedIn } from '../store/tax.ts'
import { personSubjectOf } from '../subject.ts'
import { mostRows, problem } from '../table.ts'
import { templateTicket } from './one-off-file.ts'

const openings = implement(payroll.openings, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const { page, year = yearOf(today), ...asked } = input
    const at = { year, limit: pageSize, offset: (page - 1) * pageSize }
    const found = await openingsListed(db, { ...asked, reach, today }, at)
    const figures = await openingFigures(db, firstDay(january(year)))
    return {
      year,
      rows: found.rows.map(({ through, ...row }) => {
        const throughMonth = monthOf(through)
        return { ...row, throughMonth, expectedTax: expectedTax({ ...row, throughMonth }, figures) }
      }),
      count: found.count,
    }
  },
})

const setOpening = implement(payroll.setOpening, {
  about: personSubjectOf,
  async run({ db, input, today, actor, record }) {
    const { personId, throughMonth, ...sums } = input
    const through = firstDay(throughMonth)
    const year = yearOf(throughMonth)
    const figures = await openingFigures(db, firstDay(january(year)))
    const wrong = openingProblem({ ...sums, throughMonth }, monthOf(today), figures)
    if (wrong) refuse(`payroll.opening.${wrong}`)
    await lockOpenings(db)
    if ((await closedIn(db, [personId], year)).has(personId))
      refuse('payroll.opening.runsClosed', { year: String(year) })
    const employment = (await employmentsIn(db, [personId], through)).get(personId)
    if (!employment) return refuse('payroll.notEmployedIn', { month: throughMonth })
    await removeOpening(db, personId, year)
    const row = { ...sums, personId, employmentId: employment.employmentId, through }
    await writeOpenings(db, [row], { year, batchId: newId(), userId: actor.userId })
    record({ details: { throughMonth, months: sums.months } })
    return { expectedTax: expectedTax({ ...sums, throughMonth }, figures) }
  },
})

const openingTemplate = implement(payroll.openingTemplate, {
  about: 'company',
  async run(call) {
    const t = speakerOf(words, languageFor(call))
    const people = await everybodyHere(call.db, mostRows)
    const sums = openingColumns.map((key) => ({
      header: t(`sheet.${key}`),
      kind: key === 'through' ? ('text' as const) : key === 'months' ? ('number' as const) : ('money' as const),
    }))
    const title = t('sheet.openings')
    return templateTicket(call, title, {
      sheet: title,
      columns: [
        ...[t('sheet.number'), t('sheet.who')].map((header) => ({ header, kind: 'text' as const })),
        ...[...sums, { header: t('sheet.bonusTaxed'), kind: 'text' as const }],
      ],
      rows: people.map(({ number, name }) => [number, name]),
      notes: { sheet: t('sheet.notes'), lines: [t('sheet.openingHow'), t('sheet.openingBonus'), t('sheet.empty')] },
    })
  },
})

type Looked = { file: { name: string; sha256: Buffer }; rows: CheckedOpening[] }

async function look(call: Call<unknown>, fileId: string, year: number): Promise<Looked> {
  const { db, actor, world, today } = call
  if (year > yearOf(today)) refuse('payroll.yearOff', { year: String(year) })
  const file = await sentFile(db, fileId, actor.userId)
  const lines = await onDisk(world, file.id, (table) => readOpeningTable(table, year))
  const employees = await byNumbers(
    db,
    lines.map(({ employeeNo }) => employeeNo),
  )
  const personIds = [...employees.values()].map(({ personId }) => personId)
  const known = {
    ...{ employees, seen: new Set<string>(), year, thisMonth: monthOf(today) },
    opened: await openedIn(db, personIds, year),
    closed: await closedIn(db, personIds, year),
    figures: await openingFigures(db, firstDay(january(year))),
  }
  return { file, rows: lines.map((line) => checkOpening(line, known)) }
}

const readOpenings = implement(payroll.readOpenings, {
  about: 'company',
  async run(call) {
    const { file, rows } = await look(call, call.input.fileId, call.input.year)
    return {
      fileName: file.name,
      good: rows.filter((row) => row.problem === null).length,
      rows: rows.map(({ line, employee, opening, expected, problem: found, doubt }) => ({
        ...{ row: line.row, employeeNo: line.employeeNo, name: employee?.name ?? null },
        ...{ ...opening, throughMonth: line.throughMonth, months: Math.trunc(line.months) },
        ...{ bonusTaxed: line.bonusTaxed, expectedTax: expected, problem: found },
        doubt: doubt ? problem((t) => t('row.taxDoubt')) : null,
      })),
    }
  },
})

const toNew = ({ line, employee, opening }: CheckedOpening): NewOpening[] => {
  if (!employee) return []
  const { personId, employmentId } = employee
  const { throughMonth, ...sums } = opening
  return [{ ...sums, personId, employmentId, through: firstDay(throughMonth), bonusTaxed: line.bonusTaxed }]
}

const importOpenings = implement(payroll.importOpenings, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    await lockOpenings(db)
    const { file, rows } = await look(call, input.fileId, input.year)
    const good = rows.filter((row) => row.problem === null).flatMap(toNew)
    const left = rows.length - good.length
    if (good.length === 0) return { importId: null, written: 0, left }
    const importId = newId()
    const made = { importId, kind: 'openings' as const, fileName: file.name, sha256: file.sha256 }
    await addImport(db, { ...made, month: firstDay(january(input.year)), rows: good.length, userId: actor.userId })
    await writeOpenings(db, good, { year: input.year, batchId: importId, userId: actor.userId })
    record({ about: { type: 'payImport', id: importId }, details: { year: input.year, written: good.length, left } })
    return { importId, written: good.length, left }
  },
})

const payImports = implement(payroll.payImports, {
  about: 'company',
  async run({ db, input }) {
    const rows = await importsListed(db, input.kind)
    return { rows: rows.map(({ month, ...row }) => ({ ...row, month: monthOf(month) })) }
  },
})

/** What has been paid, or counted on, stands; then the table stands whole. */
async function undo({ db }: Call<unknown>, importId: string): Promise<number> {
  const kind = (await takeImport(db, importId)) ?? refuse('payroll.importGone')
  if (kind === 'results') return withdrawResults(db, importId)
  if (kind === 'oneOffs') {
    const taken = await takenOf(db, importId)
    if (taken > 0) refuse('payroll.importTaken', { count: taken })
    return (await cancelOneOffs(db, { importId })).cancelled
  }
  await lockOpenings(db)
  const used = await countedOn(db, importId)
  if (used > 0) refuse('payroll.importTaken', { count: used })
  return removeBatch(db, importId)
}

const undoPayImport = implement(payroll.undoPayImport, {
  about: 'company',
  async run(call) {
    const { importId } = call.input
    const undone = await undo(call, importId)
    call.record({ about: { type: 'payImport', id: importId }, details: { undone } })
    return { undone }
  },
})

export const openingOperations = [openings, setOpening, openingTemplate, readOpenings, importOpenings]
export const importOperations = [payImports, undoPayImport]
