import type { LawRule, PayItem } from '../../contract.ts'

/** The amounts of a payslip, asked for by what they are. */
export type Amounts = {
  /** The sum of the items that a rule of law counts. */
  of: (rule: LawRule) => number
  /** The sum of the items for which it holds. */
  where: (wanted: (item: PayItem) => boolean) => number
}

export function amountsIn(items: readonly PayItem[], amounts: readonly number[]): Amounts {
  const where: Amounts['where'] = (wanted) =>
    items.reduce((sum, item, index) => (wanted(item) ? sum + (amounts[index] ?? 0) : sum), 0)
  return { where, of: (rule) => where((item) => isBy(item, rule)) }
}

export const isBy = ({ source }: PayItem, rule: LawRule): boolean => source.by === 'law' && source.rule === rule

/** Fen by the code of an item: the differences of closed months that a payslip pays or keeps. */
export type Corrections = Readonly<Record<string, number>>

/** Of them, those of the items that a rule of law counts. */
export const correctedBy = (items: readonly PayItem[], corrections: Corrections, rule: LawRule): number =>
  items.reduce((sum, item) => (isBy(item, rule) ? sum + (corrections[item.code] ?? 0) : sum), 0)
