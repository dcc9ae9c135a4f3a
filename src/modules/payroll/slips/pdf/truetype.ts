/*
 * A font of thirty thousand characters takes longer to open than a payslip to set. What a document does not say is therefore left out
 * before it is set. The format: OpenType specification, tables cmap, glyf, head, hhea, hmtx, loca, maxp.
 */

export type Font = {
  table: (tag: string) => Buffer
  glyphs: number
  glyphOf: (codePoint: number) => number
  /** The bytes of its outline; empty for a blank. */
  outline: (glyph: number) => Buffer
  /** Advance and side bearing as they stand in `hmtx`. */
  metric: (glyph: number) => Buffer
}

/** @throws where it is no TrueType font with a full table of characters: the font is part of the house */
export function readFont(bytes: Buffer): Font {
  const table = tablesOf(bytes)
  const glyphs = table('maxp').readUInt16BE(4)
  const [glyf, loca, hmtx] = [table('glyf'), table('loca'), table('hmtx')]
  const isLong = table('head').readInt16BE(50) === 1
  const metrics = table('hhea').readUInt16BE(34)
  const startOf = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return {
    table,
    glyphs,
    glyphOf: charactersOf(table('cmap')),
    outline: (glyph) => glyf.subarray(startOf(glyph), startOf(glyph + 1)),
    metric(glyph) {
      if (glyph < metrics) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
      const bearing = metrics * 4 + (glyph - metrics) * 2
      return Buffer.concat([hmtx.subarray(metrics * 4 - 4, metrics * 4 - 2), hmtx.subarray(bearing, bearing + 2)])
    },
  }
}

function tablesOf(bytes: Buffer): (tag: string) => Buffer {
  const found = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    found.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + length))
  }
  return (tag) => {
    const table = found.get(tag)
    if (!table) throw new Error(`A font without ${tag}`)
    return table
  }
}

const segmented = 12

/** By the table that knows characters beyond the first plane too: names have them. */
function charactersOf(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  )
  const full = subtables.find((each) => each.readUInt16BE(0) === segmented)
  if (!full) throw new Error('A font without a full table of characters')
  const groups = full.readUInt32BE(12)
  const word = (group: number, at: number) => full.readUInt32BE(16 + group * 12 + at * 4)
  return (codePoint) => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      if (codePoint < word(middle, 0)) high = middle - 1
      else if (codePoint > word(middle, 1)) low = middle + 1
      else return word(middle, 2) + codePoint - word(middle, 0)
    }
    return 0
  }
}

/** The same font with these characters alone. */
export function cutFont(font: Font, characters: Iterable<string>): Buffer {
  const codePoints = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((a, b) => a - b)
  const known = codePoints.filter((codePoint) => font.glyphOf(codePoint) !== 0)
  const kept = new Kept(font)
  const named = known.map((codePoint): [number, number] => [codePoint, kept.place(font.glyphOf(codePoint))])
  const outlines = kept.outlines()
  const count = outlines.length
  return assembled({
    cmap: cmapOf(named),
    glyf: Buffer.concat(outlines),
    head: changed(font.table('head'), (head) => head.writeInt16BE(1, 50)),
    hhea: changed(font.table('hhea'), (hhea) => hhea.writeUInt16BE(count, 34)),
    hmtx: Buffer.concat(kept.glyphs.map(font.metric)),
    loca: locaOf(outlines),
    maxp: changed(font.table('maxp'), (maxp) => maxp.writeUInt16BE(count, 4)),
    name: font.table('name'),
    'OS/2': font.table('OS/2'),
    post: font.table('post'),
    prep: font.table('prep'),
  })
}

/** Glyphs in their new order; the first is what stands for an unknown character. */
class Kept {
  readonly glyphs: number[] = [0]
  private readonly places = new Map([[0, 0]])
  private readonly font: Font

  constructor(font: Font) {
    this.font = font
  }

  place(glyph: number): number {
    const known = this.places.get(glyph)
    if (known !== undefined) return known
    this.places.set(glyph, this.glyphs.length)
    return this.glyphs.push(glyph) - 1
  }

  /** Outlines made of others bring those along, at the end of the list. */
  outlines(): Buffer[] {
    const outlines: Buffer[] = []
    for (let at = 0; at < this.glyphs.length; at += 1) {
      const outline = this.font.outline(this.glyphs[at] ?? 0)
      outlines.push(padded(isComposed(outline) ? this.recomposed(outline) : outline))
    }
    return outlines
  }

  private recomposed(outline: Buffer): Buffer {
    return changed(outline, (bytes) => {
      for (const at of partsOf(bytes)) bytes.writeUInt16BE(this.place(bytes.readUInt16BE(at)), at)
    })
  }
}

const isComposed = (outline: Buffer): boolean => outline.length > 0 && outline.readInt16BE(0) < 0

const flag = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 }

function scaleLength(flags: number): number {
  if (flags & flag.matrix) return 8
  if (flags & flag.twoScales) return 4
  return flags & flag.scale ? 2 : 0
}

/** Where a composed outline names its parts. */
function partsOf(bytes: Buffer): number[] {
  const parts: number[] = []
  let at = 10
  let flags: number = flag.more
  while (flags & flag.more) {
    flags = bytes.readUInt16BE(at)
    parts.push(at + 2)
    at += 4 + (flags & flag.words ? 4 : 2) + scaleLength(flags)
  }
  return parts
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))])

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

function locaOf(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  let end = 0
  for (const [index, { length }] of outlines.entries()) {
    end += length
    loca.writeUInt32BE(end, (index + 1) * 4)
  }
  return loca
}

function cmapOf(named: readonly (readonly [codePoint: number, glyph: number])[]): Buffer {
  const cmap = Buffer.alloc(12 + 16 + named.length * 12)
  cmap.writeUInt16BE(1, 2)
  cmap.writeUInt16BE(3, 4)
  cmap.writeUInt16BE(10, 6)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(segmented, 12)
  cmap.writeUInt32BE(16 + named.length * 12, 16)
  cmap.writeUInt32BE(named.length, 24)
  for (const [index, [codePoint, glyph]] of named.entries()) {
    const at = 28 + index * 12
    cmap.writeUInt32BE(codePoint, at)
    cmap.writeUInt32BE(codePoint, at + 4)
    cmap.writeUInt32BE(glyph, at + 8)
  }
  return cmap
}

function assembled(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables)
  const head = Buffer.alloc(12 + entries.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(entries.length, 4)
  let offset = head.length
  const bodies = entries.map(([tag, table], index) => {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const body = padded(table)
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}
