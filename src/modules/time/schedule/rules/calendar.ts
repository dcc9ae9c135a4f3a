import type { Day } from '#platform/kernel/day.ts'

type Calendar = 'workday' | 'weekend' | 'off' | 'holiday' | 'makeUp'

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** What the head of the board shows of a day: on ordinary days whether it is a weekend; null where no calendar is known. */
export function calendarOf(day: Day, said: 'holiday' | 'off' | 'makeUp' | 'ordinary' | null): Calendar | null {
  if (said === 'ordinary') return isWeekend(day) ? 'weekend' : 'workday'
  return said
}
