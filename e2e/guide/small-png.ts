import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const paletteSize = 256

type Picture = { width: number; height: number /** Three bytes a pixel, row after row. */; pixels: Buffer }

/** A screenshot of the browser with at most 256 colours: text and flat areas look the same at less than half the size. */
export function smallPng(screenshot: Buffer): Buffer {
  const { width, height, pixels } = read(screenshot)
  const palette = paletteOf(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  const nearest = nearestIn(palette)
  for (let at = 0; at < width * height; at++) {
    rows[at + Math.floor(at / width) + 1] = nearest(pixels.readUIntBE(at * 3, 3))
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

function* chunksOf(png: Buffer): Generator<[kind: string, data: Buffer]> {
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]
    at += length + 12
  }
}

/** What Chromium writes: eight bits, RGB or RGBA, not interlaced. */
function read(png: Buffer): Picture {
  const chunks = [...chunksOf(png)]
  const header = chunks.find(([kind]) => kind === 'IHDR')?.[1] ?? Buffer.alloc(13)
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3]
  const rows = inflateSync(Buffer.concat(chunks.filter(([kind]) => kind === 'IDAT').map(([, data]) => data)))
  const plain = unfiltered(rows, width * step, step)
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) plain.copy(pixels, at * 3, at * step, at * step + 3)
  return { width, height, pixels }
}

/** Each row says in its first byte how it was told by its neighbours (PNG specification, 9.2). */
function unfiltered(rows: Buffer, width: number, step: number): Buffer {
  const height = rows.length / (width + 1)
  // A row and a pixel of nothing stand before the first ones.
  const line = width + step
  const plain = Buffer.alloc(line * (height + 1))
  for (let row = 0; row < height; row++) {
    const told = rows.subarray(row * (width + 1), (row + 1) * (width + 1))
    const begin = line * (row + 1) + step
    for (let at = 0; at < width; at++) {
      const [left, up, corner] = [begin + at - step, begin + at - line, begin + at - line - step]
      plain[begin + at] =
        byteAt(told, at + 1) +
        guess(
          byteAt(told, 0),
          [left, up, corner].map((each) => byteAt(plain, each)),
        )
    }
  }
  return Buffer.concat(
    Array.from({ length: height }, (_, row) => plain.subarray(line * (row + 1) + step, line * (row + 2))),
  )
}

const byteAt = (bytes: Buffer, at: number): number => bytes[at] ?? 0

function guess(filter: number, [left = 0, up = 0, corner = 0]: number[]): number {
  const guesses = [() => 0, () => left, () => up, () => (left + up) >> 1, () => closest(left, up, corner)]
  return guesses[filter]?.() ?? 0
}

/** Paeth’s: the neighbour that is nearest to going on as before. */
function closest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** The colours that cover most, one of each kind of much the same. */
function paletteOf(pixels: Buffer): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1])
  const kinds = new Map<number, [colour: number, count: number]>()
  for (const [colour, count] of byCount) {
    const kind = colour & 0xf8f8f8
    const [first = colour, sum = 0] = kinds.get(kind) ?? []
    kinds.set(kind, [first, sum + count])
  }
  const spread = [...kinds.values()].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour)
  return [...new Set([...byCount.slice(0, 32).map(([colour]) => colour), ...spread])].slice(0, paletteSize)
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return (colour) => {
    const index = known.get(colour) ?? nearest(palette, colour)
    known.set(colour, index)
    return index
  }
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((each) => apart(each, colour))
  return distances.indexOf(Math.min(...distances))
}

const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2
