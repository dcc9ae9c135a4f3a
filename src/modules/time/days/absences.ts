import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { assertDaysOpen, markDaysStale } from './stale.ts'
import { addAbsences, takeAbsences } from './store/absences.ts'

/** Somebody is away by leave. `first` and `second` are halves of the day's shift; `hours` are clocks of the day. */
export type Absence = {
  employmentId: string
  day: Day
  part: 'day' | 'first' | 'second' | { from: number; to: number }
  /** The leave type's code and name, as pay and screens read them. */
  kind: string
  title: { zh: string; en: string }
  /** The request it comes from. */
  sourceId: string
}

/**
 * Leave tells what was approved; its days are reckoned anew.
 * @throws time.monthClosed
 */
export async function recordAbsences(db: Db, today: Day, absences: readonly Absence[]): Promise<void> {
  await assertDaysOpen(db, daysOf(absences))
  await addAbsences(db, absences)
  await markDaysStale(db, today, absences)
}

/**
 * What came from this request doesn't stand any more, from that day on.
 * @throws time.monthClosed
 */
export async function withdrawAbsences(db: Db, today: Day, sourceId: string, from?: Day): Promise<void> {
  const gone = await takeAbsences(db, sourceId, from)
  await assertDaysOpen(db, daysOf(gone))
  await markDaysStale(db, today, gone)
}

const daysOf = (absences: readonly { day: Day }[]): Day[] => absences.map(({ day }) => day)
