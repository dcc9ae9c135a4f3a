import { isBlank, type RawRow } from './table.ts'

export type Header = {
  /** The row of the headings as the user sees it, the lower one of two. */
  row: number
  headers: string[]
  /** Index of the first row after the header among the rows that were looked at. */
  dataFrom: number
}

/** Companies put a title, a unit and a date above their tables, seldom more than a few rows. */
const searchedRows = 20

/**
 * Finds the headings among the first rows of a table: the first row that is nearly as wide as the table and made of
 * words. When no row looks so, the first filled row. `rows` hold merged cells once, in their first cell.
 */
export function findHeader(rows: readonly RawRow[], chosenRow?: number): Header | undefined {
  if (chosenRow !== undefined)
    return headerAt(
      rows,
      rows.findIndex((row) => row.row === chosenRow),
      1,
    )
  const width = Math.max(0, ...rows.map(filledCount))
  for (let at = 0; at < Math.min(rows.length, searchedRows); at += 1) {
    if (isGrouped(rows, at) && looksLikeHeadings(headingsOf(rows, at, 2), width)) return headerAt(rows, at, 2)
    if (looksLikeHeadings(headingsOf(rows, at, 1), width)) return headerAt(rows, at, 1)
  }
  return headerAt(
    rows,
    rows.findIndex((row) => filledCount(row) > 0),
    1,
  )
}

function headerAt(rows: readonly RawRow[], at: number, depth: 1 | 2): Header | undefined {
  const last = rows[at + depth - 1]
  if (!last) return undefined
  const headers = headingsOf(rows, at, depth)
  while (headers.length > 0 && isBlank(headers.at(-1))) headers.pop()
  return { row: last.row, headers, dataFrom: at + depth }
}

function headingsOf(rows: readonly RawRow[], at: number, depth: 1 | 2): string[] {
  const top = rows[at]?.cells ?? []
  return depth === 1 ? top.map(oneLine) : joined(top, rows[at + 1]?.cells ?? [])
}

/** A heading broken into lines to keep its column narrow is still one heading. */
const oneLine = (heading: string): string => heading.trim().replace(/\s*[\r\n]+\s*/g, '')

/** Group and sub-heading as `组/子`; a group stands over its own column and the blank ones after it. */
function joined(top: readonly string[], below: readonly string[]): string[] {
  let group = ''
  return Array.from({ length: Math.max(top.length, below.length) }, (_, column) => {
    const own = oneLine(top[column] ?? '')
    const sub = oneLine(below[column] ?? '')
    if (own !== '') group = own
    return sub === '' || group === '' ? own || sub : `${group}/${sub}`
  })
}

/** Two rows of headings: under each group its sub-headings, under the others nothing. */
function isGrouped(rows: readonly RawRow[], at: number): boolean {
  const top = rows[at]
  const below = rows[at + 1]
  if (!top || !below || below.row !== top.row + 1) return false
  if (filledCount(top) < 2 || !below.cells.filter((cell) => !isBlank(cell)).every(isHeading)) return false
  const isGroupColumn = (column: number) =>
    isBlank(top.cells[column]) || (isBlank(top.cells[column + 1]) && !isBlank(below.cells[column + 1]))
  const columns = below.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
  const startsUnderGroup = columns.some((column) => !isBlank(top.cells[column]))
  return startsUnderGroup && columns.every(isGroupColumn)
}

function looksLikeHeadings(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  const words = filled.filter(isHeading)
  return filled.length > 0 && filled.length >= width * 0.6 && words.length >= filled.length * 0.6
}

/** Words, not a number or a day, not `填表日期：2024-01-01`, not a sentence. */
function isHeading(text: string): boolean {
  const heading = text.trim()
  return (
    /\p{L}/u.test(heading) && heading.length <= 60 && !/^\d+([-/.年]\d+)+/.test(heading) && !/[:：]\s*\S/.test(heading)
  )
}

const filledCount = (row: RawRow): number => row.cells.filter((cell) => !isBlank(cell)).length
