import { taxAnnualBonus } from '#statute/cn/tax/bonus.ts'
import { taxSeverance } from '#statute/cn/tax/severance-tax.ts'
import { basicDeductedBy, type WithheldMonth, withheldIn, type YearSums } from '#statute/cn/tax/withholding.ts'
import type { PayItem, TaxBasis, TaxKind } from '../../contract.ts'
import type { LawCall, LawStep } from './law.ts'
import { at, type NumberCode, textAt } from './quantities.ts'

type Slots = {
  value: (code: NumberCode) => number
  sum: (slots: readonly number[]) => number
  earnings: (taxed: TaxKind) => number[]
  contributions: number[]
}

function slotsOf({ values, slotOf, items }: LawCall): Slots {
  const slots = (wanted: (item: PayItem) => boolean) => items.filter(wanted).map(({ code }) => slotOf(code))
  return {
    value: (code) => values[at[code]] ?? 0,
    sum(of) {
      let total = 0
      for (const slot of of) total += values[slot] ?? 0
      return total
    },
    earnings: (taxed) => slots((item) => item.category === 'earning' && item.taxed === taxed),
    contributions: slots(({ category }) => category === 'contribution'),
  }
}

/** What counts this month for the tax on wages. */
export type Taxed = { income: number; social: number; additional: number; other: number }

/** The year with this month, its basic deduction, and what is withheld. */
export type WageTax = { sums: YearSums; basic: number; row: WithheldMonth; taxed: Taxed }

/** How the bonus is taxed, and what both ways would come to. */
export type BonusChoice = { bonus: number; separate: boolean; forced: boolean; projected: number }

export type TaxView = {
  wage: (labels: readonly string[]) => WageTax
  bonus: (labels: readonly string[]) => BonusChoice
  severance: () => number
}

export const separately = 1
export const merged = 2

/** The taxes of a person as figures to be looked at: what is withheld and what is explained read the same. */
export function taxViewOf(call: LawCall): TaxView {
  const { rules } = call
  const { figures } = rules
  const slots = slotsOf(call)
  const [wageSlots, bonusSlots, severanceSlots] = [
    slots.earnings('wage'),
    slots.earnings('bonus'),
    slots.earnings('severance'),
  ]
  const monthNumber = Number(rules.month.slice(5, 7))

  const wageOf = (labels: readonly string[], bonus: number): WageTax => {
    const { value, sum } = slots
    const basis = (labels[textAt.basis] || 'normal') as TaxBasis
    const taxed = {
      income: sum(wageSlots) + bonus,
      social: 0 - sum(slots.contributions),
      additional: value('additional'),
      other: value('otherDeduction'),
    }
    const sums: YearSums = {
      income: value('yearIncome') + taxed.income,
      social: value('yearSocial') + taxed.social,
      additional: value('yearAdditional') + taxed.additional,
      other: value('yearOther') + taxed.other,
      withheld: value('yearTax'),
    }
    const basic = basicDeductedBy(basis, figures.basic[basis].value, rules.month, value('yearMonths'))
    return { sums, basic, taxed, row: withheldIn(rules.month, sums, basic, figures.brackets.value) }
  }

  const bonusOf = (labels: readonly string[]): BonusChoice => {
    const { value, sum } = slots
    const bonus = sum(bonusSlots)
    if (bonus <= 0) return { bonus, separate: false, forced: false, projected: 0 }
    const plain = wageOf(labels, 0)
    const monthly = plain.taxed.income - plain.taxed.social - plain.taxed.additional - plain.taxed.other
    // A run of what came in extra has no wage of the month in it: the months so far stand for those to come.
    const isExtra = value('employedDays') === 0
    const eachMonth = isExtra
      ? Math.round(plain.row.taxableToDate / Math.max(1, value('yearMonths')))
      : monthly - figures.basic.normal.value
    const projected = plain.row.taxableToDate + (12 - monthNumber) * eachMonth
    const open = figures.separateBonus !== null && value('bonusTaxed') === 0
    const chosen = value('bonusChoice')
    if (!open || chosen === merged) return { bonus, separate: false, forced: !open, projected }
    if (chosen === separately) return { bonus, separate: true, forced: false, projected }
    return { bonus, separate: bonusOn(bonus, projected, call).value.better !== 'merged', forced: false, projected }
  }

  return {
    wage: (labels) => {
      const { bonus, separate } = bonusOf(labels)
      return wageOf(labels, separate ? 0 : bonus)
    },
    bonus: bonusOf,
    severance: () => slots.sum(severanceSlots),
  }
}

/** Both ways of taxing a bonus, with the way to each. */
export const bonusOn = (bonus: number, projected: number, { rules: { figures } }: Pick<LawCall, 'rules'>) =>
  taxAnnualBonus(bonus, projected, {
    monthly: figures.monthlyBrackets,
    annual: figures.brackets,
    months: figures.separateBonus ?? undefined,
  })

/** Compensation with the local average of the year before; null without one. */
export function severanceOn(amount: number, { rules }: Pick<LawCall, 'rules'>, labels: readonly string[]) {
  const { averageWage } = rules.figures.places[labels[textAt.city] ?? ''] ?? {}
  if (!averageWage) return null
  const { severanceTimes: times, brackets } = rules.figures
  const computed = taxSeverance(amount, averageWage.value * 12, { times, brackets })
  return { ...computed, references: [...computed.references, averageWage] }
}

export function wageTaxOf(call: LawCall): LawStep {
  const view = taxViewOf(call)
  return (labels) => 0 - view.wage(labels).row.tax
}

export function bonusTaxOf(call: LawCall): LawStep {
  const view = taxViewOf(call)
  return (labels) => {
    const { bonus, separate, projected } = view.bonus(labels)
    if (!separate) return 0
    return 0 - (bonusOn(bonus, projected, call).value.separate?.tax ?? 0)
  }
}

export function severanceTaxOf(call: LawCall): LawStep {
  const view = taxViewOf(call)
  return (labels) => {
    const amount = view.severance()
    return amount > 0 ? 0 - (severanceOn(amount, call, labels)?.value.tax ?? 0) : 0
  }
}
