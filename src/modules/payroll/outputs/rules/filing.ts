import type { LawRule, PayItem } from '../../contract.ts'
import type { DeductionKind } from '../../facts/contract.ts'
import { amountsIn, type Corrections, correctedBy } from './amounts.ts'

/** A payslip as its tax is filed, with what was deducted this year up to its month by kind. */
export type FilingSlip = {
  amounts: readonly number[]
  corrections: Corrections
  taxIncome: number
  taxSocial: number
  taxOther: number
  deducted: Partial<Record<DeductionKind, number>>
}

/** A row of 综合所得申报 — 正常工资薪金收入. Months are this one’s, additional deductions the year’s. */
export type Filing = {
  income: number
  exempt: number
  pension: number
  medical: number
  unemployment: number
  fund: number
  childEducation: number
  education: number
  mortgage: number
  rent: number
  parents: number
  infantCare: number
  /** 其他: what else was deducted before tax, such as contributions by a rule of the company’s own. */
  other: number
}

export function filingOf(slip: FilingSlip, items: readonly PayItem[]): Filing {
  const { amounts, corrections, deducted } = slip
  const by = amountsIn(items, amounts)
  const kept = (rule: LawRule) => 0 - by.of(rule) - correctedBy(items, corrections, rule)
  const social = {
    pension: kept('employee.pension'),
    medical: kept('employee.medical'),
    unemployment: kept('employee.unemployment'),
    fund: kept('employee.fund'),
  }
  const exempt = by.where(({ category, taxed }) => category === 'earning' && taxed === 'exempt')
  const named = social.pension + social.medical + social.unemployment + social.fund
  return {
    income: slip.taxIncome + exempt,
    exempt,
    ...social,
    childEducation: deducted.childEducation ?? 0,
    education: (deducted.degree ?? 0) + (deducted.certificate ?? 0),
    mortgage: deducted.mortgage ?? 0,
    rent: deducted.rent ?? 0,
    parents: deducted.parents ?? 0,
    infantCare: deducted.infantCare ?? 0,
    other: slip.taxSocial - named + slip.taxOther,
  }
}

/** 全年一次性奖金 taxed alone in this payslip. */
export const bonusOf = (amounts: readonly number[], items: readonly PayItem[]): number =>
  amountsIn(items, amounts).where(({ category, taxed }) => category === 'earning' && taxed === 'bonus')
