import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { refuse } from '#platform/refusal.ts'
import type { TableFile } from './table.ts'

const marks: readonly { bytes: string; encoding: string }[] = [
  { bytes: 'efbbbf', encoding: 'utf-8' },
  { bytes: 'fffe', encoding: 'utf-16le' },
  { bytes: 'feff', encoding: 'utf-16be' },
]

const chunkBytes = 256 * 1024

/**
 * A byte order mark settles it; else UTF-8 if the whole file is; else what Chinese Excel writes, GB18030; else Windows-1252.
 * The whole file is looked at, since a roster may be plain ASCII for thousands of rows before its first Chinese name.
 */
export async function detectEncoding(path: string, signal?: AbortSignal): Promise<string> {
  const marked = await byteOrderMark(path)
  if (marked) return marked
  const strict = new TextDecoder('utf-8', { fatal: true })
  let last: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      signal?.throwIfAborted()
      last = chunk as Buffer
      strict.decode(last, { stream: true })
    }
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return guessFrom(last)
  }
}

async function byteOrderMark(path: string): Promise<string | undefined> {
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0)
    const hex = buffer.toString('hex')
    return marks.find((mark) => hex.startsWith(mark.bytes))?.encoding
  } finally {
    await handle.close()
  }
}

/** `bytes` are not valid UTF-8 as a whole. A single broken character in good UTF-8 must not turn the rest into nonsense. */
function guessFrom(bytes: Buffer): string {
  if (badShare(bytes.toString('utf8')) < 0.1) return 'utf-8'
  return badShare(iconv.decode(bytes, 'gb18030')) < 0.01 ? 'gb18030' : 'windows-1252'
}

/** The share of characters that could not be decoded among all beyond ASCII. */
function badShare(text: string): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  return foreign === 0 ? 0 : bad / foreign
}

/** The text of a file in pieces, its byte order mark removed. Text holds no NUL: that is a program or a picture. */
export async function* decodedText(file: TableFile, encoding: string, signal?: AbortSignal): AsyncGenerator<string> {
  if (!iconv.encodingExists(encoding)) refuse('sheet.unknownEncoding', { encoding })
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const chunk of createReadStream(file.path, { highWaterMark: chunkBytes })) {
    signal?.throwIfAborted()
    yield withoutNul(decoder.write(chunk as Buffer), file)
  }
  yield withoutNul(decoder.end() ?? '', file)
}

function withoutNul(text: string, file: TableFile): string {
  if (text.includes('\0')) refuse('sheet.notATable', { name: file.name })
  return text
}
