/** What a reader of XML is told, in document order. Names come without their namespace prefix. */
export type XmlEvents = {
  /** `attributes` is the raw text between the name and the closing bracket: read it with `attribute`. */
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** Text arrives in pieces of any size, entities resolved. */
  text: (text: string) => void
}

export class XmlProblem extends Error {
  readonly kind: 'broken' | 'unsafe'

  constructor(kind: 'broken' | 'unsafe') {
    super(`xml.${kind}`)
    this.kind = kind
  }
}

const broken = (): never => {
  throw new XmlProblem('broken')
}
const unsafe = (): never => {
  throw new XmlProblem('unsafe')
}

/** A tag or comment longer than this is not from any spreadsheet program; text has no such limit, it is passed on in pieces. */
const longestTag = 1024 * 1024

/**
 * Reads XML piece by piece in bounded memory: `write` each piece, then `end`. Document types and their entities, the usual way
 * to attack an XML reader, are refused; tags must pair. Only what office documents use is understood: elements, attributes,
 * text, CDATA, comments, instructions. Throws `XmlProblem`.
 */
export class XmlScanner {
  readonly #events: XmlEvents
  readonly #path: string[] = []
  #pending = ''

  constructor(events: XmlEvents) {
    this.#events = events
  }

  write(piece: string): void {
    const source = this.#pending + piece
    let at = 0
    while (at < source.length) {
      const next = source.charCodeAt(at) === openingBracket ? this.#markup(source, at) : this.#text(source, at)
      if (next < 0) break
      at = next
    }
    this.#pending = source.slice(at)
    if (this.#pending.length > longestTag) broken()
  }

  end(): void {
    if (this.#pending.trim() !== '' || this.#path.length > 0) broken()
  }

  // Each of the following returns the end of what starts at `at`, or −1 when it is not all there yet.

  #text(source: string, at: number): number {
    const bracket = source.indexOf('<', at)
    const end = bracket >= 0 ? bracket : at + wholeLength(source.slice(at))
    if (end === at) return -1
    const text = source.slice(at, end)
    if (this.#path.length > 0) this.#events.text(resolved(text))
    else if (text.trim() !== '') broken()
    return end
  }

  #markup(source: string, at: number): number {
    switch (source.charCodeAt(at + 1)) {
      case exclamation:
        return this.#declaration(source, at)
      case question:
        return after(source, '?>', at + 2)
      case slash:
        return this.#closing(source, at)
      default:
        return this.#opening(source, at)
    }
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) return this.#characterData(source, at)
    const isCut = ['<!--', '<![CDATA['].some((start) => start.startsWith(source.slice(at)))
    return isCut ? -1 : unsafe()
  }

  #characterData(source: string, at: number): number {
    const end = source.indexOf(']]>', at)
    if (end < 0) return -1
    if (this.#path.length > 0) this.#events.text(lineEnds(source.slice(at + 9, end)))
    return end + 3
  }

  #opening(source: string, at: number): number {
    const end = tagEnd(source, at)
    if (end < 0) return -1
    const isEmpty = source.charCodeAt(end - 1) === slash
    const tag = source.slice(at + 1, isEmpty ? end - 1 : end)
    const nameEnd = nameLength(tag)
    const name = localName(tag.slice(0, nameEnd))
    if (name === '') broken()
    this.#path.push(name)
    this.#events.open(name, tag.slice(nameEnd))
    if (isEmpty) this.#close(name)
    return end + 1
  }

  #closing(source: string, at: number): number {
    const end = source.indexOf('>', at)
    if (end < 0) return -1
    this.#close(localName(source.slice(at + 2, end).trimEnd()))
    return end + 1
  }

  #close(name: string): void {
    if (this.#path.pop() !== name) broken()
    this.#events.close(name)
  }
}

/** An attribute's value, entities resolved. `name` has its prefix where the document gives one (`r:id`). */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name)
  while (at >= 0) {
    const value = isSpace(attributes.charCodeAt(at - 1)) ? valueAfter(attributes, at + name.length) : undefined
    if (value !== undefined) return value.includes('&') ? resolved(value) : value
    at = attributes.indexOf(name, at + 1)
  }
  return undefined
}

function valueAfter(attributes: string, at: number): string | undefined {
  const quote = attributes[at + 1]
  if (attributes[at] === '=' && (quote === '"' || quote === "'")) {
    const end = attributes.indexOf(quote, at + 2)
    return end < 0 ? undefined : attributes.slice(at + 2, end)
  }
  const spaced = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at))
  return spaced?.[1] ?? spaced?.[2]
}

const after = (source: string, mark: string, from: number): number => {
  const end = source.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}

const doubleQuote = 34
const singleQuote = 39
const slash = 47
const exclamation = 33
const question = 63
const openingBracket = 60
const closingBracket = 62

/** The bracket that closes a tag; one inside a quoted value does not. */
function tagEnd(source: string, at: number): number {
  let end = at
  while (end < source.length) {
    const code = source.charCodeAt(end)
    if (code === closingBracket) return end
    if (code === doubleQuote || code === singleQuote) end = source.indexOf(source.charAt(end), end + 1)
    if (end < 0) return -1
    end += 1
  }
  return -1
}

function nameLength(tag: string): number {
  let length = 0
  while (length < tag.length && !isSpace(tag.charCodeAt(length))) length += 1
  return length
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** How much of a text can be resolved before the next piece is known. */
function wholeLength(text: string): number {
  const ampersand = text.lastIndexOf('&')
  if (ampersand >= 0 && text.length - ampersand < 12 && !text.includes(';', ampersand)) return ampersand
  return text.endsWith('\r') ? text.length - 1 : text.length
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolved(text: string): string {
  const lines = lineEnds(text)
  return lines.includes('&') ? lines.replace(/&([^;&\s]{0,12};)?/g, (_, entity?: string) => character(entity)) : lines
}

const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

function character(entity: string | undefined): string {
  const name = entity?.slice(0, -1) ?? ''
  const code = /^#x[0-9a-f]+$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : -1
  if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code)
  return named[name] ?? unsafe()
}
