/** How far a file may go before it is refused. Characters are UTF-16 units, sizes are bytes. */
export type Limits = {
  file: number
  /** Bytes of all parts of a workbook once unpacked. */
  inflated: number
  /** Unpacked bytes to packed bytes; only looked at above 10 MB. */
  ratio: number
  entries: number
  /** Characters of all shared texts of a workbook, which have to stay in memory. */
  sharedText: number
  rows: number
  columns: number
  cell: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  file: 100 * megabyte,
  inflated: 1024 * megabyte,
  ratio: 200,
  entries: 2_000,
  sharedText: 200 * megabyte,
  rows: 200_000,
  columns: 500,
  cell: 32_767,
}

export type TableFile = {
  path: string
  /** The name the user knows the file by; `path` is often a temporary one. */
  name: string
}

export type ReadOptions = {
  sheet?: string
  /** A name that iconv-lite knows; guessed when left out. */
  encoding?: string
  /** The row that holds the headings, as the user sees it; guessed when left out. */
  headerRow?: number
  limits?: Partial<Limits>
  signal?: AbortSignal
}

/** Something about a cell that its text does not show. */
export type Doubt = {
  /** Index into `cells`. */
  column: number
  /** `rounded`: a number of more than 15 digits, of which the spreadsheet kept only 15. `cellError`: `#N/A` and its like. `notCalculated`: a formula without a stored result. */
  reason: 'rounded' | 'cellError' | 'notCalculated'
}

export type RawRow = {
  /**
   * The row as a spreadsheet program numbers it, from 1. A CSV record counts once however many lines it spans;
   * blank records count; Excel's `sep=` line does not.
   */
  row: number
  /** At least as many as there are headings; more only when text stands beyond the last of them. */
  cells: string[]
  doubts?: Doubt[]
}

export type TableShape = {
  kind: 'csv' | 'xlsx'
  encoding?: string
  delimiter?: string
  /** The visible sheets. */
  sheets?: string[]
  sheet?: string
  /** The row of the headings, the lower one of two; numbered like `RawRow.row`. */
  headerRow: number
  /** A column without a heading is ''. Sub-headings carry their group: `组/子`. */
  headers: string[]
  /** The first 50 data rows. */
  sample: string[][]
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
