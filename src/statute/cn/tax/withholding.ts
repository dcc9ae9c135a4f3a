import type { Month } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase, type Step } from '../../phrase.ts'
import { bracketOf, taxBy } from './brackets.ts'
import type { Bracket } from './figures.ts'
import { taxWords } from './locale.ts'

/** How the basic deduction of 5,000 a month is counted. */
export type DeductionBasis = 'normal' | 'firstJobOfYear' | 'flat60000'

/** A month's wages and deductions, in fen. */
export type WageMonth = {
  month: Month
  income: number
  socialDeduction: number
  additionalDeduction: number
  otherDeduction?: number | undefined
}

export type WithheldMonth = {
  month: Month
  taxableToDate: number
  rate: number
  quickDeduction: number
  taxToDate: number
  tax: number
}

export type WithholdingFigures = {
  brackets: Version<readonly Bracket[]>
  /** Per month for `normal` and `firstJobOfYear`, for the year with `flat60000`. */
  deduction: Version<number>
}

const yearOf = (month: Month) => Number(month.slice(0, 4))
const numberOf = (month: Month) => Number(month.slice(5, 7))

export type MonthsProblem = 'monthsNotInARow' | 'monthsOfTwoYears' | 'flatFromJanuary'

/** What is wrong with the months: they must follow each other within a year, and the flat deduction begins in January. */
export function monthsProblem(
  basis: DeductionBasis,
  months: readonly Pick<WageMonth, 'month'>[],
): MonthsProblem | null {
  const [first] = months
  if (!first) return null
  if (months.some(({ month }) => yearOf(month) !== yearOf(first.month))) return 'monthsOfTwoYears'
  if (months.some(({ month }, at) => numberOf(month) !== numberOf(first.month) + at)) return 'monthsNotInARow'
  return basis === 'flat60000' && numberOf(first.month) !== 1 ? 'flatFromJanuary' : null
}

/** The basic deduction that has accrued by the month, which is the `count`th with this employer. */
export function basicDeductedBy(basis: DeductionBasis, deduction: number, month: Month, count: number): number {
  if (basis === 'flat60000') return deduction
  return deduction * (basis === 'firstJobOfYear' ? numberOf(month) : count)
}

/** Of the year so far, in fen; `withheld` without the month that is reckoned. */
export type YearSums = { income: number; social: number; additional: number; other: number; withheld: number }

/** What is due on the year so far, less what was withheld. @param basic the basic deduction accrued by the month */
export function withheldIn(
  month: Month,
  { income, social, additional, other, withheld }: YearSums,
  basic: number,
  table: readonly Bracket[],
): WithheldMonth {
  return monthOf(month, income - basic - social - additional - other, withheld, table)
}

/**
 * Cumulative withholding on wages 累计预扣法: what is due on the year so far, less what was withheld; never a refund
 * within the year (国家税务总局公告2018年第61号第六条).
 */
export function withholdIncomeTax(
  basis: DeductionBasis,
  months: readonly WageMonth[],
  { brackets, deduction }: WithholdingFigures,
): Computed<{ months: WithheldMonth[]; total: number }> {
  const sums: YearSums = { income: 0, social: 0, additional: 0, other: 0, withheld: 0 }
  const steps: Step[] = []
  const withheld = months.map((wage, at) => {
    sums.income += wage.income
    sums.social += wage.socialDeduction
    sums.additional += wage.additionalDeduction
    sums.other += wage.otherDeduction ?? 0
    const basic = basicDeductedBy(basis, deduction.value, wage.month, at + 1)
    const row = withheldIn(wage.month, sums, basic, brackets.value)
    steps.push(...withheldSteps(row, sums, basic))
    sums.withheld += row.tax
    return row
  })
  return { value: { months: withheld, total: sums.withheld }, steps, references: [brackets, deduction] }
}

function monthOf(month: Month, taxableToDate: number, withheld: number, table: readonly Bracket[]): WithheldMonth {
  const bracket = bracketOf(table, taxableToDate)
  const taxToDate = taxBy(bracket, taxableToDate)
  const { rate, quickDeduction } = bracket
  return { month, taxableToDate, rate, quickDeduction, taxToDate, tax: Math.max(0, taxToDate - withheld) }
}

/** The way to what is withheld in a month. */
export function withheldSteps(
  { month, taxableToDate, rate, quickDeduction, taxToDate, tax }: WithheldMonth,
  sums: YearSums,
  basic: number,
): Step[] {
  const due = formatFen(taxToDate)
  const withheld = formatFen(sums.withheld)
  return [
    {
      label: phrase(taxWords.taxableToDate, { month }),
      formula: phrase(taxWords.taxableFormula, {
        income: formatFen(sums.income),
        basic: formatFen(basic),
        social: formatFen(sums.social),
        additional: formatFen(sums.additional),
        other: formatFen(sums.other),
      }),
      value: taxableToDate,
      unit: 'fen',
    },
    {
      label: phrase(taxWords.taxToDate, { month }),
      formula:
        taxableToDate > 0
          ? `${formatFen(taxableToDate)} × ${rate}% − ${formatFen(quickDeduction)}`
          : phrase(taxWords.noneDue),
      value: taxToDate,
      unit: 'fen',
    },
    {
      label: phrase(taxWords.taxOfMonth, { month }),
      formula: phrase(taxToDate < sums.withheld ? taxWords.noRefund : taxWords.lessWithheld, { due, withheld }),
      value: tax,
      unit: 'fen',
    },
  ]
}
