import { builtIns, type Callable, callableNames, callableOf, choice } from './built-ins.ts'
import { nearest } from './nearest.ts'
import { fault } from './problem.ts'
import {
  type Call,
  type Choice,
  type Infix,
  type InfixSign,
  isComparison,
  type Literal,
  type Name,
  type Node,
  type Place,
  type Prefix,
  strengthOfPrefix,
  strengthOfSign,
} from './syntax.ts'
import { type Token, tokensOf } from './tokens.ts'

const longest = 2000
const mostParts = 400
const deepest = 80

type Reader = { tokens: readonly Token[]; at: number; parts: number; depth: number }

const end: Token = { kind: 'end', text: '', offset: 0, length: 0 }

const next = (reader: Reader): Token => reader.tokens[reader.at] ?? end
const last = (reader: Reader): Token => reader.tokens[reader.at - 1] ?? end

const isSign = (token: Token, text: string): boolean => token.kind === 'sign' && token.text === text

function taken(reader: Reader): Token {
  const token = next(reader)
  reader.at += 1
  return token
}

function tookSign(reader: Reader, text: string): boolean {
  const found = isSign(next(reader), text)
  if (found) reader.at += 1
  return found
}

/** From the begin of one to the last that was read. */
function through(reader: Reader, { offset }: Place): Place {
  const { offset: begin, length } = last(reader)
  return { offset, length: begin + length - offset }
}

function counted<T extends Node>(reader: Reader, node: T): T {
  reader.parts += 1
  if (reader.parts > mostParts) fault('tooManyParts', node, { most: mostParts })
  return node
}

/** A formula as a tree. What cannot be read is a fault at its place. */
export function parse(source: string): Node {
  if (source.length > longest) fault('tooLong', { offset: longest, length: source.length - longest }, { most: longest })
  const reader: Reader = { tokens: tokensOf(source), at: 0, parts: 0, depth: 0 }
  if (next(reader).kind === 'end') fault('empty', { offset: 0, length: source.length })
  const root = expression(reader, 0)
  if (next(reader).kind !== 'end') unexpected(next(reader))
  return root
}

/** What is read up to a sign that binds no more than `strength`. */
function expression(reader: Reader, strength: number): Node {
  reader.depth += 1
  if (reader.depth > deepest) fault('tooDeep', next(reader), { most: deepest })
  let left = operand(reader)
  while (true) {
    const sign = infixOf(next(reader))
    if (sign === null || strengthOfSign(sign) <= strength) break
    left = infix(reader, left, sign)
  }
  if (strength === 0 && isSign(next(reader), '?')) left = ternary(reader, left)
  reader.depth -= 1
  return left
}

const infixSigns = new Set('+−×÷=≠<≤>≥')

const infixOf = ({ kind, text }: Token): InfixSign | null =>
  kind === 'sign' && (infixSigns.has(text) || text === 'or' || text === 'and') ? (text as InfixSign) : null

function infix(reader: Reader, left: Node, sign: InfixSign): Infix {
  if (isComparison(sign) && isOpenComparison(left)) fault('chainedComparison', next(reader))
  reader.at += 1
  const right = expression(reader, strengthOfSign(sign))
  return counted(reader, { kind: 'infix', sign, left, right, ...through(reader, left) })
}

/** `甲 < 乙` before another comparison. One in brackets begins with its bracket, and may be compared. */
const isOpenComparison = (left: Node): boolean =>
  left.kind === 'infix' && isComparison(left.sign) && left.left.offset === left.offset

function ternary(reader: Reader, condition: Node): Choice {
  const mark = taken(reader)
  const yes = expression(reader, 0)
  if (!tookSign(reader, ':')) fault('missingColon', mark)
  const no = expression(reader, 0)
  return counted(reader, { kind: 'choice', condition, yes, no, ...through(reader, condition) })
}

function operand(reader: Reader): Node {
  const token = next(reader)
  if (token.kind === 'end') fault('expectedValue', last(reader))
  if (token.kind === 'name') return nameOrCall(reader)
  if (token.kind === 'sign') return prefix(reader)
  return counted(reader, literal(taken(reader)))
}

function literal({ kind, text, offset, length }: Token): Literal {
  const place = { offset, length }
  if (kind === 'text') return { kind: 'literal', type: 'text', value: text, ...place }
  if (kind === 'truth') return { kind: 'literal', type: 'truth', value: text === 'true', ...place }
  if (kind === 'money') return { kind: 'literal', type: 'money', value: Number(`${text}e2`), ...place }
  if (kind === 'number') return { kind: 'literal', type: 'number', value: Number(text), ...place }
  return { kind: 'literal', type: 'number', value: Number(`${text}e-2`), percent: true, ...place }
}

function prefix(reader: Reader): Node {
  const token = next(reader)
  if (token.text === '(') return bracketed(reader)
  if (token.text !== '−' && token.text !== 'not') fault('expectedValue', token)
  reader.at += 1
  const sign: Prefix['sign'] = token.text === 'not' ? 'not' : '−'
  const of = expression(reader, strengthOfPrefix(sign))
  return counted(reader, { kind: 'prefix', sign, of, ...through(reader, token) })
}

function bracketed(reader: Reader): Node {
  const open = taken(reader)
  const within = expression(reader, 0)
  closed(reader, open)
  return { ...within, ...through(reader, open) }
}

function closed(reader: Reader, open: Token): void {
  if (tookSign(reader, ')')) return
  if (next(reader).kind === 'end') fault('missingBracket', open)
  unexpected(next(reader))
}

function nameOrCall(reader: Reader): Node {
  const token = taken(reader)
  const callable = callableOf(token.text)
  if (isSign(next(reader), '(')) return call(reader, token, callable ?? unknownCall(token))
  if (callable) fault('needsBrackets', token, { name: token.text })
  const node: Name = { kind: 'name', name: token.text, offset: token.offset, length: token.length }
  return counted(reader, node)
}

function unknownCall(token: Token): never {
  const like = nearest(token.text, [...callableNames.zh, ...callableNames.en])
  if (like.length > 0) return fault('unknownFunctionLike', token, { name: token.text, like })
  return fault('unknownFunction', token, { name: token.text, all: callableNames.zh, allEn: callableNames.en })
}

function call(reader: Reader, name: Token, callable: Callable): Call | Choice {
  const given = values(reader)
  const { least, most } = callable === 'if' ? choice : builtIns[callable]
  if (given.length < least || given.length > most) {
    fault('argumentCount', through(reader, name), { name: name.text, least, most, count: given.length })
  }
  const place = through(reader, name)
  if (callable !== 'if') return counted(reader, { kind: 'call', builtIn: callable, given, ...place })
  const [condition, yes, no] = given as [Node, Node, Node]
  return counted(reader, { kind: 'choice', condition, yes, no, ...place })
}

/** The values in brackets after a name. */
function values(reader: Reader): Node[] {
  const open = taken(reader)
  if (tookSign(reader, ')')) return []
  const given = [expression(reader, 0)]
  while (tookSign(reader, ',')) given.push(expression(reader, 0))
  closed(reader, open)
  return given
}

/** Something that cannot stand after what is complete. */
function unexpected(token: Token): never {
  if (isSign(token, ')')) return fault('extraBracket', token)
  if (isSign(token, ',')) return fault('strayComma', token)
  if (isSign(token, ':') || isSign(token, '?')) return fault('strayColon', token)
  return fault('missingSign', token)
}
