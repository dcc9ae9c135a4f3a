import type { z } from 'zod'
import { formatFen } from '#platform/kernel/money.ts'
import { percentOf } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { bracketOf, taxBy, taxOn } from './brackets.ts'
import type { Bracket, ServiceDeduction } from './figures.ts'
import { taxWords } from './locale.ts'

/** 劳务报酬, 稿酬, 特许权使用费 of residents. */
export type ServiceKind = 'labourService' | 'manuscript' | 'royalty'

export type ServiceFigures = {
  brackets: Version<readonly Bracket[]>
  deduction: Version<z.infer<typeof ServiceDeduction>>
}

/** What is withheld from one payment, or a month's payments of a continuing service (2018年第61号第八、九条). */
export function taxLabourService(
  amount: number,
  kind: ServiceKind,
  { brackets, deduction }: ServiceFigures,
): Computed<{ taxable: number; tax: number }> {
  const { flat, upTo, rate, royaltyRate, manuscriptShare } = deduction.value
  const isSmall = amount <= upTo
  const less = isSmall ? Math.min(flat, amount) : percentOf(amount, rate)
  const income = amount - less
  const taxable = kind === 'manuscript' ? percentOf(income, manuscriptShare) : income
  const bracket =
    kind === 'labourService' ? bracketOf(brackets.value, taxable) : { upTo: null, rate: royaltyRate, quickDeduction: 0 }
  const tax = taxBy(bracket, taxable)
  const formula: Phrase | string = isSmall
    ? `${formatFen(amount)} − ${formatFen(less)}`
    : phrase(taxWords.incomeLessShare, { amount: formatFen(amount), rate })
  const shared: Step[] = [
    {
      label: phrase(taxWords.taxable),
      formula: phrase(taxWords.manuscriptShare, { income: formatFen(income), share: manuscriptShare }),
      value: taxable,
      unit: 'fen',
    },
  ]
  return {
    value: { taxable, tax },
    steps: [
      { label: phrase(taxWords.taxable), formula, value: income, unit: 'fen' },
      ...(kind === 'manuscript' ? shared : []),
      {
        label: phrase(taxWords.tax),
        formula: `${formatFen(taxable)} × ${bracket.rate}% − ${formatFen(bracket.quickDeduction)}`,
        value: tax,
        unit: 'fen',
      },
    ],
    references: kind === 'labourService' ? [deduction, brackets] : [deduction],
  }
}

/**
 * Cumulative withholding on services: students on internship, and platform workers from 2025-10 (公告2025年第16号).
 * @param incomes of months in a row, in fen
 */
export function withholdOnServices(
  incomes: readonly number[],
  { share, monthlyDeduction }: { share: number; monthlyDeduction: number },
  table: readonly Bracket[],
): number[] {
  let received = 0
  let withheld = 0
  return incomes.map((income, at) => {
    received += income
    const due = taxOn(table, percentOf(received, share) - monthlyDeduction * (at + 1))
    const tax = Math.max(0, due - withheld)
    withheld += tax
    return tax
  })
}
