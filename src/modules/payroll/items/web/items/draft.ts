import { type Category, type ItemSource, type LawRule, lawRules, type PayItem } from '../../../contract/item.ts'
import { categoryOf } from '../../contract.ts'

/** In the order in which people read them. */
export const shownCategories: readonly Category[] = ['earning', 'contribution', 'tax', 'afterTax', 'company', 'info']

/** One place up or down among its kind. */
export function moved(items: readonly PayItem[], code: string, by: -1 | 1): PayItem[] {
  const at = items.findIndex((item) => item.code === code)
  const here = items[at]
  if (!here) return [...items]
  const kin = items.flatMap(({ category }, index) => (category === here.category ? [index] : []))
  const to = kin[kin.indexOf(at) + by]
  const there = to === undefined ? undefined : items[to]
  return to === undefined || !there ? [...items] : items.with(at, there).with(to, here)
}

/** In the place of the one of its code; a new one, or one of another kind now, behind its kind. */
export function put(items: readonly PayItem[], item: PayItem): PayItem[] {
  const at = items.findIndex(({ code }) => code === item.code)
  if (items[at]?.category === item.category) return items.with(at, item)
  const others = items.filter(({ code }) => code !== item.code)
  const last = others.findLastIndex(({ category }) => category === item.category)
  return others.toSpliced(last < 0 ? others.length : last + 1, 0, item)
}

export const without = (items: readonly PayItem[], code: string): PayItem[] =>
  items.filter((item) => item.code !== code)

/** How many items are new, gone, changed or stand elsewhere. */
export function changesBetween(before: readonly PayItem[], after: readonly PayItem[]): number {
  const told = (items: readonly PayItem[]) => new Map(items.map((item) => [item.code, JSON.stringify(item)]))
  const [old, now] = [told(before), told(after)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((code) => old.get(code) !== now.get(code))
  if (changed.length > 0) return changed.length
  return before.filter(({ code }, at) => after[at]?.code !== code).length
}

export const newItem = (category: Category, items: readonly PayItem[]): PayItem => ({
  ...{ code: `own${crypto.randomUUID().slice(0, 8)}`, names: { zh: '', en: '' }, category, unit: 'fen' },
  ...{ source: sourceFor(category, items), taxed: 'wage', overtimeBase: false, alwaysShown: false, retired: false },
})

function sourceFor(category: Category, items: readonly PayItem[]): ItemSource {
  const [rule] = category === 'tax' ? freeRules(category, items, undefined) : []
  return rule ? { by: 'law', rule } : { by: 'amount', prorated: true }
}

/** Rules of law that belong to the category and that no other item has. */
export function freeRules(category: Category, items: readonly PayItem[], own: string | undefined): LawRule[] {
  const taken = new Set(
    items.flatMap(({ code, source, retired }) =>
      source.by === 'law' && !retired && code !== own ? [source.rule] : [],
    ),
  )
  return lawRules.filter((rule) => categoryOf(rule) === category && !taken.has(rule))
}

/** What does not fit the item's kind any more goes. */
export function fitted(item: PayItem): PayItem {
  const { category, source } = item
  const isOwn = source.by === 'amount' && category === 'earning'
  return {
    ...item,
    unit: category === 'info' && source.by === 'formula' ? item.unit : 'fen',
    taxed: category === 'earning' ? item.taxed : 'wage',
    overtimeBase: isOwn && item.overtimeBase,
  }
}
