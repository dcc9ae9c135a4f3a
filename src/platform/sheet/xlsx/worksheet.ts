import { refuse } from '#platform/refusal.ts'
import { columnLetters, type Limits, type RawRow, type TableFile } from '../table.ts'
import { type CellContext, type CellText, cellText, type StoredCell } from './cell.ts'
import { decoderFor, type Parts } from './parts.ts'
import { attribute, type XmlEvents, XmlProblem, XmlScanner } from './xml.ts'

const lastExcelRow = 1_048_576

export type WorksheetSource = {
  parts: Parts
  part: string
  file: TableFile
  limits: Limits
  signal: AbortSignal | undefined
  context: CellContext
}

/** The rows of a sheet that hold a cell, in order, each as the file holds it: merged cells are empty but for their first. */
export async function* worksheetRows(source: WorksheetSource): AsyncGenerator<RawRow> {
  const finished: RawRow[] = []
  const scanner = new XmlScanner(new RowCollector(source, (row) => finished.push(row)))
  const decode = decoderFor()
  for await (const chunk of source.parts.chunks(source.part)) {
    source.signal?.throwIfAborted()
    scanner.write(decode(chunk))
    yield* finished.splice(0)
  }
  scanner.end()
}

class RowCollector implements XmlEvents {
  readonly #context: CellContext
  readonly #limits: Limits
  readonly #onRow: (row: RawRow) => void
  #row: Required<RawRow> = { row: 0, cells: [], doubts: [] }
  #column = -1
  #cell: StoredCell | undefined
  #isValue = false
  #isPronunciation = false

  constructor({ context, limits }: WorksheetSource, onRow: (row: RawRow) => void) {
    this.#context = context
    this.#limits = limits
    this.#onRow = onRow
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true
    else if (name === 'rPh') this.#isPronunciation = true
    this.#isValue = !this.#isPronunciation && (name === 'v' || name === 't')
  }

  /** A huge cell is stopped while it is being read, before it fills the memory. An escaped character takes up to seven. */
  text(piece: string): void {
    if (!this.#isValue || !this.#cell) return
    this.#cell.value += piece
    if (this.#cell.value.length <= this.#limits.cell * 7) return
    refuse('sheet.cellTooLong', { row: this.#row.row, column: columnLetters(this.#column), most: this.#limits.cell })
  }

  close(name: string): void {
    this.#isValue = false
    if (name === 'c') this.#closeCell()
    else if (name === 'rPh') this.#isPronunciation = false
    else if (name === 'row') this.#closeRow()
  }

  #openRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row.row + 1)
    // Rows out of order or numbered beyond a sheet's end are not a table that anybody saw.
    if (!(row > this.#row.row && row <= lastExcelRow)) throw new XmlProblem('broken')
    this.#row = { row, cells: [], doubts: [] }
    this.#column = -1
  }

  #closeRow(): void {
    const { row, cells, doubts } = this.#row
    this.#onRow(doubts.length > 0 ? { row, cells, doubts } : { row, cells })
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.#column = reference === undefined ? this.#column + 1 : columnIndex(reference)
    const type = attribute(attributes, 't') ?? 'n'
    const style = Number(attribute(attributes, 's') ?? 0)
    this.#cell = { type, style, value: '', hasFormula: false }
  }

  #closeCell(): void {
    if (this.#cell) this.#put(cellText(this.#cell, this.#context))
    this.#cell = undefined
  }

  /** Columns beyond the limit may be empty: a format pulled across the whole sheet leaves empty cells there. */
  #put({ text, doubt }: CellText): void {
    if (text === '' && !doubt) return
    const { row, cells, doubts } = this.#row
    if (this.#column >= this.#limits.columns) refuse('sheet.tooManyColumns', { row, most: this.#limits.columns })
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = text
    if (doubt) doubts.push({ column: this.#column, reason: doubt })
  }
}

/** `AB12` → 27. */
function columnIndex(reference: string): number {
  let index = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    index = index * 26 + letter - 64
  }
  if (index < 1 || index > 16_384) throw new XmlProblem('broken')
  return index - 1
}
