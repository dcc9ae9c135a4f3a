import { planChanged, plansOf } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import { on } from '#platform/event.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { type Calendars, dueIn, knownCalendars } from './due-days.ts'
import { type CountedDay, countDay } from './rules/count.ts'
import { type Difference, differenceOf } from './rules/recount.ts'
import { clockOf } from './showing.ts'
import { closedMonths, noteDifferences, noteReplanned, takeReplanned } from './store/replanned.ts'
import { daysOfRequests } from './store/request-days.ts'
import { type RequestRow, requestsById } from './store/requests.ts'
import { type LeaveTypeOn, typesAt } from './store/types.ts'

/** Noted at once; looked at by upkeep, for it may be a whole company's. */
export const leaveReplanned = on(planChanged, ({ employmentIds, span }, { db }) =>
  noteReplanned(db, employmentIds, span),
)

const atOnce = 200

/** Which requests would take another thing by the plan as it is now. */
export async function lookAtReplanned({ db }: World): Promise<number> {
  let looked = 0
  for (let more = true; more; ) {
    const count = await db.transaction().execute(lookAtSome)
    looked += count
    more = count === atOnce
  }
  return looked
}

async function lookAtSome(db: Db): Promise<number> {
  const ids = await takeReplanned(db, atOnce)
  if (ids.length === 0) return 0
  const differences = await differencesOf(db, await requestsById(db, ids))
  await noteDifferences(
    db,
    ids.map((requestId) => ({ requestId, units: differences.get(requestId)?.units ?? null })),
  )
  return ids.length
}

/** What these requests would take by the plans as they are now, where it differs. A fixed number of statements. */
export async function differencesOf(db: Db, rows: readonly RequestRow[]): Promise<Map<string, Difference>> {
  const [first, last] = [
    rows.map(({ fromDay }) => fromDay).toSorted()[0],
    rows
      .map(({ toDay }) => toDay)
      .toSorted()
      .at(-1),
  ]
  if (!first || !last) return new Map()
  const employmentIds = [...new Set(rows.map(({ employmentId }) => employmentId))]
  const plans = await plansOf(db, employmentIds, { from: first, to: addDays(last, 1) })
  const types = await typesAt(
    db,
    rows.map(({ toDay }) => toDay),
  )
  const calendars = await knownCalendars(db)
  const closed = await closedMonths(db)
  const ids = rows.map(({ requestId }) => requestId)
  const standing = (await daysOfRequests(db, ids)).filter(({ stands }) => stands)
  const found = new Map<string, Difference>()
  for (const row of rows) {
    const type = types.get(row.toDay)?.find(({ typeId }) => typeId === row.typeId)
    const planned = new Map((plans.get(row.employmentId) ?? []).map((plan) => [plan.day, plan]))
    const counted = type && countedBy(row, type, planned, calendars)
    const own = standing.filter(({ requestId }) => requestId === row.requestId)
    const difference = counted && differenceOf(counted, own, (day: Day) => closed.has(day.slice(0, 7)))
    if (difference) found.set(row.requestId, difference)
  }
  return found
}

/** Its days by the plan as it is now; nothing where the calendar of a year is not known. */
function countedBy(
  row: RequestRow,
  { rule }: LeaveTypeOn,
  planned: Parameters<typeof dueIn>[0],
  calendars: Calendars,
): CountedDay[] | null {
  const { fromDay: from, fromPart, toDay: to, toPart } = row
  const wanted = { from, fromPart, to, toPart, clock: clockOf(row) }
  try {
    const due = dueIn(planned, calendars, { from, to: addDays(to, 1) }, rule.counts === 'calendarDays')
    return due.map((day) => countDay(wanted, day, rule))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
