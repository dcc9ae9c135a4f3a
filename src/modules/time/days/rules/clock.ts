import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'

const first = '2000-01-01' as Day

/** Days since the first of 2000: what is reckoned in numbers rather than words. */
export const dayNumber = (day: Day): number => daysBetween(first, day)
export const dayOfNumber = (number: number): Day => addDays(first, number)
