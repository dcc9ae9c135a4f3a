import type { CopyValue } from '#platform/database/copy.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { inspectTable, type RawRow, type ReadOptions, readTable, type TableFile } from '#platform/sheet/read.ts'
import { cleanText } from '#platform/sheet/values.ts'
import type { PunchReading } from '../contract/file.ts'
import { type CellContext, dayIn, readCell } from './cell.ts'
import { headingDay, type Layout, layoutOf, namesOf } from './shape.ts'

/** A clock's file of a year has more rows than a roster. */
const limits = { rows: 2_000_000 }

export type Opened = {
  options: ReadOptions
  headings: string[]
  headerRow: number
  first: readonly string[]
  layout: Layout
}

const optionsOf = ({ sheet, encoding }: PunchReading): ReadOptions => ({
  limits,
  ...(sheet && { sheet }),
  ...(encoding && { encoding }),
})

/** Finds out how the file is to be read. */
export async function openPunches(file: TableFile, reading: PunchReading, today: Day): Promise<Opened> {
  const options = optionsOf(reading)
  const headerRow = await rowOfDays(file, options, today)
  const shape = await inspectTable(file, { ...options, ...(headerRow && { headerRow }) })
  const fixed = { ...options, headerRow: shape.headerRow, ...(shape.encoding && { encoding: shape.encoding }) }
  const layout = layoutOf(shape, { columns: reading.columns, dateOrder: reading.dateOrder, today })
  return { options: fixed, headings: namesOf(shape.headers), headerRow: shape.headerRow, first: shape.headers, layout }
}

const searched = 10

/** A row of days is no row of words: it would not be taken for the headings. Undefined where there is none. */
async function rowOfDays(file: TableFile, options: ReadOptions, today: Day): Promise<number | undefined> {
  const isDays = (cells: readonly string[]) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const days = filled.filter((cell) => headingDay(cell, today) || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cell.trim()))
    return days.length >= 2 && days.length >= filled.length * 0.6
  }
  try {
    const { headers } = await inspectTable(file, { ...options, headerRow: 1 })
    if (isDays(headers)) return 1
    let seen = 0
    for await (const { row, cells } of readTable(file, { ...options, headerRow: 1 })) {
      if (isDays(cells)) return row
      seen += 1
      if (seen === searched) break
    }
  } catch (error) {
    if (!(error instanceof Refusal) || !['sheet.noSuchRow', 'sheet.headerOnly', 'sheet.empty'].includes(error.code))
      throw error
  }
  return undefined
}

export type Problem = { row: number; column: string; code: string; details: Record<string, unknown> }

/** What was read, while it is read. */
export type Tally = { rows: number; bad: number; problems: Problem[] }

/** More are counted and not listed. */
export const mostProblems = 10_000

/** Each time of the file as a row for the stage: row, column, number, local moment. What can't be read goes to the tally. */
export async function* stagedRows(
  file: TableFile,
  { options, layout, headerRow, first }: Opened,
  today: Day,
  tally: Tally,
  report: (rows: number) => Promise<void>,
): AsyncGenerator<CopyValue[]> {
  const reader = rowReader(layout, today, tally)
  if (layout.headless) yield* reader({ row: headerRow, cells: [...first] })
  for await (const row of readOn(file, options, layout.headless)) {
    yield* reader(row)
    if (tally.rows % 2000 === 0) await report(tally.rows)
  }
}

/** A headless file of one line has nothing after it. */
async function* readOn(file: TableFile, options: ReadOptions, headless: boolean): AsyncGenerator<RawRow> {
  try {
    yield* readTable(file, options)
  } catch (error) {
    if (!headless || !(error instanceof Refusal) || error.code !== 'sheet.headerOnly') throw error
  }
}

type Note = (row: number, column: number, code: string, details?: Record<string, unknown>) => void

const noting =
  ({ names }: Layout, tally: Tally): Note =>
  (row, column, code, details = {}) => {
    tally.bad += 1
    if (tally.problems.length < mostProblems)
      tally.problems.push({ row, column: names[column] ?? '', code: `punchFile.${code}`, details })
  }

function rowReader(layout: Layout, today: Day, tally: Tally) {
  const note = noting(layout, tally)
  return function* (raw: RawRow): Generator<CopyValue[]> {
    tally.rows += 1
    const filled = layout.times.filter(({ index }) => raw.cells[index])
    const day = filled.length > 0 ? dayOfRow(raw, layout, today, note) : null
    if (day === null) return
    const number = numberIn(raw.cells[layout.number])
    for (const { index, moment } of momentsIn(raw, filled, { day, order: layout.order, today }, note)) {
      if (number === '') note(raw.row, layout.number, 'noNumber')
      else yield [raw.row, index, number, moment]
    }
  }
}

/** Undefined where the row has none; null where it can't be read. */
function dayOfRow({ row, cells }: RawRow, layout: Layout, today: Day, note: Note): Day | undefined | null {
  if (layout.day === undefined) return undefined
  const text = cleanText(cells[layout.day] ?? '')
  if (text === '') return undefined
  const read = dayIn(text, { today, order: layout.order })
  if ('day' in read) return read.day
  note(row, layout.day, read.code, read.details)
  return null
}

function* momentsIn({ row, cells }: RawRow, filled: Layout['times'], context: CellContext, note: Note) {
  for (const { index, day } of filled) {
    const read = readCell(cells[index] ?? '', { ...context, day: day ?? context.day })
    if ('code' in read) note(row, index, read.code, read.details)
    else for (const moment of read.moments) yield { index, moment }
  }
}

/** As people write it: `1001.0` came from a spreadsheet, and a long text is no number of anybody. */
const numberIn = (text = ''): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/^(\d+)\.0+$/, '$1')
    .slice(0, 60)
