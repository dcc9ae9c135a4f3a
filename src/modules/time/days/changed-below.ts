import { figureRecorded } from '#modules/law/index.ts'
import { unitsChanged } from '#modules/organization/index.ts'
import { on } from '#platform/event.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import { markStale } from './stale.ts'
import { inUnitsSince, keepsTimeByUnit } from './store/stale.ts'

/** Days of a year whose holidays were entered or confirmed are reckoned by them. */
const calendarEntered = on(figureRecorded, async ({ code, from, until }, { db, today }) => {
  if (code === holidayCalendar.code) await markStale(db, today, null, { from, to: until })
})

/** A unit in another place may work by another pattern: its people and all below it, from that day on. */
const unitsMoved = on(unitsChanged, async ({ day, unitIds }, { db, today }) => {
  if (day > today || !(await keepsTimeByUnit(db))) return
  const ids = await inUnitsSince(db, unitIds, day)
  if (ids.length > 0) await markStale(db, today, ids, { from: day, to: today })
})

export const dayHandlers = [calendarEntered, unitsMoved]
