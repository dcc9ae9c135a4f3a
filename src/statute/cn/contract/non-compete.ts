import { formatFen } from '#platform/kernel/money.ts'
import { percentOf } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase, type Step } from '../../phrase.ts'
import type { NonCompete } from './figures.ts'
import { contractWords } from './locale.ts'

export type NonCompeteAsk = {
  averageMonthlyWage: number
  months: number
  /** Agreed pay per month; without it the court’s rule counts. */
  agreedMonthly?: number | undefined
  localMinimumWage?: number | undefined
  isCancelledByEmployer: boolean
}

export type NonCompeteFigures = {
  rule: Version<NonCompete>
  term: Version<number>
  minimumWage: Version<number> | undefined
}

export type NonCompetePay = { monthly: number; months: number; total: number; onCancel?: number }

/** What a non-compete is paid with: as agreed, else 30 % of the average wage and not below the minimum wage. */
export function nonCompetePay(ask: NonCompeteAsk, figures: NonCompeteFigures): Computed<NonCompetePay> {
  const { rule, term, minimumWage } = figures
  const monthly = monthlyOf(ask, rule.value.rate)
  const total = monthly.value * ask.months
  const more = rule.value.monthsWhenCancelled
  const onCancel = monthly.value * more
  const shown = formatFen(monthly.value)
  const cancelStep: Step = {
    label: phrase(contractWords.cancelPay, { months: more }),
    formula: `${shown} × ${more}`,
    value: onCancel,
    unit: 'fen',
  }
  return {
    value: { monthly: monthly.value, months: ask.months, total, ...(ask.isCancelledByEmployer ? { onCancel } : {}) },
    steps: [
      { label: phrase(contractWords.nonCompetePay), ...monthly, unit: 'fen' },
      {
        label: phrase(contractWords.nonCompeteTotal, { months: ask.months }),
        formula: `${shown} × ${ask.months}`,
        value: total,
        unit: 'fen',
      },
      ...(ask.isCancelledByEmployer ? [cancelStep] : []),
    ],
    references: [term, rule, ...(minimumWage ? [minimumWage] : [])],
    notes: [phrase(contractWords.whoMayBeBound, { months: rule.value.unpaidMonthsToVoid })],
  }
}

function monthlyOf(ask: NonCompeteAsk, rate: number): Pick<Step, 'formula'> & { value: number } {
  if (ask.agreedMonthly !== undefined) return { formula: phrase(contractWords.agreedPay), value: ask.agreedMonthly }
  const share = percentOf(ask.averageMonthlyWage, rate)
  const minimum = ask.localMinimumWage ?? 0
  const shown = { wage: formatFen(ask.averageMonthlyWage), share: rate }
  return share < minimum
    ? { formula: phrase(contractWords.atMinimum, { ...shown, minimum: formatFen(minimum) }), value: minimum }
    : { formula: phrase(contractWords.shareOf, shown), value: share }
}
