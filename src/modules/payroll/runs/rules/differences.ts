import type { PayItem } from '../../contract.ts'
import type { PersonFacts } from './facts.ts'

export type Difference = { item: string; old: number; new: number }

/** Items that a closed month is compared by: what a month comes to by itself. Tax follows in the month that pays. */
const isCompared = ({ category, source }: PayItem): boolean =>
  category !== 'info' && category !== 'tax' && !(source.by === 'law' && source.rule.startsWith('back.'))

/** What a closed month came to then, with what was corrected since, against what it comes to now. */
export function differencesOf(
  items: readonly PayItem[],
  old: (item: string) => number,
  now: (item: string) => number,
): Difference[] {
  return items.filter(isCompared).flatMap(({ code }) => {
    const difference = { item: code, old: old(code), new: now(code) }
    return difference.old === difference.new ? [] : [difference]
  })
}

/** How the differences enter the month that pays them: before tax, as contributions, after tax, at the company's cost. */
export function backOf(items: ReadonlyMap<string, PayItem>, differences: readonly Difference[]): PersonFacts['back'] {
  const back = { earning: 0, contribution: 0, afterTax: 0, company: 0 }
  for (const { item, old, new: now } of differences) {
    const kind = kindOf(items.get(item))
    if (kind) back[kind] += now - old
  }
  return back
}

function kindOf(item: PayItem | undefined): keyof PersonFacts['back'] | null {
  if (!item) return null
  if (item.category === 'earning') return item.taxed === 'exempt' ? 'afterTax' : 'earning'
  if (item.category === 'contribution' || item.category === 'afterTax' || item.category === 'company')
    return item.category
  return null
}

export const sumOfBack = (one: PersonFacts['back'], other: PersonFacts['back']): PersonFacts['back'] => ({
  earning: one.earning + other.earning,
  contribution: one.contribution + other.contribution,
  afterTax: one.afterTax + other.afterTax,
  company: one.company + other.company,
})
