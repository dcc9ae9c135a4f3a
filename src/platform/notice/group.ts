import { addDays, type Day } from '../kernel/day.ts'

export type Group = 'overdue' | 'today' | 'week' | 'later'

/** Under which heading a notice stands. `week` is the seven days after today; what has no day waits today. */
export function groupOf(day: Day | null, today: Day): Group {
  if (day === null || day === today) return 'today'
  if (day < today) return 'overdue'
  return day <= addDays(today, 7) ? 'week' : 'later'
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))
