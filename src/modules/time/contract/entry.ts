import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { DayKind } from './terms.ts'

const minutes = z.int().min(0)
/** Minutes from the day's midnight, before it negative, beyond 1440 the day after. */
const clock = z.int().nullable()

/** What one day of one employment came to, in minutes. */
export const DayEntry = z.object({
  day: Day,
  /** Null when no calendar of that year is known. */
  kind: DayKind.nullable(),
  shiftId: Id.nullable(),
  scheduled: minutes,
  worked: minutes,
  late: minutes,
  early: minutes,
  absent: minutes,
  onLeave: minutes,
  overtimeWorkday: minutes,
  /** Of the overtime of a working day, what a period of comprehensive hours exceeded that ended with it. */
  settled: minutes,
  /** How much of the overtime of that period the law no longer allows. */
  beyond: minutes,
  overtimeRest: minutes,
  overtimeHoliday: minutes,
  /** Of the overtime, what is made up for by rest instead of pay. */
  comp: minutes,
  night: minutes,
  missing: z.int().min(0),
  firstIn: clock,
  lastOut: clock,
  /** Which leave it was is personal: whoever may not know sees only that it was leave. */
  leaves: z.array(z.object({ kind: classed('personal', z.string()), minutes })),
  /** Why it can't be judged: no calendar of the year, no schedule, or the shift is not over yet. */
  problem: z.enum(['noCalendar', 'noSchedule', 'open']).nullable(),
})
export type DayEntry = z.infer<typeof DayEntry>
