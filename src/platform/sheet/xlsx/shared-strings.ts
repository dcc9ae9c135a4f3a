import { refuse } from '#platform/refusal.ts'
import type { Limits, ReadOptions, TableFile } from '../table.ts'
import { unescaped } from './cell.ts'
import { decoderFor, type Parts } from './parts.ts'
import { XmlScanner } from './xml.ts'

/** All texts that the cells of a workbook share, by index. Formatting is dropped, and so is the pronunciation shown above characters. */
export async function readSharedStrings(
  parts: Parts,
  part: string,
  file: TableFile,
  limits: Limits,
  signal: ReadOptions['signal'],
): Promise<string[]> {
  const strings: string[] = []
  let size = 0
  let text = ''
  let isText = false
  let isPronunciation = false
  const scanner = new XmlScanner({
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isPronunciation = true
      isText = name === 't' && !isPronunciation
    },
    text(piece) {
      if (!isText) return
      text += piece
      size += piece.length
    },
    close(name) {
      isText = false
      if (name === 'rPh') isPronunciation = false
      if (name !== 'si') return
      // Each string costs memory of its own, even an empty one.
      size += 8
      strings.push(unescaped(text))
    },
  })
  const decode = decoderFor()
  for await (const chunk of parts.chunks(part)) {
    signal?.throwIfAborted()
    scanner.write(decode(chunk))
    if (size > limits.sharedText) refuse('sheet.inflates', { name: file.name })
  }
  scanner.end()
  return strings
}
