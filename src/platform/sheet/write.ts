import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal, refuse } from '#platform/refusal.ts'
import { zipWriter } from '../files/zip-writer.ts'
import { columnLetters, defaultLimits } from './table.ts'
import {
  contentTypesXml,
  numberCell,
  packageRelationsXml,
  sheetEndXml,
  sheetStartXml,
  styles,
  stylesXml,
  textCell,
  workbookRelationsXml,
  workbookXml,
} from './xlsx/workbook-xml.ts'

/** `day`: `YYYY-MM-DD`. `money`: integer fen, written in yuan. */
export type ColumnKind = 'text' | 'day' | 'money' | 'number'

export type Column = { header: string; width?: number; kind: ColumnKind }

/** Money and numbers are numbers; anything that does not fit its column is written as text. */
export type Cell = string | number | null | undefined

export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>

export type SheetToWrite = {
  /** Name of the sheet; characters that a spreadsheet does not allow become `-`. */
  sheet: string
  columns: readonly Column[]
  rows: Rows
  /** A second sheet of plain lines, for what the reader should know. */
  notes?: { sheet: string; lines: readonly string[] }
  signal?: AbortSignal
}

export type CsvToWrite = Pick<SheetToWrite, 'columns' | 'rows' | 'signal'>

const mostExcelRows = 1_048_576
const defaultWidth = 14
const charactersPerPiece = 64 * 1024

/** Writes a workbook in bounded memory: headings bold, frozen and with a filter. Nothing in it is ever evaluated. Refuses `sheet.tooManyRowsToWrite`. */
export async function writeXlsx(path: string, table: SheetToWrite): Promise<{ rows: number }> {
  const { notes } = table
  const sheets = [sheetName(table.sheet), ...(notes ? [otherName(sheetName(notes.sheet), sheetName(table.sheet))] : [])]
  return replacing(path, async (part) => {
    const zip = await zipWriter(part)
    const count = { rows: 0 }
    try {
      await zip.add('[Content_Types].xml', [contentTypesXml(sheets)])
      await zip.add('_rels/.rels', [packageRelationsXml])
      await zip.add('xl/workbook.xml', [workbookXml(sheets)])
      await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationsXml(sheets)])
      await zip.add('xl/styles.xml', [stylesXml])
      await zip.add('xl/worksheets/sheet1.xml', inPieces(sheetXml(table, count)))
      if (notes) await zip.add('xl/worksheets/sheet2.xml', notesXml(notes.lines))
      await zip.finish()
    } finally {
      await zip.close()
    }
    return count
  })
}

/** Writes UTF-8 with a byte order mark, without which Excel reads Chinese wrongly. Text that a spreadsheet would take for a formula gets a `'` before it. */
export async function writeCsv(path: string, table: CsvToWrite): Promise<{ rows: number }> {
  return replacing(path, async (part) => {
    const count = { rows: 0 }
    await pipeline(Readable.from(inPieces(csvLines(table, count))), createWriteStream(part))
    return count
  })
}

/** The file appears under its name only when it is whole. */
async function replacing<Result>(path: string, write: (part: string) => Promise<Result>): Promise<Result> {
  const part = `${path}.part`
  try {
    const result = await write(part)
    await rename(part, path)
    return result
  } catch (error) {
    await rm(part, { force: true })
    throw refusalBehind(error)
  }
}

/** Node wraps what is thrown inside some streams. */
const refusalBehind = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Refusal ? error.cause : error

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < charactersPerPiece) continue
    yield piece
    piece = ''
  }
  yield piece
}

async function* sheetXml({ columns, rows, signal }: SheetToWrite, count: { rows: number }): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index))
  yield sheetStartXml(columns.map((column) => column.width ?? defaultWidth))
  yield rowXml(
    1,
    columns.map((column, index) => textCell(`${letters[index]}1`, styles.heading, column.header)).join(''),
  )
  for await (const cells of rows) {
    signal?.throwIfAborted()
    count.rows += 1
    const row = count.rows + 1
    if (row > mostExcelRows) refuse('sheet.tooManyRowsToWrite', { most: mostExcelRows - 1 })
    yield rowXml(
      row,
      columns.map((column, index) => cellXml(column.kind, `${letters[index]}${row}`, cells[index])).join(''),
    )
  }
  yield sheetEndXml(columns.length > 0 ? `A1:${letters.at(-1)}${count.rows + 1}` : undefined)
}

const rowXml = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`

function cellXml(kind: ColumnKind, reference: string, cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (kind === 'money' && isWhole(cell)) return numberCell(reference, styles.money, yuan(cell))
  if (kind === 'number' && isFigure(cell)) return numberCell(reference, styles.general, String(cell))
  const serial = kind === 'day' ? daySerial(cell) : undefined
  if (serial !== undefined) return numberCell(reference, styles.day, String(serial))
  return textCell(reference, styles.text, fitting(String(cell)))
}

const isWhole = (cell: Cell): cell is number => Number.isSafeInteger(cell)
const isFigure = (cell: Cell): cell is number => Number.isFinite(cell)

/** A spreadsheet calls a file damaged when a cell is longer than it allows. */
const fitting = (text: string): string =>
  text.length <= defaultLimits.cell ? text : `${text.slice(0, defaultLimits.cell - 1)}…`

/** From March 1900 on the day numbers of all spreadsheet programs agree; earlier days are written as text. */
function daySerial(cell: string | number): number | undefined {
  if (typeof cell !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(cell) || cell < '1900-03-01') return undefined
  const time = Date.parse(`${cell}T00:00:00Z`)
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(cell)
  return isReal ? Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000) : undefined
}

/** `1850050` fen → `18500.50`, exact. */
function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function* notesXml(lines: readonly string[]): Generator<string> {
  yield sheetStartXml([100])
  for (const [index, line] of lines.entries())
    yield rowXml(index + 1, textCell(`A${index + 1}`, styles.text, fitting(line)))
  yield sheetEndXml(undefined)
}

/** At most 31 characters, none of `[]:*?/\`, no quote at either end, not empty. */
function sheetName(name: string): string {
  const allowed = name.replace(/[\p{Cc}\p{Surrogate}[\]:*?/\\]/gu, '-').replace(/^'|'$/g, '-')
  return allowed.slice(0, 31).trim() || 'Sheet1'
}

const otherName = (name: string, taken: string): string =>
  name.toLowerCase() === taken.toLowerCase() ? `${name.slice(0, 29)} 2` : name

async function* csvLines({ columns, rows, signal }: CsvToWrite, count: { rows: number }): AsyncGenerator<string> {
  yield `\uFEFF${columns.map((column) => csvText(column.header)).join(',')}\r\n`
  for await (const cells of rows) {
    signal?.throwIfAborted()
    count.rows += 1
    yield `${columns.map((column, index) => csvCell(column.kind, cells[index])).join(',')}\r\n`
  }
}

function csvCell(kind: ColumnKind, cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (kind === 'money' && isWhole(cell)) return yuan(cell)
  return typeof cell === 'number' ? String(cell) : csvText(cell)
}

/** Full-width signs too: a Chinese Excel takes them for the plain ones. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

function csvText(text: string): string {
  const safe = (formulaStart.test(text) ? `'${text}` : text).replaceAll('\0', '')
  return /[",;|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
