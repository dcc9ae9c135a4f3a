import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Refusal, refuse } from '#platform/refusal.ts'
import type { Limits, TableFile } from '../table.ts'
import { attribute, type XmlEvents, XmlProblem, XmlScanner } from './xml.ts'

/** The parts of a workbook by name. Nothing is ever unpacked to disk, so their names cannot lead anywhere. */
export type Parts = {
  has: (name: string) => boolean
  chunks: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

const ratioMattersFrom = 10 * 1024 * 1024
const stored = 0
const deflated = 8
const smallPart = 20 * 1024 * 1024

export async function openParts(file: TableFile, limits: Limits): Promise<Parts> {
  const zip = await openPromise(file.path, { autoClose: false, lazyEntries: true })
  try {
    const entries = await entriesOf(zip, file, limits)
    return {
      has: (name) => entries.has(name.toLowerCase()),
      chunks: (name) => inflated(zip, entries.get(name.toLowerCase()), file),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Sizes are checked here as declared; a part that turns out larger is stopped while it is read. */
async function entriesOf(zip: ZipFile, file: TableFile, limits: Limits): Promise<Map<string, Entry>> {
  const { name } = file
  if (zip.entryCount > limits.entries) refuse('sheet.inflates', { name })
  const entries = new Map<string, Entry>()
  let size = 0
  for await (const entry of zip.eachEntry()) {
    const key = entry.fileName.toLowerCase()
    if (entries.has(key) || entries.size >= limits.entries) refuse('sheet.unsafe', { name })
    if (entry.isEncrypted()) refuse('sheet.locked', { name })
    entries.set(key, entry)
    size += entry.uncompressedSize
  }
  const isBomb = size > ratioMattersFrom && size > zip.fileSize * limits.ratio
  if (isBomb || size > limits.inflated) refuse('sheet.inflates', { name })
  return entries
}

async function* inflated(zip: ZipFile, entry: Entry | undefined, file: TableFile): AsyncGenerator<Buffer> {
  if (!entry || ![stored, deflated].includes(entry.compressionMethod)) refuse('sheet.broken', { name: file.name })
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  const unpacked =
    entry.compressionMethod === deflated ? createInflateRaw({ chunkSize: 128 * 1024 }) : new PassThrough()
  // A failure reaches the loop below through `unpacked`; `compose` would let it escape to the process.
  const feeding = pipeline(packed, unpacked).catch(() => undefined)
  let size = 0
  for await (const chunk of unpacked) {
    size += (chunk as Buffer).length
    if (size > entry.uncompressedSize) refuse('sheet.inflates', { name: file.name })
    yield chunk as Buffer
  }
  await feeding
  if (size < entry.uncompressedSize) refuse('sheet.broken', { name: file.name })
}

/** The text of one of the small parts that describe the workbook. */
export async function partText(parts: Parts, name: string, file: TableFile): Promise<string> {
  async function* bounded(): AsyncGenerator<Buffer> {
    let size = 0
    for await (const chunk of parts.chunks(name)) {
      size += chunk.length
      if (size > smallPart) refuse('sheet.inflates', { name: file.name })
      yield chunk
    }
  }
  return decoderFor()((await buffer(bounded())) as Buffer)
}

/** Decodes UTF-8, or UTF-16 by its byte order mark, piece by piece. */
export function decoderFor(): (bytes: Buffer, last?: boolean) => string {
  let decoder: TextDecoder | undefined
  return (bytes, last = false) => {
    decoder ??= new TextDecoder(wideEncoding(bytes) ?? 'utf-8')
    return decoder.decode(bytes, { stream: !last })
  }
}

function wideEncoding(bytes: Buffer): string | undefined {
  const mark = bytes.toString('hex', 0, 2)
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined
}

export type Element = {
  name: string
  get: (attribute: string) => string | undefined
  /** An attribute whose prefix is the writer's choice: `id` finds `r:id`. */
  getPrefixed: (attribute: string) => string | undefined
}

/** Every element of a small part with its attributes, in document order. */
export function elements(xml: string): Element[] {
  const found: Element[] = []
  const open = (name: string, raw: string) => {
    const prefixed = (key: string) => new RegExp(`\\s([\\w.-]+:${key})\\s*=`).exec(raw)?.[1] ?? key
    found.push({ name, get: (key) => attribute(raw, key), getPrefixed: (key) => attribute(raw, prefixed(key)) })
  }
  scan(xml, { open, close: () => {}, text: () => {} })
  return found
}

function scan(xml: string, events: XmlEvents): void {
  const scanner = new XmlScanner(events)
  scanner.write(xml)
  scanner.end()
}

/** What a zip or XML reader says about a bad file becomes a refusal; a failing disk, a cancelled read or a bug stays what it is. */
export function refuseBroken(error: unknown, file: TableFile): never {
  if (error instanceof XmlProblem) refuse(`sheet.${error.kind}`, { name: file.name })
  if (!(error instanceof Error) || error instanceof Refusal || error.name === 'AbortError' || 'syscall' in error)
    throw error
  const isReaderError = error.constructor === Error || String((error as NodeJS.ErrnoException).code).startsWith('Z_')
  if (!isReaderError) throw error
  refuse('sheet.broken', { name: file.name })
}
