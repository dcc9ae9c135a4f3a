import type { Day } from '#platform/kernel/day.ts'
import type { Calculator, Values } from './spec.ts'
import { initialValues, queryOf } from './values.ts'

export const listPath = '/law/calculators'

/** Where a calculator stands. */
export const pathOf = ({ name }: Pick<Calculator, 'name'>): string => `${listPath}/${name}`

/** Where it stands filled with these values, and with its defaults for the others. */
export function hrefOf(calculator: Calculator, values: Values, today: Day): string {
  const query = queryOf(calculator, { ...initialValues(calculator, today), ...values })
  const told = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return `${pathOf(calculator)}?${new URLSearchParams(told)}`
}
