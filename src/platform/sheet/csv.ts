import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { refuse } from '#platform/refusal.ts'
import { detectDelimiter } from './delimiter.ts'
import { decodedText, detectEncoding } from './encoding.ts'
import type { Limits, RawRow, ReadOptions, TableFile } from './table.ts'

export type CsvSource = { encoding: string; delimiter: string; rows: AsyncGenerator<RawRow> }

/** Excel's own first line naming the delimiter, which it does not show. */
const delimiterLine = /^sep=(.)(\r\n|\n|\r)/i
const charactersToWeigh = 64 * 1024

export async function openCsv(file: TableFile, options: ReadOptions, limits: Limits): Promise<CsvSource> {
  const encoding = options.encoding ?? (await detectEncoding(file.path, options.signal))
  const beginning = await firstCharacters(file, encoding)
  if (beginning.trim() === '') refuse('sheet.empty', { name: file.name })
  const delimiter = delimiterLine.exec(beginning)?.[1] ?? detectDelimiter(beginning)
  const text = withoutDelimiterLine(decodedText(file, encoding, options.signal))
  return { encoding, delimiter, rows: records(text, delimiter, limits) }
}

async function firstCharacters(file: TableFile, encoding: string): Promise<string> {
  let beginning = ''
  for await (const text of decodedText(file, encoding)) {
    beginning += text
    if (beginning.trim() !== '' && beginning.length >= charactersToWeigh) break
  }
  return beginning.slice(0, charactersToWeigh)
}

async function* withoutDelimiterLine(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const piece of pieces) {
    yield first ? piece.replace(delimiterLine, '') : piece
    first = false
  }
}

async function* records(text: AsyncGenerator<string>, delimiter: string, limits: Limits): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // Memory stays bounded when a quote is never closed; a record this long cannot pass the limits anyway.
    max_record_size: limits.cell * limits.columns,
  })
  // A failure reaches the loop below through the parser.
  const feeding = pipeline(Readable.from(text), parser).catch(() => undefined)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      yield { row, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    refuse(error.code === 'CSV_MAX_RECORD_SIZE' ? 'sheet.rowTooLong' : 'sheet.quoteNotClosed', { row: row + 1 })
  } finally {
    parser.destroy()
    await feeding
  }
}
