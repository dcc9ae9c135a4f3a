import { percentOf, portion } from '../../exact.ts'
import { bracketOf, taxBy, taxOn } from './brackets.ts'
import type { Bracket } from './figures.ts'

/** A month's wage of a non-resident: the monthly table, nothing accumulated (个人所得税法第六条). */
export const taxNonResidentWage = (wage: number, deduction: number, table: readonly Bracket[]): number =>
  taxOn(table, wage - deduction)

/** Services, royalties or manuscripts of a non-resident: their taxable share on the monthly table. */
export const taxNonResidentService = (amount: number, share: number, table: readonly Bracket[]): number =>
  taxOn(table, percentOf(amount, share))

/** A bonus for several months of a non-resident, once a year: spread over six months (公告2019年第35号). */
export function taxNonResidentBonus(bonus: number, months: number, table: readonly Bracket[]): number {
  const perMonth = portion(bonus, 1, months)
  return taxBy(bracketOf(table, perMonth), perMonth) * months
}

/** Equity income of a listed company: the year's whole amount alone on the annual table, less what was paid on it before. */
export const taxEquity = (amountOfYear: number, earlier: number, table: readonly Bracket[]): number =>
  taxOn(table, amountOfYear) - taxOn(table, earlier)

/** The tax of the year on comprehensive income, for the annual return 汇算清缴. */
export function taxOfYear(
  income: { wages: number; socialDeduction: number; additionalDeduction: number },
  figures: { yearlyDeduction: number; table: readonly Bracket[] },
): number {
  const { wages, socialDeduction, additionalDeduction } = income
  return taxOn(figures.table, wages - figures.yearlyDeduction - socialDeduction - additionalDeduction)
}

/** Must a return be filed? Not with little income or a small balance, provided tax was withheld (公告2023年第32号). */
export const mustReconcile = (
  year: { income: number; balance: number; wasWithheld: boolean },
  least: { income: number; balance: number },
): boolean => !year.wasWithheld || (year.income > least.income && Math.abs(year.balance) > least.balance)
