import { useLanguage } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'

const inChinese = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' })
const inEnglish = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })
const shortInEnglish = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** `full` 2026年10月, October 2026; `short` 10月, October. */
export function useMonthName(): (month: Month, form?: 'full' | 'short') => string {
  const [language] = useLanguage()
  return (month, form = 'full') => {
    const time = Date.parse(`${month}-01T00:00:00Z`)
    if (form === 'short') return language === 'zh' ? `${Number(month.slice(5))}月` : shortInEnglish.format(time)
    return (language === 'zh' ? inChinese : inEnglish).format(time)
  }
}
