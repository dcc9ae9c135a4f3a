import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import type { Shown, Unit } from './spec.ts'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a value reads with its unit: ¥1,234.00, 3%, 5天, 2026年7月. */
export function useShown(): (value: Shown['value'], unit: Unit | 'text') => string {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const month = (text: string) => {
    const [year = '', number = ''] = text.split('-')
    return language === 'zh' ? `${year}年${Number(number)}月` : `${monthNames[Number(number) - 1]} ${year}`
  }
  const number = (count: number, unit: Unit | 'text') => {
    if (unit === 'fen') return f.money(count)
    if (unit === 'percent') return `${f.number(count)}${language === 'en' ? '\u00A0%' : '%'}`
    if (unit === 'table' || unit === 'text' || unit === 'day' || unit === 'month') return f.number(count)
    return t(`unit.${unit}`, { count })
  }
  return (value, unit) => {
    if (typeof value === 'function') return value(language)
    if (typeof value === 'number') return number(value, unit)
    if (unit === 'month') return month(value)
    return unit === 'day' ? f.day(value as Day) : value
  }
}
