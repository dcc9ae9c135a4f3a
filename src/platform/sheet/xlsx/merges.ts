import { isBlank, type Limits, type RawRow } from '../table.ts'
import type { Parts } from './parts.ts'
import { attribute } from './xml.ts'

/** Rows from 1, columns from 0, both ends inclusive. */
export type Merge = { top: number; bottom: number; left: number; right: number }

const mostMerges = 100_000
const sheetDataEnd = /<(?:\w+:)?sheetData\s*\/>|<\/(?:\w+:)?sheetData\s*>/
const longestMark = 64

/**
 * The merged ranges of a sheet, top to bottom. A sheet lists them after its cells, so the part is run through once more
 * before it is read, looking only for the end of the cells.
 */
export async function readMerges(parts: Parts, part: string): Promise<Merge[]> {
  let afterCells: string | undefined
  let bytes = Buffer.alloc(0)
  for await (const chunk of parts.chunks(part)) {
    if (afterCells !== undefined) {
      afterCells += chunk.toString('latin1')
      if (afterCells.includes('mergeCells>') || afterCells.length > mostMerges * 40) break
      continue
    }
    bytes = Buffer.concat([bytes.subarray(-longestMark), chunk])
    afterCells = textAfterCells(bytes)
  }
  return mergesIn(afterCells ?? '')
}

/** Looks for the name alone first, which is quicker than turning every byte into text. */
function textAfterCells(bytes: Buffer): string | undefined {
  if (!bytes.includes('sheetData')) return undefined
  const text = bytes.toString('latin1')
  const end = sheetDataEnd.exec(text)
  return end ? text.slice(end.index + end[0].length) : undefined
}

function mergesIn(xml: string): Merge[] {
  const merges: Merge[] = []
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '')
    if (!corners) continue
    const [, left = '', top, right = '', bottom] = corners
    merges.push({ top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) })
    if (merges.length >= mostMerges) break
  }
  return merges.sort((a, b) => a.top - b.top)
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/**
 * Gives each cell of a merged range the value of its first. Rows must come in order. Only ranges that begin in a row
 * that was given are filled, and a row without any text of its own stays blank.
 */
export function mergeFiller(merges: readonly Merge[], limits: Limits): (row: RawRow) => RawRow {
  let next = 0
  let open: OpenMerge[] = []

  function openThoseOf(row: RawRow): void {
    const from = next
    while ((merges[next]?.top ?? Number.POSITIVE_INFINITY) <= row.row) next += 1
    // Ranges do not overlap in a real sheet, so together they are never wider than it.
    let width = widthOf(open)
    for (const merge of merges.slice(from, next).flatMap((each) => opened(each, row, limits))) {
      width += merge.right - merge.left + 1
      if (width <= limits.columns) open.push(merge)
    }
  }

  return (row) => {
    if (next === merges.length && open.length === 0) return row
    open = open.filter((merge) => merge.bottom >= row.row)
    openThoseOf(row)
    return open.length === 0 || row.cells.every(isBlank) ? row : { ...row, cells: filled(row.cells, open) }
  }
}

type OpenMerge = Merge & { value: string }

function opened(merge: Merge, row: RawRow, limits: Limits): OpenMerge[] {
  const value = merge.top === row.row ? row.cells[merge.left] : undefined
  return value ? [{ ...merge, right: Math.min(merge.right, limits.columns - 1), value }] : []
}

const widthOf = (merges: readonly OpenMerge[]): number =>
  merges.reduce((sum, merge) => sum + merge.right - merge.left + 1, 0)

function filled(cells: readonly string[], merges: readonly OpenMerge[]): string[] {
  const result = [...cells]
  for (const { left, right, value } of merges) {
    while (result.length <= right) result.push('')
    for (let column = left; column <= right; column += 1) if (isBlank(result[column])) result[column] = value
  }
  return result
}
