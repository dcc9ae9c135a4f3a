import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'

export const shifted = (month: Month, by: number): Month => addMonths(`${month}-01` as Day, by).slice(0, 7) as Month

/** Months from one to another, both among them. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = shifted(month, 1)) months.push(month)
  return months
}

/** Months to choose from, as people say them. */
export function useMonthChoices(first: Month, last: Month) {
  const name = useMonthName()
  return monthsFrom(first, last).map((value) => ({ value, label: name(value) }))
}
