import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day, daysBetween, type Month, type Span } from '#platform/kernel/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { MonthDay } from './contract.ts'
import { dueDays } from './due-days.ts'
import type { DueDay } from './rules/count.ts'
import { daysAway } from './store/request-days.ts'
import type { RequestRow } from './store/requests.ts'

type Why = DueDay['why']

/** What each day is to him; nothing of a year whose calendar is not known. */
async function whyIn(db: Db, employmentId: string, span: Span): Promise<Map<Day, Why>> {
  try {
    return new Map((await dueDays(db, employmentId, span, false)).map(({ day, why }) => [day, why]))
  } catch (error) {
    if (error instanceof Refusal) return new Map()
    throw error
  }
}

/** Why the days of a request count, as the plan is now. */
export const whyDays = (db: Db, { employmentId, fromDay, toDay }: RequestRow): Promise<Map<Day, Why>> =>
  whyIn(db, employmentId, { from: fromDay, to: addDays(toDay, 1) })

/** A month to choose days in: what each is to him, and where he is away already. */
export async function monthOf(db: Db, employmentId: string, month: Month): Promise<MonthDay[]> {
  const from = `${month}-01` as Day
  const span = { from, to: addMonths(from, 1) }
  const why = await whyIn(db, employmentId, span)
  const away = new Map((await daysAway(db, employmentId, span)).map(({ day, ...rest }) => [day, rest]))
  return Array.from({ length: daysBetween(span.from, span.to) }, (_, at) => {
    const day = addDays(from, at)
    return { day, why: why.get(day) ?? null, away: away.get(day) ?? null }
  })
}
