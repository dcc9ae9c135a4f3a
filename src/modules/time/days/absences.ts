import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { assertOpen, markStale } from './stale.ts'
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
  for (const span of spansOf(absences)) await assertOpen(db, span)
  await addAbsences(db, absences)
  await markEach(db, today, absences)
}

/**
 * What came from this request doesn't stand any more, from that day on.
 * @throws time.monthClosed
 */
export async function withdrawAbsences(db: Db, today: Day, sourceId: string, from?: Day): Promise<void> {
  const gone = await takeAbsences(db, sourceId, from)
  for (const span of spansOf(gone)) await assertOpen(db, span)
  await markEach(db, today, gone)
}

type OneDay = Pick<Absence, 'employmentId' | 'day'>

const spansOf = (days: readonly OneDay[]) =>
  [...new Set(days.map(({ day }) => day))].map((day) => ({ from: day, to: addDays(day, 1) }))

async function markEach(db: Db, today: Day, days: readonly OneDay[]): Promise<void> {
  for (const span of spansOf(days)) {
    const ids = days.filter(({ day }) => day === span.from).map(({ employmentId }) => employmentId)
    await markStale(db, today, ids, span)
  }
}
