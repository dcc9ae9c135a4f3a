import type { Month } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import type { Language } from '#platform/words.ts'

/** 22,821.76; a difference shows its direction: +2,206.90. */
export const amount = (fen: number, signed = false): string => `${signed && fen > 0 ? '+' : ''}${formatFen(fen)}`

const inEnglish = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 2026年10月, October 2026. */
export function monthName(month: Month, language: Language): string {
  const [year, number] = month.split('-')
  return language === 'zh' ? `${year}年${Number(number)}月` : inEnglish.format(new Date(`${month}-01T00:00:00Z`))
}
