import type { Quantity as Named } from '../../rules/formula/types.ts'
import { aggregates } from '../../runs/rules/names.ts'
import { formulaQuantities } from '../../runs/rules/quantities.ts'
import type { Names, PayItem, Quantity } from '../contract.ts'

/** Sums that stand once tax has been reckoned: only what comes after it can name them. */
export const sums: readonly Quantity[] = aggregates.map(({ code, names }) => ({
  code,
  names,
  type: 'money',
  unit: 'fen',
}))

/** Everything but the items that formulas can name. */
export const givenNames: readonly Quantity[] = [...formulaQuantities, ...sums]

const wordings: Readonly<Record<string, Names>> = {
  days: { zh: '天', en: 'days' },
  hours: { zh: '小时', en: 'hours' },
}

const named = (type: Quantity['type'], unit: string): Named => {
  const wording = wordings[unit]
  return wording ? { type, unit: wording } : { type }
}

export const resultOf = ({ unit }: Pick<PayItem, 'unit'>): 'money' | 'number' => (unit === 'fen' ? 'money' : 'number')

/** What formulas of these items can name, and what each is: a quantity goes before an item of its name. */
export function formulaNames(items: readonly PayItem[]): Map<string, Named> {
  return new Map([
    ...items.map((item) => [item.names.zh, named(resultOf(item), item.unit)] as const),
    ...givenNames.map(({ names, type, unit }) => [names.zh, named(type, unit)] as const),
  ])
}

/** What each name is called in both languages. */
export const namesInWords = (items: readonly PayItem[]): Map<string, Names> =>
  new Map([...items, ...givenNames].map(({ names }) => [names.zh, names]))
