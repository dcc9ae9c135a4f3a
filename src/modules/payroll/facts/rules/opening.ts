import type { Month } from '#platform/kernel/day.ts'
import { taxOn } from '#statute/cn/tax/brackets.ts'
import type { Bracket } from '#statute/cn/tax/figures.ts'
import { percentOf } from '#statute/exact.ts'

/** What was paid and withheld in a year up to a month, in fen. */
export type Opening = {
  throughMonth: Month
  months: number
  income: number
  social: number
  additional: number
  other: number
  tax: number
}

export type OpeningFigures = {
  /** Per month here. */
  deduction: number
  brackets: readonly Bracket[]
}

/** What cumulative withholding would have come to, counted by the months here (公告2018年第61号第六条). */
export function expectedTax(opening: Opening, { deduction, brackets }: OpeningFigures): number {
  const { income, months, social, additional, other } = opening
  return taxOn(brackets, income - deduction * months - social - additional - other)
}

export type OpeningProblem =
  | 'negative'
  | 'months'
  | 'monthsBeyond'
  | 'incomeWithoutMonths'
  | 'moreThanIncome'
  | 'taxTooMuch'
  | 'monthToCome'

const sums = ['income', 'social', 'additional', 'other', 'tax'] as const

/** What can’t be, whatever the rules by which it was withheld. */
export function openingProblem(
  opening: Opening,
  thisMonth: Month,
  { brackets }: OpeningFigures,
): OpeningProblem | null {
  const { throughMonth, months, income, social, tax } = opening
  if (sums.some((key) => opening[key] < 0)) return 'negative'
  if (!Number.isInteger(months) || months < 0 || months > 12) return 'months'
  if (throughMonth > thisMonth) return 'monthToCome'
  if (months > Number(throughMonth.slice(5, 7))) return 'monthsBeyond'
  if (months === 0 && income > 0) return 'incomeWithoutMonths'
  if (social > income) return 'moreThanIncome'
  return tax > percentOf(income, brackets.at(-1)?.rate ?? 0) ? 'taxTooMuch' : null
}

/** So far from what it should be that it is worth a look: more than a yuan a month. */
export const isDoubtful = ({ tax, months }: Opening, expected: number): boolean =>
  Math.abs(tax - expected) > Math.max(1, months) * 100
