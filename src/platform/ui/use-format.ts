import { useMemo } from 'react'
import { useToday } from '../client/use-today.ts'
import { useLanguage } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import {
  type DayForm,
  formatChange,
  formatCount,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
} from './format.ts'

/** The formats of `format.ts` in the language of the screen. */
export function useFormat() {
  const [language] = useLanguage()
  const today = useToday()
  return useMemo(
    () => ({
      day: (day: Day, form: DayForm = 'table') => formatDay(day, form, language, today),
      moment: (instant: string, form: DayForm = 'near') => formatMoment(instant, form, language),
      count: (value: number) => formatCount(value, language),
      percent: (ratio: number, decimals?: number) => formatPercent(ratio, language, decimals),
      money: formatMoney,
      number: formatNumber,
      change: formatChange,
    }),
    [language, today],
  )
}
