import { fault } from './problem.ts'
import type { Place } from './syntax.ts'

type TokenKind = 'number' | 'percent' | 'money' | 'text' | 'truth' | 'name' | 'sign' | 'end'

/** A piece of a formula. A sign’s text is its one spelling here, a number’s are its digits. */
export type Token = Place & { kind: TokenKind; text: string }

const wideFrom = 0xff01
const wideTo = 0xff5e
const wideAhead = 0xfee0

const spellings: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '-': '−',
  '–': '−',
  '*': '×',
  '/': '÷',
  '≦': '≤',
  '≧': '≥',
  '￥': '¥',
  '“': '"',
  '”': '"',
}

const narrow = (sign: string): string => {
  const code = sign.charCodeAt(0)
  return code >= wideFrom && code <= wideTo ? String.fromCharCode(code - wideAhead) : sign
}

/** Each character in its one spelling; the length stays, so that places do. */
function folded(source: string): string {
  let text = ''
  for (let at = 0; at < source.length; at += 1) {
    const sign = narrow(source.charAt(at))
    text += spellings[sign] ?? sign
  }
  return text
}

const words: Readonly<Record<string, Pick<Token, 'kind' | 'text'>>> = {
  或: { kind: 'sign', text: 'or' },
  or: { kind: 'sign', text: 'or' },
  且: { kind: 'sign', text: 'and' },
  and: { kind: 'sign', text: 'and' },
  非: { kind: 'sign', text: 'not' },
  not: { kind: 'sign', text: 'not' },
  真: { kind: 'truth', text: 'true' },
  true: { kind: 'truth', text: 'true' },
  假: { kind: 'truth', text: 'false' },
  false: { kind: 'truth', text: 'false' },
}

const signs: readonly (readonly [spelling: string, sign: string])[] = [
  ['==', '='],
  ['!=', '≠'],
  ['<>', '≠'],
  ['<=', '≤'],
  ['>=', '≥'],
  ...[...'()+−×÷=≠<≤>≥?:,'].map((sign) => [sign, sign] as const),
]

const mostDigits = 15
const longestName = 60

type Scan = { source: string; text: string; at: number }

/** What matches here, and past it. */
function took(scan: Scan, pattern: RegExp): string | null {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.text)?.[0]
  if (found === undefined) return null
  scan.at += found.length
  return found
}

const from = (scan: Scan, offset: number): Place => ({ offset, length: scan.at - offset })

const digits = /\d[\d.]*/y
const wellFormed = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const thousands = /(?:,\d{3}(?!\d))+(?:\.\d+)?/y
const percent = /\s*%/y
const yuan = /\s*元(?=[且或]|(?![\p{L}\p{N}_]))/uy
const runsOn = /(?![且或])[\p{L}\p{N}_]+/uy

/** A number. The comma between thousands would part two figures unseen, so it is refused with what to write instead. */
function number(scan: Scan): Token | null {
  const offset = scan.at
  const afterSign = took(scan, /¥\s*/y) !== null
  const text = took(scan, digits)
  if (text === null) return afterSign ? fault('badNumber', from(scan, offset)) : null
  if (!wellFormed.test(text) || text.replace('.', '').length > mostDigits) fault('badNumber', from(scan, offset))
  const more = took(scan, thousands)
  if (more !== null) fault('thousands', from(scan, offset), { text: text + more.replaceAll(',', '') })
  const kind = kindOf(scan, afterSign)
  if (took(scan, runsOn) !== null) fault('numberRunsOn', from(scan, offset), { text })
  return { kind, text, ...from(scan, offset) }
}

function kindOf(scan: Scan, afterSign: boolean): TokenKind {
  if (afterSign || took(scan, yuan) !== null) return 'money'
  return took(scan, percent) === null ? 'number' : 'percent'
}

const word = /[且或]|[\p{L}_](?:(?![且或])[\p{L}\p{M}\p{N}_])*/uy

function name(scan: Scan): Token | null {
  const offset = scan.at
  const text = took(scan, word)
  if (text === null) return null
  const known = Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined
  return { kind: 'name', text, ...known, ...from(scan, offset) }
}

/** Within quotes what is written stays as it is. */
function quoted(scan: Scan): Token | null {
  const offset = scan.at
  const closing = { '"': '"', '「': '」' }[scan.text.charAt(offset)]
  if (closing === undefined) return null
  const end = scan.text.indexOf(closing, offset + 1)
  if (end < 0) return fault('unclosedText', { offset, length: 1 })
  scan.at = end + 1
  return { kind: 'text', text: scan.source.slice(offset + 1, end), ...from(scan, offset) }
}

function sign(scan: Scan): Token | null {
  const offset = scan.at
  const found = signs.find(([spelling]) => scan.text.startsWith(spelling, offset))
  if (!found) return null
  scan.at += found[0].length
  return { kind: 'sign', text: found[1], ...from(scan, offset) }
}

function unknown(scan: Scan): never {
  const found = String.fromCodePoint(scan.text.codePointAt(scan.at) ?? 0)
  const place = { offset: scan.at, length: found.length }
  return fault('badSign', place, { sign: /[\p{C}\p{M}\p{Z}]/u.test(found) ? codeOf(found) : found })
}

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A formula in pieces, with an end after the last. */
export function tokensOf(source: string): Token[] {
  const scan: Scan = { source, text: folded(source), at: 0 }
  const tokens: Token[] = []
  while (true) {
    took(scan, /\s+/y)
    if (scan.at >= source.length) break
    tokens.push(number(scan) ?? quoted(scan) ?? name(scan) ?? sign(scan) ?? unknown(scan))
  }
  tokens.push({ kind: 'end', text: '', offset: source.length, length: 0 })
  return tokens
}

/** Whether a formula can call something so: letters, digits and underscores, no word of the language itself. */
export function isWord(text: string): boolean {
  if (text.length > longestName || text !== folded(text)) return false
  word.lastIndex = 0
  return word.exec(text)?.[0] === text && !Object.hasOwn(words, text.toLowerCase())
}
