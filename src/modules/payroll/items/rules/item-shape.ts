import { categoryOf, type ItemField, type PayItem } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'

type Rule = readonly [field: ItemField, code: string, breached: (item: PayItem) => boolean]

const rules: readonly Rule[] = [
  ['category', 'taxByLaw', ({ category, source }) => category === 'tax' && source.by !== 'law'],
  ['category', 'lawElsewhere', ({ category, source }) => source.by === 'law' && category !== categoryOf(source.rule)],
  ['unit', 'moneyPaid', ({ category, unit }) => category !== 'info' && unit !== 'fen'],
  [
    'unit',
    'amountIsMoney',
    ({ category, source, unit }) => category === 'info' && unit !== 'fen' && source.by !== 'formula',
  ],
  ['taxed', 'taxedEarningsOnly', ({ category, taxed }) => category !== 'earning' && taxed !== 'wage'],
  [
    'source',
    'overtimeBaseOwn',
    ({ category, source, overtimeBase }) => overtimeBase && (category !== 'earning' || source.by !== 'amount'),
  ],
]

/** What does not fit together within one item. */
export const shapeProblems = (item: PayItem): ItemProblem[] =>
  rules
    .filter(([, , breached]) => breached(item))
    .map(([field, code]) => ({
      item: item.code,
      field,
      code,
      params: { name: item.names.zh, nameEn: item.names.en },
    }))
