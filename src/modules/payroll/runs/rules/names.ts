import type { Names, PayItem } from '../../contract.ts'
import { check, type Quantity as Typed } from '../../rules/formula/types.ts'
import { formulaQuantities } from './quantities.ts'

/** Sums that grow while the items are counted; whoever names one is counted after all that it sums. */
export const aggregates = [
  { code: 'gross', names: { zh: '应发合计', en: 'gross' }, category: 'earning' },
  { code: 'contributions', names: { zh: '个人社保公积金', en: 'own contributions' }, category: 'contribution' },
] as const

export type FormulaNames = {
  /** What formulas may name, by the Chinese name and by the code. */
  types: ReadonlyMap<string, Typed>
  codeOf: ReadonlyMap<string, string>
  names: ReadonlyMap<string, Names>
}

const typeOf = ({ unit }: Pick<PayItem, 'unit'>): Typed => ({ type: unit === 'fen' ? 'money' : 'number' })

/** The names that the formulas of these items may use. */
export function namesFor(items: readonly PayItem[]): FormulaNames {
  const all: { code: string; names: Names; typed: Typed }[] = [
    ...formulaQuantities.map(({ code, names, type }) => ({ code, names, typed: { type } })),
    ...aggregates.map(({ code, names }) => ({ code, names, typed: { type: 'money' as const } })),
    ...items.map((item) => ({ code: item.code, names: item.names, typed: typeOf(item) })),
  ]
  return {
    types: new Map(all.flatMap(({ code, names, typed }) => [[names.zh, typed] as const, [code, typed] as const])),
    codeOf: new Map(all.map(({ code, names }) => [names.zh, code])),
    names: new Map(all.map(({ code, names }) => [code, names])),
  }
}

/** The codes of what a formula names; nothing where it does not check. */
export function codesIn(formula: string, { types, codeOf }: FormulaNames): string[] {
  const checked = check(formula, types)
  return checked.ok ? checked.formula.names.map((name) => codeOf.get(name) ?? name) : []
}
