import { amountText, numberText, percentText } from './figures.ts'
import { type Filling, filled, type Sentence } from './filling.ts'
import * as said from './sentence-words.ts'
import {
  type Call,
  type Choice,
  type Comparison,
  type Infix,
  isComparison,
  type Language,
  type Literal,
  type Name,
  type Node,
  strengthOf,
  strengthOfSign,
} from './syntax.ts'
import type { Formula } from './types.ts'

/** How a formula is told: in which language, with its names or with their values. */
export type Voice = {
  language: Language
  types: Formula['types']
  name: (node: Name) => string
  /** How a name is told within a condition. */
  inCondition: (node: Name) => string
  /** How it is told where the condition itself says its value. */
  bare: (node: Name) => string
  amount: (fen: number) => string
}

const tell = (voice: Voice, sentence: Sentence, filling: Filling = {}): string =>
  filled(sentence, filling, voice.language)

/** Amounts in words have their currency; in a reckoning they do without. */
export const amountWithUnit = (fen: number, language: Language): string =>
  filled(said.amountWords, { amount: amountText(fen) }, language)

/** A part of a formula in words. */
export function spoken(node: Node, voice: Voice): string {
  if (voice.types.get(node) === 'truth' && node.kind !== 'choice') return condition(node, voice)
  return value(node, voice)
}

function value(node: Node, voice: Voice): string {
  if (node.kind === 'name') return voice.name(node)
  if (node.kind === 'literal') return literal(node, voice)
  if (node.kind === 'infix') return reckoning(node, voice)
  if (node.kind === 'choice') return choice(node, voice)
  return node.kind === 'call' ? call(node, voice) : `−${operand(node.of, strengthOf(node), voice)}`
}

function literal({ type, value, percent }: Literal, voice: Voice): string {
  if (type === 'money') return voice.amount(Number(value))
  if (type === 'number') return percent ? percentText(Number(value)) : numberText(Number(value))
  return type === 'text' ? String(value) : tell(voice, said.truthValue(value))
}

/** What is said in words hangs together more loosely than what is written in signs. */
const holds = (node: Node): number => (node.kind === 'call' ? 1 : strengthOf(node))

function operand(node: Node, strength: number, voice: Voice): string {
  return holds(node) < strength ? `(${spoken(node, voice)})` : spoken(node, voice)
}

/** One of several values: only what is itself a sentence gets brackets. */
const listed = (node: Node, voice: Voice): string => operand(node, 2, voice)

/** What the words after it speak of as a whole. */
const whole = (node: Node, voice: Voice): string => operand(node, strengthOfSign('×') + 1, voice)

function reckoning({ sign, left, right }: Infix, voice: Voice): string {
  const strength = strengthOfSign(sign)
  return `${operand(left, strength, voice)} ${sign} ${operand(right, strength + 1, voice)}`
}

function choice(node: Choice, voice: Voice): string {
  return tell(voice, said.choiceWords, {
    condition: conditionOperand(node.condition, voice, 2),
    yes: node.yes.kind === 'choice' ? `(${spoken(node.yes, voice)})` : spoken(node.yes, voice),
    no: spoken(node.no, voice),
  })
}

function call({ builtIn, given }: Call, voice: Voice): string {
  const [first, second] = given
  if (!first) return ''
  if (builtIn === 'abs') return tell(voice, said.sizeWords, { value: whole(first, voice) })
  if (builtIn === 'max' || builtIn === 'min') {
    const list = given.slice(0, -1).map((each) => listed(each, voice))
    const last = listed(given.at(-1) ?? first, voice)
    return tell(voice, said.utmostWords[builtIn][given.length > 2 ? 'many' : 'two'], { list, last })
  }
  const words = said.roundingWords[builtIn === 'between' ? 'round' : builtIn]
  return tell(voice, words, { value: whole(first, voice), grain: grain(first, second, voice) })
}

function grain(rounded: Node, decimals: Node | undefined, voice: Voice): string {
  const places = decimals?.kind === 'literal' ? Number(decimals.value) : 0
  const money = voice.types.get(rounded) === 'money' ? said.moneyGrains[places] : undefined
  return tell(voice, money ?? (places === 0 ? said.wholeGrain : said.decimalGrain), { places })
}

/** A condition in words, or that it does not hold. */
export function condition(node: Node, voice: Voice, holding = true): string {
  const told: Voice = { ...voice, name: voice.inCondition }
  if (node.kind === 'infix') return judgement(node, told, holding)
  if (node.kind === 'prefix') return condition(node.of, told, !holding)
  if (node.kind === 'call') return between(node, told, holding)
  if (node.kind === 'choice') return holding ? choice(node, told) : not(choice(node, told), told)
  if (node.kind === 'name') return tell(voice, said.truthWords[holding ? 'yes' : 'no'], { name: voice.bare(node) })
  return tell(voice, said.truthWords[node.value === holding ? 'always' : 'never'])
}

const not = (condition: string, voice: Voice): string => tell(voice, said.truthWords.not, { condition })

function judgement(node: Infix, voice: Voice, holding: boolean): string {
  if (isComparison(node.sign)) return comparison(node, node.sign, voice, holding)
  return holding ? joined(node, voice) : not(joined(node, voice), voice)
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '=': '≠',
  '≠': '=',
  '<': '≥',
  '≥': '<',
  '>': '≤',
  '≤': '>',
}

function comparison({ left, right }: Infix, written: Comparison, voice: Voice, holding: boolean): string {
  const sign = holding ? written : opposite[written]
  const type = voice.types.get(left)
  const isFigure = type !== 'text' && type !== 'truth'
  const told = !isFigure && sign === '=' ? { ...voice, name: voice.bare } : voice
  const words = type === 'text' ? said.textWords[sign === '=' ? 'same' : 'other'] : said.comparisonWords[sign]
  const side = (node: Node) => operand(node, strengthOfSign('='), told)
  return tell(voice, words, { left: side(left), right: side(right) })
}

function conditionOperand(node: Node, voice: Voice, strength: number): string {
  const text = condition(node, voice)
  return strengthOf(node) < strength ? `(${text})` : text
}

function joined(node: Infix, voice: Voice): string {
  const strength = strengthOfSign(node.sign)
  return tell(voice, said.truthWords[node.sign === 'and' ? 'and' : 'or'], {
    left: conditionOperand(node.left, voice, strength),
    right: conditionOperand(node.right, voice, strength),
  })
}

function between({ given }: Call, voice: Voice, holding: boolean): string {
  const [value, least, most] = given.map((each) => whole(each, voice))
  const words = said.truthWords[holding ? 'between' : 'outside']
  return tell(voice, words, { value: value ?? '', least: least ?? '', most: most ?? '' })
}
