import type { Node } from '../../rules/formula/syntax.ts'
import { check, type Formula } from '../../rules/formula/types.ts'
import type { ItemField, PayItem } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'
import { formulaNames, resultOf, sums } from './names.ts'

/** An item's formula and its condition, where it has them and they can be read. */
export type Read = { code: string; formulas: readonly Formula[]; problems: ItemProblem[] }

/** Reads what an item says, among all of the template. */
export function readItem(item: PayItem, items: readonly PayItem[]): Read {
  if (item.source.by !== 'formula') return { code: item.code, formulas: [], problems: [] }
  const names = formulaNames(items)
  const parts = [
    { field: 'formula' as const, source: item.source.formula, wanted: resultOf(item) },
    ...(item.source.when === undefined
      ? []
      : [{ field: 'when' as const, source: item.source.when, wanted: 'truth' as const }]),
  ]
  const read: Read & { formulas: Formula[] } = { code: item.code, formulas: [], problems: [] }
  for (const { field, source, wanted } of parts) {
    const checked = check(source, names, wanted)
    if (checked.ok) {
      read.formulas.push(checked.formula)
      read.problems.push(...misnamed(item, field, checked.formula, items))
    } else read.problems.push({ item: item.code, field, ...checked.problem })
  }
  return read
}

const late = new Set(sums.map(({ names }) => names.zh))
const isLate = ({ category }: PayItem): boolean => category === 'afterTax' || category === 'company'

/** Names that there are, but not here: a sum that is not made yet, an item that is turned off. */
function misnamed(item: PayItem, field: ItemField, { types }: Formula, items: readonly PayItem[]): ItemProblem[] {
  const off = new Set(items.filter(({ retired }) => retired).map(({ names }) => names.zh))
  return [...types.keys()].flatMap((node) => {
    const code = node.kind === 'name' ? misnaming(node.name, item, off) : null
    return code && node.kind === 'name'
      ? [{ item: item.code, field, code, ...placeOf(node), params: { name: node.name } }]
      : []
  })
}

function misnaming(name: string, item: PayItem, off: ReadonlySet<string>): string | null {
  if (late.has(name) && !isLate(item)) return 'sumNotYet'
  return off.has(name) ? 'itemOff' : null
}

export const placeOf = ({ offset, length }: Node): { offset: number; length: number } => ({ offset, length })
