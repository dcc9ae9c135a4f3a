import { addDays, addMonths, type Day, forever, type Month } from '#platform/kernel/day.ts'

export const firstDay = (month: Month): Day => `${month}-01` as Day
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month
export const monthAfter = (month: Month, months = 1): Month => monthOf(addMonths(firstDay(month), months))
export const yearOf = (month: Month | Day): number => Number(month.slice(0, 4))
export const january = (year: number): Month => `${year}-01` as Month
export const december = (year: number): Month => `${year}-12` as Month

/** The last month before that day; null where it never comes. */
export const lastMonthBefore = (to: Day): Month | null => (to === forever ? null : monthOf(addDays(to, -1)))
export const lastDayBefore = (to: Day): Day | null => (to === forever ? null : addDays(to, -1))
