import { addDays, type Day } from '#platform/kernel/day.ts'

/** Days since the Monday of its week: 0 on Monday, 6 on Sunday. */
export const sinceMonday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const mondayOf = (day: Day): Day => addDays(day, -sinceMonday(day))
