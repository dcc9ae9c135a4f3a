import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { closedAmong, closedMonths, holdMonths, holdOpen, type Mark, markDays, markSpans } from './store/stale.ts'

const refuseClosed = ([first]: readonly Day[]) => {
  if (first) refuse('time.monthClosed', { month: first.slice(0, 7) })
}

/**
 * Refuses to touch what is closed; nobody closes it before this transaction ends.
 * @throws time.monthClosed with the first closed month that the span meets
 */
export async function assertOpen(db: Db, { from, to }: Span): Promise<void> {
  await holdOpen(db, { from, to })
  refuseClosed(await closedMonths(db, { from, to }))
}

/**
 * The same for single days, however many: what lies between them may be closed.
 * @throws time.monthClosed
 */
export async function assertDaysOpen(db: Db, days: readonly Day[]): Promise<void> {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01` as Day))]
  if (months.length === 0) return
  await holdMonths(db, months)
  refuseClosed(await closedAmong(db, months))
}

/**
 * These days are to be reckoned anew, as far as they lie before `today` or are it; days to come are reckoned when they come,
 * closed ones stand. `null`: everybody's. The days beside them too: whose a punch is depends on the shifts before and after.
 */
export async function markStale(
  db: Db,
  today: Day,
  employmentIds: readonly string[] | null,
  span: Span,
): Promise<void> {
  const { from, to } = reached(today, span)
  if (from < to) await markDays(db, employmentIds, { from, to })
}

/** The same for single days of some people: for each from his first to his last. */
export async function markDaysStale(
  db: Db,
  today: Day,
  days: readonly { employmentId: string; day: Day }[],
): Promise<void> {
  const spans = new Map<string, Span>()
  for (const { employmentId, day } of days) {
    const { from, to } = spans.get(employmentId) ?? { from: day, to: day }
    spans.set(employmentId, { from: day < from ? day : from, to: day >= to ? addDays(day, 1) : to })
  }
  const marks = [...spans].map(([employmentId, span]): Mark => ({ employmentId, ...reached(today, span) }))
  await markSpans(
    db,
    marks.filter(({ from, to }) => from < to),
  )
}

function reached(today: Day, { from, to }: Span): Span {
  const until = to >= today ? today : to
  return { from: addDays(from, -1), to: addDays(until, 1) }
}
