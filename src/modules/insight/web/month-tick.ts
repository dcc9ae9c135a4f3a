import type { Day } from '#platform/kernel/day.ts'
import type { Language } from '#platform/words.ts'

/** A month under an axis: its name alone, and in January the year, so that each year is said once. */
export function monthTick(day: Day, language: Language): string {
  const [year = '', month = ''] = day.split('-')
  if (month === '01') return year
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { month: 'short', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
