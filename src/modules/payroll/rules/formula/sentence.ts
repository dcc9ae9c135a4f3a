import { compilePart } from './compile.ts'
import { isTrouble } from './evaluation.ts'
import { amountText, valueText } from './figures.ts'
import { filled } from './filling.ts'
import { becauseWords, listWords, withValueWords } from './sentence-words.ts'
import type { Choice, Language, Name, Node, Value, Wording } from './syntax.ts'
import type { Formula } from './types.ts'
import { amountWithUnit, condition, spoken, type Voice } from './voice.ts'

/** How names are called; one that is not there is called as in the formula. */
export type Words = ReadonlyMap<string, Wording>

/** What the names stood for, money in fen. */
export type Values = ReadonlyMap<string, Value>

const called =
  (words: Words, language: Language) =>
  ({ name }: Name): string =>
    words.get(name)?.[language] ?? name

/** A formula in words: `月薪 × 事假天数 ÷ 21.75`, 「当城市是上海时，…；否则…」. */
export function sentence({ root, types }: Formula, words: Words, language: Language): string {
  const name = called(words, language)
  const amount = (fen: number) => amountWithUnit(fen, language)
  return spoken(root, { language, types, name, inCondition: name, bare: name, amount })
}

type Settling = {
  formula: Formula
  values: Values
  types: Map<Node, Formula['type'] | 'zero'>
  met: { condition: Node; holding: boolean }[]
}

/**
 * How a value came about: `24,000.00 ÷ 21.75 × 1`. Of what a condition decided only that is told which was chosen, and why.
 * A name without a value is told as a name.
 */
export function steps(formula: Formula, values: Values, words: Words, language: Language): string {
  const settling: Settling = { formula, values, types: new Map(formula.types), met: [] }
  const voice = voiceOf(settling, words, language)
  const isCondition = formula.type === 'truth' && formula.root.kind !== 'choice'
  if (isCondition) return condition(formula.root, voice, isMet(formula.root, settling) ?? true)
  const value = spoken(settled(formula.root, settling), voice)
  const met = settling.met.map((each) => condition(each.condition, voice, each.holding))
  if (met.length === 0) return value
  const conditions = met.reduce((list, last) => filled(listWords, { list, last }, language))
  return filled(becauseWords, { conditions, value }, language)
}

function voiceOf({ formula, values, types }: Settling, words: Words, language: Language): Voice {
  const bare = called(words, language)
  const found = (node: Name): string | undefined => {
    const value = values.get(node.name)
    return value === undefined ? undefined : valueText(value, formula.types.get(node) === 'money', language)
  }
  return {
    language,
    types,
    bare,
    name: (node) => found(node) ?? bare(node),
    inCondition: (node) => {
      const value = found(node)
      return value === undefined ? bare(node) : filled(withValueWords, { name: bare(node), value }, language)
    },
    amount: amountText,
  }
}

/** The formula with the chosen side in the place of each choice. */
function settled(node: Node, settling: Settling): Node {
  if (node.kind === 'choice') return chosen(node, settling)
  const copy = withParts(node, (part) => settled(part, settling))
  settling.types.set(copy, settling.types.get(node) ?? 'number')
  return copy
}

function chosen(node: Choice, settling: Settling): Node {
  const holding = isMet(node.condition, settling)
  if (holding === null) return node
  settling.met.push({ condition: node.condition, holding })
  return settled(holding ? node.yes : node.no, settling)
}

function withParts(node: Node, change: (part: Node) => Node): Node {
  if (node.kind === 'infix') return { ...node, left: change(node.left), right: change(node.right) }
  if (node.kind === 'call') return { ...node, given: node.given.map(change) }
  return node.kind === 'prefix' ? { ...node, of: change(node.of) } : node
}

/** Whether a condition holds, or null where that cannot be told. */
function isMet(node: Node, { formula, values }: Settling): boolean | null {
  const inTurn = formula.names.map((name) => values.get(name))
  const slots = new Map(formula.names.map((name, at) => [name, at]))
  const outcome = compilePart(
    formula,
    node,
    (name) => slots.get(name) ?? 0,
  )(
    inTurn.map((value) => (typeof value === 'string' ? Number.NaN : Number(value ?? Number.NaN))),
    inTurn.map((value) => (typeof value === 'string' ? value : '')),
  )
  return isTrouble(outcome) ? null : outcome === true
}
