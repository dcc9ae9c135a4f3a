import { formatFen } from '#platform/kernel/money.ts'
import { millionths, portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase } from '../../phrase.ts'
import { bracketOf, taxBy } from './brackets.ts'
import type { Bracket } from './figures.ts'
import { taxWords } from './locale.ts'

export type SeveranceTax = { exempt: number; taxable: number; tax: number }

/**
 * One-off compensation for ending a contract: free up to three times the local average annual wage of the year before; the
 * rest alone on the annual table, without deduction and without division by years (财税〔2018〕164号第五条第（一）项).
 */
export function taxSeverance(
  amount: number,
  averageAnnualWage: number,
  figures: { times: Version<number>; brackets: Version<readonly Bracket[]> },
): Computed<SeveranceTax> {
  const { times, brackets } = figures
  const exempt = Math.min(amount, portion(averageAnnualWage, millionths(times.value), 1_000_000))
  const taxable = amount - exempt
  const bracket = bracketOf(brackets.value, taxable)
  const tax = taxBy(bracket, taxable)
  return {
    value: { exempt, taxable, tax },
    steps: [
      {
        label: phrase(taxWords.exempt),
        formula: phrase(taxWords.exemptFormula, {
          average: formatFen(averageAnnualWage),
          times: times.value,
          amount: formatFen(amount),
        }),
        value: exempt,
        unit: 'fen',
      },
      {
        label: phrase(taxWords.taxable),
        formula: `${formatFen(amount)} − ${formatFen(exempt)}`,
        value: taxable,
        unit: 'fen',
      },
      {
        label: phrase(taxWords.tax),
        formula: `${formatFen(taxable)} × ${bracket.rate}% − ${formatFen(bracket.quickDeduction)}`,
        value: tax,
        unit: 'fen',
      },
    ],
    references: [times, brackets],
    notes: [phrase(taxWords.aboveStandard)],
  }
}

/** 提前退休 one-off pay: spread over the years to the statutory age, each with the deduction of a year (财税〔2018〕164号). */
export function taxEarlyRetirement(
  amount: number,
  years: number,
  table: readonly Bracket[],
  deduction: number,
): number {
  const perYear = portion(amount, 1, years) - deduction
  return taxBy(bracketOf(table, perYear), perYear) * years
}

/** 内部退养 one-off pay: a month’s share with the month’s wage picks the rate, the whole is taxed (财税〔2018〕164号). */
export function taxInternalRetirement(
  amount: number,
  ask: { months: number; monthWage: number },
  table: readonly Bracket[],
  deduction: number,
): number {
  const picking = portion(amount, 1, ask.months) + ask.monthWage - deduction
  return taxBy(bracketOf(table, picking), amount + ask.monthWage - deduction)
}
