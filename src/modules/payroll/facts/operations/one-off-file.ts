import { issueTicket, onDisk, sentFile, storeTable } from '#platform/files/index.ts'
import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { languageFor } from '#platform/language.ts'
import { type Call, implement } from '#platform/operation.ts'
import type { Column, SheetToWrite } from '#platform/sheet/write.ts'
import { speakerOf } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import { words } from '../locale.ts'
import { type CheckedOneOff, checkOneOff, itemsByName, readOneOffTable } from '../one-off-table.ts'
import { firstDay } from '../rules/months.ts'
import { addImport } from '../store/imports.ts'
import { itemNamesOf } from '../store/items.ts'
import { insertOneOffs, knownReferences, type OneOff } from '../store/one-offs.ts'
import { byNumbers, everybodyHere } from '../store/people.ts'
import { mostRows } from '../table.ts'
import { checkOneOffMonth } from './one-offs.ts'

const source = 'file'
const hoursKept = 24

/** A table to fill in, with a name of its own, as a ticket to fetch it. */
export async function templateTicket(
  call: Call<unknown>,
  title: string,
  table: SheetToWrite,
): Promise<{ ticket: string }> {
  const { world, actor } = call
  const [name, userId] = [`${title}.xlsx`, actor.userId]
  const { fileId } = await storeTable(world, { name, format: 'xlsx', table, userId: userId || null, hours: hoursKept })
  return { ticket: issueTicket(world, { fileId, name, userId }) }
}

const oneOffTemplate = implement(payroll.oneOffTemplate, {
  about: 'company',
  async run(call) {
    const language = languageFor(call)
    const t = speakerOf(words, language)
    const items = new Set(itemsByName((await itemNamesOf(call.db)).values()).values())
    const text = (header: string): Column => ({ header, kind: 'text' })
    const people = await everybodyHere(call.db, mostRows)
    return templateTicket(call, t('sheet.oneOffs'), {
      sheet: t('sheet.oneOffs'),
      columns: [
        ...[text(t('sheet.number')), text(t('sheet.who')), text(t('sheet.item'))],
        ...[{ header: t('sheet.amount'), kind: 'money' as const }, text(t('sheet.note'))],
      ],
      rows: people.map(({ number, name }) => [number, name, null, null, null]),
      notes: {
        sheet: t('sheet.notes'),
        lines: [
          t('sheet.oneOffItems', { items: [...items].map(({ names }) => names[language]).join(t('comma')) }),
          ...[t('sheet.oneOffAmounts'), t('sheet.empty')],
        ],
      },
    })
  },
})

type Checked = CheckedOneOff & { already: boolean; reference: string }
type Looked = { file: { name: string; sha256: Buffer }; rows: Checked[] }

/** The table row by row, as it would come in for the month. */
async function look(call: Call<unknown>, fileId: string, month: Month): Promise<Looked> {
  const { db, actor, world, today } = call
  checkOneOffMonth(month, today)
  const file = await sentFile(db, fileId, actor.userId)
  const lines = await onDisk(world, file.id, readOneOffTable)
  const employees = await byNumbers(
    db,
    lines.map(({ employeeNo }) => employeeNo),
  )
  const items = itemsByName((await itemNamesOf(db)).values())
  const known = { employees, items, month, nextMonthFirst: addMonths(firstDay(month), 1) }
  const hash = file.sha256.toString('hex')
  const rows = lines.map((line) => ({ ...checkOneOff(line, known), reference: `${hash} ${month} ${line.row}` }))
  const there = await knownReferences(
    db,
    source,
    rows.map(({ reference }) => reference),
  )
  return { file, rows: rows.map((row) => ({ ...row, already: there.has(row.reference) })) }
}

const isGood = ({ problem, already }: Checked): boolean => problem === null && !already

const readOneOffs = implement(payroll.readOneOffs, {
  about: 'company',
  async run(call) {
    const { file, rows } = await look(call, call.input.fileId, call.input.month)
    const good = rows.filter(isGood)
    return {
      fileName: file.name,
      good: good.length,
      already: rows.filter(({ already }) => already).length,
      total: good.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
      rows: rows.map(({ line, employee, item, fen, already, problem }) => ({
        ...{ row: line.row, employeeNo: line.employeeNo, name: employee?.name ?? null, note: line.note },
        ...{ item: item?.code ?? line.itemText, names: item?.names ?? null, fen, already, problem },
      })),
    }
  },
})

const toOneOff = ({ employee, item, fen, line, reference }: Checked, month: Day): OneOff[] =>
  employee && item && fen !== null
    ? [{ employmentId: employee.employmentId, item: item.code, month, fen, source, reference, note: line.note }]
    : []

const importOneOffs = implement(payroll.importOneOffs, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    const { file, rows } = await look(call, input.fileId, input.month)
    const month = firstDay(input.month)
    const good = rows.filter(isGood).flatMap((row) => toOneOff(row, month))
    const already = rows.filter((row) => row.already).length
    const left = rows.length - good.length - already
    if (good.length === 0) return { importId: null, added: 0, already, left }
    const importId = newId()
    const made = { importId, kind: 'oneOffs' as const, fileName: file.name, sha256: file.sha256, month }
    await addImport(db, { ...made, rows: good.length, userId: actor.userId })
    const { ids } = await insertOneOffs(db, good, { userId: actor.userId || null, importId })
    record({ about: { type: 'payImport', id: importId }, details: { month: input.month, added: ids.length, left } })
    return { importId, added: ids.length, already, left }
  },
})

export const oneOffFileOperations = [oneOffTemplate, readOneOffs, importOneOffs]
