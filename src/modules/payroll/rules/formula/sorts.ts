import { typeWords } from './locale.ts'
import { fault, type ProblemCode } from './problem.ts'
import type { Node, Type, Wording } from './syntax.ts'

/** A bare 0 may be a number or no money, whichever its place asks for. */
export type Known = Type | 'zero'

/** What a part of a formula comes to. */
export type Sort = { node: Node; known: Known; unit?: Wording }

export const isFigure = ({ known }: Sort): boolean => known !== 'text' && known !== 'truth'

/** Refuses what is not of that kind; a figure is money or a number. */
export function mustBe(sort: Sort, wanted: Type | 'figure'): Sort {
  const fits = wanted === 'figure' ? isFigure(sort) : sort.known === wanted || isZeroFor(sort, wanted)
  if (!fits) fault('wrongType', sort.node, typeWords(sort.known, wanted))
  return sort
}

const isZeroFor = ({ known }: Sort, wanted: Type): boolean =>
  known === 'zero' && (wanted === 'money' || wanted === 'number')

/** What two come to that stand side by side, be it added, compared or chosen from. */
export function sameSort(left: Sort, right: Sort, otherwise: ProblemCode): Sort {
  if (left.known === right.known) return { ...left, ...unitOf(left, right) }
  if (left.known === 'zero' && isFigure(right)) return right
  if (right.known === 'zero' && isFigure(left)) return left
  if (isFigure(left) && isFigure(right)) fault('moneyAndNumber', (left.known === 'number' ? left : right).node)
  return fault(otherwise, right.node, typeWords(right.known, left.known))
}

function unitOf(left: Sort, right: Sort): { unit?: Wording } {
  const unit = left.unit ?? right.unit
  if (!unit) return {}
  const other = right.unit ?? unit
  if (other.zh === unit.zh) return { unit }
  return fault('unitsDiffer', right.node, { one: unit.zh, other: other.zh, oneEn: unit.en, otherEn: other.en })
}
