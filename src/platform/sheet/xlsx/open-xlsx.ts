import { refuse } from '#platform/refusal.ts'
import { findHeader } from '../header.ts'
import { isBlank, type Limits, type RawRow, type ReadOptions, type TableFile } from '../table.ts'
import type { CellContext } from './cell.ts'
import { mergeFiller, readMerges } from './merges.ts'
import { openParts, type Parts, refuseBroken } from './parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readWorkbook, type SheetEntry, type Workbook } from './workbook.ts'
import { worksheetRows } from './worksheet.ts'

export type XlsxSource = {
  sheets: string[]
  sheet: string
  rows: AsyncGenerator<RawRow>
  /** Fills merged cells; for data rows only, since a merged title must not look like headings. */
  fill: (row: RawRow) => RawRow
  close: () => void
}

type Opened = {
  parts: Parts
  workbook: Workbook
  context: CellContext
  file: TableFile
  options: ReadOptions
  limits: Limits
}

export async function openXlsx(file: TableFile, options: ReadOptions, limits: Limits): Promise<XlsxSource> {
  const parts = await openParts(file, limits).catch((error: unknown) => refuseBroken(error, file))
  try {
    const workbook = await readWorkbook(parts, file)
    const part = workbook.sharedStringsPart
    const sharedStrings = part ? await readSharedStrings(parts, part, file, limits, options.signal) : []
    const opened = { parts, workbook, file, options, limits, context: { ...workbook, sharedStrings } }
    const sheet = await chosenSheet(opened)
    const merges = await readMerges(parts, sheet.part)
    return {
      sheets: visibleSheets(workbook).map((each) => each.name),
      sheet: sheet.name,
      rows: rowsOf(opened, sheet),
      fill: mergeFiller(merges, limits),
      close: parts.close,
    }
  } catch (error) {
    parts.close()
    options.signal?.throwIfAborted()
    refuseBroken(error, file)
  }
}

const visibleSheets = (workbook: Workbook): SheetEntry[] => workbook.sheets.filter((sheet) => sheet.isVisible)

async function* rowsOf(opened: Opened, sheet: SheetEntry): AsyncGenerator<RawRow> {
  const { parts, file, limits, options, context } = opened
  try {
    yield* worksheetRows({ parts, file, limits, context, part: sheet.part, signal: options.signal })
  } catch (error) {
    options.signal?.throwIfAborted()
    refuseBroken(error, file)
  }
}

async function chosenSheet(opened: Opened): Promise<SheetEntry> {
  const { workbook, file, options } = opened
  const visible = visibleSheets(workbook)
  const wanted = options.sheet
  if (wanted === undefined) return mostTableLike(opened, visible)
  return (
    workbook.sheets.find((sheet) => sheet.name === wanted) ??
    refuse('sheet.noSuchSheet', {
      name: file.name,
      sheet: wanted,
      sheets: visible.map((sheet) => sheet.name),
    })
  )
}

/** A roster often shares its workbook with instructions and lists of choices: the widest sheet with rows under its headings is meant. */
async function mostTableLike(opened: Opened, sheets: readonly SheetEntry[]): Promise<SheetEntry> {
  const [first] = sheets
  if (!first) refuse('sheet.empty', { name: opened.file.name })
  if (sheets.length === 1) return first
  let best = { sheet: first, weight: 0 }
  for (const sheet of sheets.slice(0, 50)) {
    const weight = await tableWeight(opened, sheet)
    if (weight > best.weight) best = { sheet, weight }
  }
  return best.sheet
}

const rowsToWeigh = 30

async function tableWeight(opened: Opened, sheet: SheetEntry): Promise<number> {
  const rows: RawRow[] = []
  for await (const row of rowsOf(opened, sheet)) {
    if (!row.cells.every(isBlank)) rows.push(row)
    if (rows.length === rowsToWeigh) break
  }
  const header = findHeader(rows)
  if (!header) return 0
  const width = header.headers.filter((heading) => heading !== '').length
  const dataRows = rows.length - header.dataFrom
  return dataRows > 0 ? width * rowsToWeigh + dataRows : width / rowsToWeigh
}
