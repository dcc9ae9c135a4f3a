import type { Category } from '../../contract.ts'
import type { Engine } from './engine.ts'

/** A payslip in sums; `taxed` is what it adds to the year. */
export type SlipSums = {
  gross: number
  contributions: number
  tax: number
  afterTax: number
  net: number
  company: number
  taxed: { income: number; social: number; additional: number; other: number; tax: number; bonus: boolean }
}

/** Sums the amounts that the engine has just counted. Contributions and tax are told as what is kept, above zero. */
export function sumsOf(engine: Engine, amounts: readonly number[], labels: readonly string[]): SlipSums {
  const by: Record<Category, number> = { info: 0, earning: 0, contribution: 0, tax: 0, afterTax: 0, company: 0 }
  engine.rules.items.forEach(({ category }, index) => {
    by[category] += amounts[index] ?? 0
  })
  const wage = engine.tax.wage(labels)
  return {
    gross: by.earning,
    contributions: 0 - by.contribution,
    tax: 0 - by.tax,
    afterTax: by.afterTax,
    net: by.earning + by.contribution + by.tax + by.afterTax,
    company: by.company,
    taxed: { ...wage.taxed, tax: wage.row.tax, bonus: engine.tax.bonus(labels).separate },
  }
}
