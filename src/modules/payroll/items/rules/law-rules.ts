import type { LawRule, PayItem } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'

const neededRules: readonly LawRule[] = [
  'tax.wage',
  'back.earning',
  'back.contribution',
  'back.afterTax',
  'back.company',
]

/** Each rule of law once, and those that no payslip can do without. */
export function lawProblems(live: readonly PayItem[]): ItemProblem[] {
  const users = new Map<LawRule, PayItem>()
  const problems: ItemProblem[] = []
  for (const item of live) {
    if (item.source.by !== 'law') continue
    const first = users.get(item.source.rule)
    if (first) {
      const params = { first: first.names.zh, firstEn: first.names.en }
      problems.push({ item: item.code, field: 'source', code: 'ruleTwice', params })
    } else users.set(item.source.rule, item)
  }
  const wanted = [...neededRules, ...neededByTax(live)]
  const missing = wanted.filter((rule) => !users.has(rule))
  return [
    ...problems,
    ...missing.map((rule): ItemProblem => ({ item: null, field: 'items', code: `missing.${rule}`, params: {} })),
  ]
}

function neededByTax(live: readonly PayItem[]): LawRule[] {
  const taxed = new Set(live.filter(({ category }) => category === 'earning').map((item) => item.taxed))
  return (['bonus', 'severance'] as const).filter((kind) => taxed.has(kind)).map((kind) => `tax.${kind}` as const)
}
