import type { Category, LawRule, PayItem } from '../../contract/item.ts'
import type { ItemField } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'

/** What each rule of law is on a payslip. */
const categoryOf = (rule: LawRule): Category => {
  const [kind = '', what = ''] = rule.split('.')
  if (kind === 'employee') return 'contribution'
  if (kind === 'employer') return 'company'
  if (kind === 'tax') return 'tax'
  if (kind === 'back') return backs[what] ?? 'earning'
  return 'earning'
}

const backs: Readonly<Record<string, Category>> = {
  earning: 'earning',
  contribution: 'contribution',
  afterTax: 'afterTax',
  company: 'company',
}

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
