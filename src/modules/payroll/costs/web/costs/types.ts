import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import type { payroll } from '../../../contract.ts'

export type Costs = (typeof payroll.payCosts)['output']['_output']
export type Money = number | null | Hidden

/** Gross and what the company pays on top, as far as it is known and may be seen. */
export function costOf(cost: Costs['months'][number]['now']): Money {
  if (cost === null) return null
  const { gross, company } = cost
  if (isHidden(gross)) return gross
  return isHidden(company) ? company : gross + company
}

export const known = (money: Money): number | null => (isHidden(money) ? null : money)
