import type { Node, Place, Value } from './syntax.ts'

/** Why a checked formula still comes to nothing for somebody, and the place to mark. */
export type Trouble = Place & {
  /** A NaN in a slot, or a text that is not there, is a quantity not known. */
  trouble: 'divisionByZero' | 'missing' | 'tooLarge'
  /** The names in that place. */
  names: readonly string[]
}

export type Outcome = Value | Trouble

type Numbers = ArrayLike<number>
type Texts = ArrayLike<string>

/** What a formula comes to. Money in fen and not rounded, truths as 0 or 1 among the numbers. */
export type Evaluate = (numbers: Numbers, texts: Texts) => Outcome

export type Part<T> = (numbers: Numbers, texts: Texts) => T

/** What went wrong first in this evaluation. The rest runs on with a stand-in, which is cheaper than to throw. */
export type Run = { trouble: Trouble | null }

export const isTrouble = (outcome: Outcome): outcome is Trouble => typeof outcome === 'object'

export const troubleAt = (trouble: Trouble['trouble'], node: Node): Trouble =>
  Object.freeze({ trouble, offset: node.offset, length: node.length, names: [...new Set(namesIn(node))] })

function namesIn(node: Node): string[] {
  if (node.kind === 'name') return [node.name]
  return partsOf(node).flatMap(namesIn)
}

function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'infix') return [node.left, node.right]
  if (node.kind === 'choice') return [node.condition, node.yes, node.no]
  if (node.kind === 'call') return node.given
  return node.kind === 'prefix' ? [node.of] : []
}
