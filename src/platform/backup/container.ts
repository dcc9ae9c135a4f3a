import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/**
 * A backup is one file: a first line, then parts. A part is its name, its bytes in pieces, and their SHA-256:
 * `u32 length, name · (u32 length, bytes)… · u32 0 · 32 bytes`. It is written and read in one go, whatever its size.
 */
const firstLine = Buffer.from('RENHE BACKUP 1\n')
const largestPiece = 1 << 24

export type PartSum = { name: string; sha256: string; bytes: number }

/** The file ends early, or its bytes are not those that were written. */
export class Damaged extends Error {}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export type ContainerWriter = { add: (name: string, source: AsyncIterable<Uint8Array>) => Promise<PartSum> }

export async function containerWriter(file: FileHandle): Promise<ContainerWriter> {
  await file.write(firstLine)
  return {
    async add(name, source) {
      const hash = createHash('sha256')
      let bytes = 0
      const title = Buffer.from(name)
      await file.write(Buffer.concat([u32(title.length), title]))
      for await (const piece of source) {
        if (piece.byteLength === 0) continue
        hash.update(piece)
        bytes += piece.byteLength
        await file.writev([u32(piece.byteLength), piece])
      }
      const sum = hash.digest()
      await file.write(Buffer.concat([u32(0), sum]))
      return { name, sha256: sum.toString('hex'), bytes }
    },
  }
}

export type Part = { name: string; bytes: AsyncGenerator<Buffer>; sum: () => PartSum }

/**
 * The parts in their order; each must be read before the next is asked for.
 * @throws Damaged as soon as something does not fit
 */
export async function* readParts(path: string): AsyncGenerator<Part> {
  const source = byteReader(path)
  try {
    if (!(await source.take(firstLine.length)).equals(firstLine)) throw new Damaged('not a backup')
    while (!(await source.isAtEnd())) {
      const length = (await source.take(4)).readUInt32BE()
      if (length > 500) throw new Damaged('no name')
      yield partOf((await source.take(length)).toString('utf8'), source)
    }
  } finally {
    await source.close()
  }
}

function partOf(name: string, source: ByteReader): Part {
  const hash = createHash('sha256')
  let bytes = 0
  let sum: PartSum | undefined
  async function* pieces() {
    for (let length = await lengthFrom(source); length > 0; length = await lengthFrom(source)) {
      const piece = await source.take(length)
      hash.update(piece)
      bytes += length
      yield piece
    }
    const found = hash.digest()
    if (!found.equals(await source.take(found.length))) throw new Damaged(name)
    sum = { name, sha256: found.toString('hex'), bytes }
  }
  return {
    name,
    bytes: pieces(),
    sum: () => {
      if (!sum) throw new Error(`Part ${name} was not read to its end`)
      return sum
    },
  }
}

async function lengthFrom(source: ByteReader): Promise<number> {
  const length = (await source.take(4)).readUInt32BE()
  if (length > largestPiece) throw new Damaged('piece too large')
  return length
}

type ByteReader = {
  take: (length: number) => Promise<Buffer>
  isAtEnd: () => Promise<boolean>
  close: () => Promise<void>
}

function byteReader(path: string): ByteReader {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let buffer: Buffer = Buffer.alloc(0)

  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next()
    if (!done) buffer = buffer.length === 0 ? value : Buffer.concat([buffer, value])
    return !done
  }
  return {
    async take(length) {
      while (buffer.length < length) if (!(await more())) throw new Damaged('cut off')
      const taken = buffer.subarray(0, length)
      buffer = buffer.subarray(length)
      return taken
    },
    isAtEnd: async () => buffer.length === 0 && !(await more()),
    close: async () => void stream.destroy(),
  }
}

/** Opens a file for writing that only its owner may read: a backup holds everybody's data. */
export const openPrivate = (path: string): Promise<FileHandle> => open(path, 'w', 0o600)
