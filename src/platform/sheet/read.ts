import { refuse } from '#platform/refusal.ts'
import { openCsv } from './csv.ts'
import { kindOf } from './file-kind.ts'
import { findHeader, type Header } from './header.ts'
import {
  columnLetters,
  defaultLimits,
  isBlank,
  type Limits,
  type RawRow,
  type ReadOptions,
  type TableFile,
  type TableShape,
} from './table.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'

export type { Doubt, Limits, RawRow, ReadOptions, TableFile, TableShape } from './table.ts'

const sampleRows = 50
const rowsToFindHeader = 60

/**
 * The data rows of a CSV or xlsx file as text, one by one: without the header and what stands above it, without blank rows,
 * padded to the width of the header. What a file is is told by its content. Days come as `YYYY-MM-DD`, numbers without exponent,
 * formulas as their last result, merged cells each with the value of the first.
 * Refuses `sheet.…` (see locale.ts), also midway when a row breaks a limit.
 */
export async function* readTable(file: TableFile, options: ReadOptions = {}): AsyncGenerator<RawRow> {
  yield* (await openTable(file, options)).rows
}

/** What `readTable` would read with the same options: headings, sheets, and a sample. */
export async function inspectTable(file: TableFile, options: ReadOptions = {}): Promise<TableShape> {
  const table = await openTable(file, options)
  const sample: string[][] = []
  for await (const row of table.rows) {
    sample.push(row.cells)
    if (sample.length === sampleRows) break
  }
  return { ...table.shape, sample }
}

type Source = {
  shape: Omit<TableShape, 'headerRow' | 'headers' | 'sample'>
  rows: AsyncGenerator<RawRow>
  fill: (row: RawRow) => RawRow
  close: () => void
}

type OpenTable = { shape: Omit<TableShape, 'sample'>; rows: AsyncGenerator<RawRow> }

async function openTable(file: TableFile, options: ReadOptions): Promise<OpenTable> {
  const limits = { ...defaultLimits, ...options.limits }
  const source = await openSource(file, options, limits)
  try {
    const first = await firstRows(source.rows, limits, options.headerRow ?? 0)
    const header = findHeader(first, options.headerRow) ?? noHeader(file, options)
    const rows = dataRows(file, source, first.slice(header.dataFrom), header, limits)
    return { shape: { ...source.shape, headerRow: header.row, headers: header.headers }, rows }
  } catch (error) {
    await close(source)
    throw error
  }
}

async function openSource(file: TableFile, options: ReadOptions, limits: Limits): Promise<Source> {
  if ((await kindOf(file, limits)) === 'csv') {
    const { encoding, delimiter, rows } = await openCsv(file, options, limits)
    return { shape: { kind: 'csv', encoding, delimiter }, rows, fill: (row) => row, close: () => {} }
  }
  const { sheets, sheet, ...source } = await openXlsx(file, options, limits)
  return { shape: { kind: 'xlsx', sheets, sheet }, ...source }
}

async function close(source: Source): Promise<void> {
  await source.rows.return(undefined)
  source.close()
}

function noHeader(file: TableFile, options: ReadOptions): never {
  if (options.headerRow !== undefined) refuse('sheet.noSuchRow', { row: options.headerRow })
  refuse('sheet.empty', { name: file.name })
}

/** The first rows with text, and on to the row that was said to hold the headings. */
async function firstRows(rows: AsyncGenerator<RawRow>, limits: Limits, until: number): Promise<RawRow[]> {
  const first: RawRow[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    if (!next.value.cells.every(isBlank)) first.push(withinLimits(next.value, limits))
    if (first.length >= rowsToFindHeader && next.value.row > until) break
    if (first.length > limits.rows) refuse('sheet.tooManyRows', { most: limits.rows })
  }
  return first
}

async function* dataRows(
  file: TableFile,
  source: Source,
  first: RawRow[],
  header: Header,
  limits: Limits,
): AsyncGenerator<RawRow> {
  const width = header.headers.length
  let count = 0
  try {
    for (const row of first) {
      count += 1
      yield ofWidth(source.fill(row), width)
    }
    for await (const row of source.rows) {
      if (row.cells.every(isBlank)) continue
      count += 1
      if (count > limits.rows) refuse('sheet.tooManyRows', { most: limits.rows })
      yield ofWidth(source.fill(withinLimits(row, limits)), width)
    }
    if (count === 0) refuse('sheet.headerOnly', { name: file.name })
  } finally {
    await close(source)
  }
}

function withinLimits(row: RawRow, limits: Limits): RawRow {
  const { cells } = row
  for (let column = 0; column < cells.length; column += 1) {
    const text = cells[column] ?? ''
    if (text.length > limits.cell)
      refuse('sheet.cellTooLong', { row: row.row, column: columnLetters(column), most: limits.cell })
    if (column >= limits.columns && !isBlank(text))
      refuse('sheet.tooManyColumns', { row: row.row, most: limits.columns })
  }
  return row
}

function ofWidth(row: RawRow, width: number): RawRow {
  const { cells } = row
  while (cells.length > width && isBlank(cells.at(-1))) cells.pop()
  while (cells.length < width) cells.push('')
  return row
}
