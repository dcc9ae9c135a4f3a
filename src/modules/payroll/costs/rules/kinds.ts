import type { Category, PayItem } from '../../contract.ts'
import type { CostKind } from '../contract.ts'

type Item = Pick<PayItem, 'category' | 'source' | 'taxed'>

/** What of labour cost an item is; null where it is none of it: what is kept from the employee, and what is only counted with. */
export function kindOf(item: Item): CostKind | null {
  if (item.category === 'company') return companyKind(item)
  return item.category === 'earning' ? earningKind(item) : null
}

function earningKind({ source, taxed }: Item): CostKind {
  if (source.by === 'law' && source.rule.startsWith('overtime.')) return 'overtime'
  if (taxed === 'severance') return 'severance'
  return taxed === 'bonus' || source.by === 'oneOff' ? 'bonus' : 'wages'
}

/** What is made up for closed months is not told apart by insurance and fund. */
function companyKind({ source }: Item): CostKind {
  if (source.by !== 'law' || !source.rule.startsWith('employer.')) return 'other'
  return source.rule === 'employer.fund' ? 'fund' : 'insurance'
}

/** An item whose rules are not known any more: by what it does to the payslip alone. */
export function kindByCategory(category: Category): CostKind | null {
  if (category === 'earning') return 'wages'
  return category === 'company' ? 'other' : null
}
