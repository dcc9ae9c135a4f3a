import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipContent = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export type ZipWriter = {
  add: (name: string, content: ZipContent) => Promise<void>
  finish: () => Promise<void>
}

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number }

/** Every part says 1 January 1980, the first day a zip can name, so the same rows make the same file. */
const dosTime = 0
const dosDate = 33
/** Names are UTF-8. */
const flags = 0x0800
const deflate = 8
const version = 20

/** What the end of a zip can count. */
export const mostParts = 65_535

/** Writes a zip part by part in bounded memory. Parts stay below 4 GB. Sizes are filled in afterwards, so that every reader understands the file. */
export async function zipWriter(path: string): Promise<ZipWriter & { close: () => Promise<void> }> {
  const file = await open(path, 'w')
  const written: Written[] = []
  let position = 0

  async function append(bytes: Buffer): Promise<void> {
    await file.write(bytes, 0, bytes.length, position)
    position += bytes.length
  }

  return {
    async add(name, content) {
      const part: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset: position }
      await append(localHeader(part))
      const deflated = createDeflateRaw({ level: 4 })
      // A failing source reaches the loop below through `deflated`.
      const feeding = pipeline(Readable.from(measure(content, part)), deflated).catch(() => undefined)
      for await (const chunk of deflated) {
        part.packed += (chunk as Buffer).length
        await append(chunk as Buffer)
      }
      await feeding
      await file.write(localHeader(part), 0, undefined, part.offset)
      written.push(part)
    },
    async finish() {
      if (written.length > mostParts) throw new Error(`A zip of ${written.length} parts`)
      const start = position
      for (const part of written) await append(centralHeader(part))
      await append(endRecord(written.length, start, position - start))
    },
    close: () => file.close(),
  }
}

async function* measure(content: ZipContent, part: Written): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    yield bytes
  }
}

/** The fields that both headers of a part share. */
function commonFields(part: Written): number[] {
  return [
    ...[version, flags, deflate, dosTime, dosDate].flatMap(two),
    ...[part.crc, part.packed, part.size].flatMap(four),
    ...[part.name.length, 0].flatMap(two),
  ]
}

const localHeader = (part: Written): Buffer =>
  Buffer.concat([Buffer.from([...four(0x04034b50), ...commonFields(part)]), part.name])

const centralHeader = (part: Written): Buffer =>
  Buffer.concat([
    Buffer.from([
      ...four(0x02014b50),
      ...two(version),
      ...commonFields(part),
      ...[0, 0, 0].flatMap(two),
      ...[0, part.offset].flatMap(four),
    ]),
    part.name,
  ])

const endRecord = (count: number, start: number, size: number): Buffer =>
  Buffer.from([...four(0x06054b50), ...[0, 0, count, count].flatMap(two), ...[size, start].flatMap(four), ...two(0)])

const two = (number: number): number[] => [number & 255, (number >>> 8) & 255]
const four = (number: number): number[] => [...two(number & 65_535), ...two(number >>> 16)]
