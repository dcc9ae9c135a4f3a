import type { PayItem, PayPolicy } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'
import { shapeProblems } from './item-shape.ts'
import { lawProblems } from './law-rules.ts'
import { namingProblems } from './naming.ts'
import { orderOf } from './ordering.ts'
import { readItem } from './reading.ts'

export type CheckedItems = { ok: true; order: string[] } | { ok: false; problems: ItemProblem[] }

/**
 * Whether pay can be reckoned by these items: each sound in itself, every formula read, none in a circle, and nothing missing.
 * @returns the codes of those in use, each after those it needs
 */
export function checkItems(items: readonly PayItem[], _policy: PayPolicy): CheckedItems {
  const live = items.filter(({ retired }) => !retired)
  const read = live.map((item) => readItem(item, items))
  const problems = [
    ...namingProblems(items),
    ...live.flatMap(shapeProblems),
    ...lawProblems(live),
    ...read.flatMap(({ problems: found }) => found),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return orderOf(live, read)
}
