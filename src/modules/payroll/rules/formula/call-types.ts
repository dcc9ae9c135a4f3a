import { fault } from './problem.ts'
import { mustBe, type Sort, sameSort } from './sorts.ts'
import type { Call } from './syntax.ts'

const mostDecimals = { money: 2, number: 6 }

/** What a built-in comes to, given what it is given. */
export function callType(node: Call, given: readonly Sort[]): Sort {
  const { builtIn } = node
  if (builtIn === 'round' || builtIn === 'ceil' || builtIn === 'floor') return roundedType(node, given)
  for (const each of given) mustBe(each, 'figure')
  const together = given.reduce((all, each) => sameSort(all, each, 'wrongType'))
  return builtIn === 'between' ? { node, known: 'truth' } : { ...together, node }
}

/** The decimals are written out, so that one sees them; those of money are of the yuan. */
function roundedType(node: Call, [value, decimals]: readonly Sort[]): Sort {
  if (!value) throw new TypeError('Nothing to round')
  mustBe(value, 'figure')
  const most = value.known === 'money' ? mostDecimals.money : mostDecimals.number
  if (decimals && !isCount(decimals, most)) fault('decimals', decimals.node, { most })
  return { ...value, node }
}

function isCount({ node }: Sort, most: number): boolean {
  if (node.kind !== 'literal' || node.type !== 'number') return false
  return Number.isInteger(node.value) && Number(node.value) >= 0 && Number(node.value) <= most
}
