import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { firstOfMonth } from '#platform/metric/index.ts'
import type { World } from '#platform/world.ts'
import type { Book } from '#statute/book.ts'
import { capIn } from '../overtime-cap.ts'
import { keepPersonMonths, keepUnitMonths, type Standing, takePersonMonths } from './store/keep.ts'
import { isAnyAway } from './store/line.ts'
import { type SummedMonth, untilOf } from './store/person-months.ts'
import { type LineChanges, lockSumming, markLater, nextStale, takeStale, turnMonths } from './store/stale.ts'

export const refreshTimeFigures = ({ db, today }: World): Promise<number> => sumAnew(db, today())

/**
 * Sums every month anew in which an entry changed, the oldest first, because the 52 weeks up to a month hold the days of those before;
 * each in a transaction of its own. Who reads figures calls it first, so that they are never older than the entries.
 */
export async function sumAnew(db: Db, today: Day): Promise<number> {
  await turnMonths(db, today)
  let months = 0
  let book: Book | undefined
  for (let month = await nextStale(db, null); month !== null; month = await nextStale(db, month)) {
    book ??= await figureBook(db)
    const one = {
      month,
      until: untilOf(addMonths(month, 1), today),
      cap: capIn(book, month),
      runs: addMonths(month, 1) > today,
    }
    await (db.isTransaction ? sumMonth(db, one, today) : db.transaction().execute((tx) => sumMonth(tx, one, today)))
    months += 1
  }
  return months
}

async function sumMonth(db: Db, one: SummedMonth, today: Day): Promise<void> {
  await lockSumming(db)
  const employmentIds = await takeStale(db, one.month)
  if (employmentIds.length === 0) return
  const before = await takePersonMonths(db, one.month, employmentIds)
  const after = await keepPersonMonths(db, one, employmentIds)
  await keepUnitMonths(db, one.month, [...new Set([...before, ...after].map(({ unitId }) => unitId))])
  await markLater(db, awayAnew(before, after), { month: one.month, present: firstOfMonth(today) })
}

function awayAnew(before: readonly Standing[], after: readonly Standing[]): LineChanges {
  const stood = new Map(before.map(({ employmentId, line }) => [employmentId, line]))
  const stands = new Map(after.map(({ employmentId, line }) => [employmentId, line]))
  const changed = [...new Set([...stood.keys(), ...stands.keys()])].filter((id) => stood.get(id) !== stands.get(id))
  const isAway = (id: string) => isAnyAway(stood.get(id)) || isAnyAway(stands.get(id))
  const cameOrWent = changed.filter((id) => !stood.has(id) || !stands.has(id))
  return { cameOrWent, changed, away: changed.filter(isAway) }
}
