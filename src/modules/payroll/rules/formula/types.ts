import { callType } from './call-types.ts'
import { typeWords } from './locale.ts'
import { nearest } from './nearest.ts'
import { parse } from './parse.ts'
import { Fault, fault, type Problem } from './problem.ts'
import { type Known, mustBe, type Sort, sameSort } from './sorts.ts'
import { type Choice, type Infix, isComparison, type Node, type Type, type Wording } from './syntax.ts'

/** A quantity or pay item that formulas may name. Days are not added to hours: numbers of two units are refused. */
export type Quantity = { type: Type; unit?: Wording }

/** A formula that was checked: what it comes to, the names it needs in the order they appear, and how it is built. */
export type Formula = {
  source: string
  type: Type
  names: readonly string[]
  root: Node
  types: ReadonlyMap<Node, Known>
}

export type Checked = { ok: true; formula: Formula } | { ok: false; problem: Problem }

type Checking = { names: ReadonlyMap<string, Quantity>; used: Set<string>; types: Map<Node, Known> }

/**
 * Reads a formula and makes sure that it can only come to what it says: every name known, money never mixed with plain numbers.
 * @param wanted what it must come to, where that is settled: an amount for a pay item, a truth for its condition
 */
export function check(source: string, names: ReadonlyMap<string, Quantity>, wanted?: Type): Checked {
  const checking: Checking = { names, used: new Set(), types: new Map() }
  try {
    const root = parse(source)
    const { known } = sortOf(root, checking)
    const type = known === 'zero' ? (wanted === 'money' ? 'money' : 'number') : known
    if (wanted !== undefined && type !== wanted) fault('wrongResult', root, { ...typeWords(type, wanted) })
    return { ok: true, formula: { source, type, names: [...checking.used], root, types: checking.types } }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, problem: error.problem }
    throw error
  }
}

function sortOf(node: Node, checking: Checking): Sort {
  const sort = sortFound(node, checking)
  checking.types.set(node, sort.known)
  return sort
}

function sortFound(node: Node, checking: Checking): Sort {
  if (node.kind === 'literal') return { node, known: node.type === 'number' && node.value === 0 ? 'zero' : node.type }
  if (node.kind === 'name') return nameSort(node, node.name, checking)
  if (node.kind === 'infix') return infixSort(node, checking)
  if (node.kind === 'choice') return choiceSort(node, checking)
  if (node.kind === 'call') {
    const given = node.given.map((each) => sortOf(each, checking))
    return callType(node, given)
  }
  const of = sortOf(node.of, checking)
  return { ...(node.sign === 'not' ? mustBe(of, 'truth') : mustBe(of, 'figure')), node }
}

function nameSort(node: Node, name: string, { names, used }: Checking): Sort {
  const quantity = names.get(name)
  if (!quantity) return unknownName(node, name, names)
  used.add(name)
  return { node, known: quantity.type, ...(quantity.unit ? { unit: quantity.unit } : {}) }
}

function unknownName(node: Node, name: string, names: ReadonlyMap<string, Quantity>): never {
  if (name.startsWith('非') && names.has(name.slice(1))) fault('wordsRunTogether', node, { name, rest: name.slice(1) })
  const like = nearest(name, names.keys())
  return like.length > 0 ? fault('unknownNameLike', node, { name, like }) : fault('unknownName', node, { name })
}

function choiceSort(node: Choice, checking: Checking): Sort {
  mustBe(sortOf(node.condition, checking), 'truth')
  const yes = sortOf(node.yes, checking)
  return { ...sameSort(yes, sortOf(node.no, checking), 'branchesDiffer'), node }
}

function infixSort(node: Infix, checking: Checking): Sort {
  const left = sortOf(node.left, checking)
  const right = sortOf(node.right, checking)
  if (isComparison(node.sign)) return comparisonSort(node, left, right)
  if (node.sign === 'and' || node.sign === 'or') {
    mustBe(left, 'truth')
    return { ...mustBe(right, 'truth'), node }
  }
  mustBe(left, 'figure')
  mustBe(right, 'figure')
  if (node.sign === '×') return { node, known: productOf(node, left, right) }
  if (node.sign === '÷') return { node, known: quotientOf(node, left, right) }
  return { ...sameSort(left, right, 'wrongType'), node }
}

/** What is equal must be of one kind; what is more or less must be a figure too. */
function comparisonSort(node: Infix, left: Sort, right: Sort): Sort {
  const { known } = sameSort(left, right, 'cannotCompare')
  const ordered = node.sign !== '=' && node.sign !== '≠'
  if (ordered && (known === 'text' || known === 'truth')) fault('noOrder', node, typeWords(known))
  return { node, known: 'truth' }
}

function productOf(node: Infix, left: Sort, right: Sort): Known {
  if (left.known === 'money' && right.known === 'money') fault('moneyTimesMoney', node)
  if (left.known === 'money' || right.known === 'money') return 'money'
  return left.known === 'zero' ? 'zero' : right.known
}

function quotientOf(node: Infix, left: Sort, right: Sort): Known {
  if (right.known === 'zero' || isZero(right.node)) fault('zeroDivisor', right.node)
  if (right.known !== 'money') return left.known
  if (left.known === 'number') fault('numberOverMoney', node)
  return 'number'
}

/** 0元 too, and −0元. */
function isZero(node: Node): boolean {
  if (node.kind === 'prefix') return isZero(node.of)
  return node.kind === 'literal' && node.value === 0
}
