import { bilingual } from '#modules/organization/index.ts'
import { refuse } from '#platform/refusal.ts'
import { inspectTable, type RawRow, readTable, type TableFile } from '#platform/sheet/read.ts'
import { cleanText, readMoney } from '#platform/sheet/values.ts'
import type { Names } from '../contract/terms.ts'
import { words } from './locale.ts'

export const both = bilingual(words)

type Said = Parameters<Parameters<typeof both>[0]>[0]
export const problem = (saying: (t: Said) => string): Names => both(saying)

/** More in one table can’t be looked at; the rest goes into another. */
export const mostRows = 20_000

/** A column by what its heading may be, the narrower first; `said`: what a missing one is called. */
export type Heading = { key: string; pattern: RegExp; needed: boolean; said: Names }

export type Cells = { row: number; text: (key: string) => string }

function columnsIn(headers: readonly string[], headings: readonly Heading[]): Map<string, number> {
  const found = new Map<string, number>()
  headers.forEach((header, at) => {
    const heading = headings.find(({ key, pattern }) => !found.has(key) && pattern.test(header.trim()))
    if (heading) found.set(heading.key, at)
  })
  const missing = headings.filter(({ key, needed }) => needed && !found.has(key)).map(({ said }) => said)
  if (missing.length > 0) {
    const columns = missing.map(({ zh }) => zh).join('、')
    refuse('payroll.noColumns', { columns, columnsEn: missing.map(({ en }) => en).join(', ') })
  }
  return found
}

/**
 * The rows of a table by the columns that are known.
 * @throws payroll.noColumns, payroll.tooManyRows, sheet.… for what is no table
 */
export async function cellsOf(file: TableFile, headings: readonly Heading[]): Promise<Cells[]> {
  const { headers, headerRow } = await inspectTable(file)
  const columns = columnsIn(headers, headings)
  const rows: Cells[] = []
  for await (const raw of readTable(file, { headerRow })) {
    rows.push(cellsAt(raw, columns))
    if (rows.length > mostRows) refuse('payroll.tooManyRows', { most: mostRows })
  }
  return rows
}

const cellsAt = ({ row, cells }: RawRow, columns: Map<string, number>): Cells => ({
  row,
  text: (key) => cleanText(cells[columns.get(key) ?? -1] ?? ''),
})

export const numberIn = (text: string): string => text.replace(/\.0+$/, '').slice(0, 60)

/** Yuan in a cell as fen, below nothing too: `-50`, `（50）` as spreadsheets have it. */
export function fenIn(text: string): number | null {
  const read = readMoney(text)
  if (read.ok) return read.value
  if (read.reason !== 'negative') return null
  const size = readMoney(text.replace(/[-−()（）]/g, ''))
  return size.ok ? -size.value : null
}
