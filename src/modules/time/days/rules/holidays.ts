import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Interval } from './intervals.ts'
import type { PlannedDay } from './plan.ts'

const onTheDay: Interval = { from: Number.NEGATIVE_INFINITY, to: minutesOfDay }
const dayAfter: Interval = { from: minutesOfDay, to: Number.POSITIVE_INFINITY }
const [neither, first, second, both] = [[], [onTheDay], [dayAfter], [onTheDay, dayAfter]]

/**
 * Which clocks of a day lie on a statutory holiday. These are days of the calendar (劳动法第四十四条): a night that reaches into one,
 * or out of it, is parted at midnight.
 */
export function holidaysIn({ kind, after }: Pick<PlannedDay, 'kind' | 'after'>): readonly Interval[] {
  if (kind === 'holiday') return after === 'holiday' ? both : first
  return after === 'holiday' ? second : neither
}
