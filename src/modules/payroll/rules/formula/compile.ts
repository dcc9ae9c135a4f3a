import { type Evaluate, type Part, type Run, troubleAt } from './evaluation.ts'
import { kept, negated, quotient, reckoned, rounded, size, utmost } from './reckoning.ts'
import { compared, type Grain } from './rounding.ts'
import type { Call, Choice, Comparison, Infix, Name, Node, Value } from './syntax.ts'
import type { Formula } from './types.ts'

type Compiling = { types: Formula['types']; slotOf: (name: string) => number; run: Run }

/**
 * Makes a formula into a function of values by slot.
 * @param slotOf where the value of a name lies: among the texts if it is one, else among the numbers
 */
export const compile = (formula: Formula, slotOf: (name: string) => number): Evaluate =>
  compilePart(formula, formula.root, slotOf)

/** The same for a part of a formula. */
export function compilePart({ types }: Formula, root: Node, slotOf: (name: string) => number): Evaluate {
  const run: Run = { trouble: null }
  const part = partOf(root, { types, slotOf, run })
  return (numbers, texts) => {
    run.trouble = null
    const value = part(numbers, texts)
    return run.trouble ?? value
  }
}

const typeOf = (node: Node, { types }: Compiling) => types.get(node) ?? 'number'

function partOf(node: Node, compiling: Compiling): Part<Value> {
  const type = typeOf(node, compiling)
  if (type === 'text') return textPart(node, compiling)
  return type === 'truth' ? truthPart(node, compiling) : figurePart(node, compiling)
}

function textPart(node: Node, compiling: Compiling): Part<string> {
  if (node.kind === 'choice') return choicePart(node, compiling, textPart)
  if (node.kind === 'literal') {
    const text = String(node.value)
    return () => text
  }
  const { run } = compiling
  const slot = node.kind === 'name' ? compiling.slotOf(node.name) : 0
  const missing = troubleAt('missing', node)
  return (_, texts) => {
    const text = texts[slot]
    if (text !== undefined) return text
    run.trouble ??= missing
    return ''
  }
}

function truthPart(node: Node, compiling: Compiling): Part<boolean> {
  if (node.kind === 'choice') return choicePart(node, compiling, truthPart)
  if (node.kind === 'infix') return judgement(node, compiling)
  if (node.kind === 'call') return between(node, compiling)
  if (node.kind === 'prefix') {
    const of = truthPart(node.of, compiling)
    return (numbers, texts) => !of(numbers, texts)
  }
  if (node.kind === 'literal') {
    const value = node.value === true
    return () => value
  }
  const figure = named(node, compiling)
  return (numbers, texts) => figure(numbers, texts) !== 0
}

function judgement(node: Infix, compiling: Compiling): Part<boolean> {
  if (node.sign === 'and' || node.sign === 'or') return joined(node, node.sign, compiling)
  const type = typeOf(node.left, compiling)
  if (type === 'text') return sameness(node, textPart(node.left, compiling), textPart(node.right, compiling))
  if (type === 'truth') return sameness(node, truthPart(node.left, compiling), truthPart(node.right, compiling))
  const left = figurePart(node.left, compiling)
  const right = figurePart(node.right, compiling)
  return comparisonOf(node.sign as Comparison, (numbers, texts) =>
    compared(left(numbers, texts), right(numbers, texts)),
  )
}

function joined(node: Infix, sign: 'and' | 'or', compiling: Compiling): Part<boolean> {
  const left = truthPart(node.left, compiling)
  const right = truthPart(node.right, compiling)
  if (sign === 'and') return (numbers, texts) => left(numbers, texts) && right(numbers, texts)
  return (numbers, texts) => left(numbers, texts) || right(numbers, texts)
}

function sameness<T>({ sign }: Infix, left: Part<T>, right: Part<T>): Part<boolean> {
  if (sign === '=') return (numbers, texts) => left(numbers, texts) === right(numbers, texts)
  return (numbers, texts) => left(numbers, texts) !== right(numbers, texts)
}

function comparisonOf(sign: Comparison, difference: Part<number>): Part<boolean> {
  const comparisons: Record<Comparison, Part<boolean>> = {
    '=': (numbers, texts) => difference(numbers, texts) === 0,
    '≠': (numbers, texts) => difference(numbers, texts) !== 0,
    '<': (numbers, texts) => difference(numbers, texts) < 0,
    '≤': (numbers, texts) => difference(numbers, texts) <= 0,
    '>': (numbers, texts) => difference(numbers, texts) > 0,
    '≥': (numbers, texts) => difference(numbers, texts) >= 0,
  }
  return comparisons[sign]
}

/** Both ends count. */
function between({ given }: Call, compiling: Compiling): Part<boolean> {
  const [value, least, most] = given.map((each) => figurePart(each, compiling)) as [
    Part<number>,
    Part<number>,
    Part<number>,
  ]
  return (numbers, texts) => {
    const found = value(numbers, texts)
    const [lower, upper] = [least(numbers, texts), most(numbers, texts)]
    return compared(found, lower) >= 0 && compared(found, upper) <= 0
  }
}

function choicePart<T>(
  node: Choice,
  compiling: Compiling,
  part: (node: Node, compiling: Compiling) => Part<T>,
): Part<T> {
  const condition = truthPart(node.condition, compiling)
  const yes = part(node.yes, compiling)
  const no = part(node.no, compiling)
  return (numbers, texts) => (condition(numbers, texts) ? yes(numbers, texts) : no(numbers, texts))
}

function figurePart(node: Node, compiling: Compiling): Part<number> {
  if (node.kind === 'name') return named(node, compiling)
  if (node.kind === 'choice') return choicePart(node, compiling, figurePart)
  if (node.kind === 'infix') return infixPart(node, compiling)
  if (node.kind === 'call') return callPart(node, compiling)
  if (node.kind === 'prefix') return negated(figurePart(node.of, compiling))
  const value = Number(node.value)
  return () => value
}

function named(node: Name, { slotOf, run }: Compiling): Part<number> {
  const slot = slotOf(node.name)
  const missing = troubleAt('missing', node)
  return (numbers) => {
    const value = numbers[slot] ?? Number.NaN
    if (Number.isFinite(value)) return value
    run.trouble ??= missing
    return 0
  }
}

function infixPart(node: Infix, compiling: Compiling): Part<number> {
  const left = figurePart(node.left, compiling)
  const right = figurePart(node.right, compiling)
  const { run } = compiling
  const tooLarge = troubleAt('tooLarge', node)
  if (node.sign !== '÷') return kept(reckoned(node.sign, left, right), run, tooLarge)
  return kept(quotient(left, right, run, troubleAt('divisionByZero', node.right)), run, tooLarge)
}

function callPart({ builtIn, given }: Call, compiling: Compiling): Part<number> {
  const [first, ...others] = given.map((each) => figurePart(each, compiling))
  if (!first) throw new TypeError(`${builtIn} of nothing`)
  if (builtIn === 'abs') return size(first)
  if (builtIn === 'max' || builtIn === 'min') return utmost(builtIn, first, others)
  if (builtIn === 'between') throw new TypeError('A truth is no figure')
  return rounded(builtIn, first, grainOf(given, compiling))
}

/** Decimals are counted in yuan, as people see them. */
function grainOf([value, decimals]: readonly Node[], compiling: Compiling): Grain {
  const places = decimals?.kind === 'literal' ? Number(decimals.value) : 0
  const isMoney = value !== undefined && typeOf(value, compiling) === 'money'
  return isMoney ? { step: 10 ** (2 - places), parts: 1 } : { step: 1, parts: 10 ** places }
}
