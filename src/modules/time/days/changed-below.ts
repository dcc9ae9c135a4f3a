import { figureRecorded } from '#modules/law/index.ts'
import { unitsChanged } from '#modules/organization/index.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { forever } from '#platform/kernel/day.ts'
import { tell } from '#platform/perform.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import { type Replanning, replanned } from './replanned.ts'
import { inUnitsSince, keepsTimeByUnit } from './store/stale.ts'

/** Days of a year whose holidays were entered or confirmed are reckoned by them. */
const calendarEntered = on(figureRecorded, async ({ code, from, until }, call) => {
  if (code === holidayCalendar.code) await replanned(telling(call), null, { from, to: until })
})

/** A unit in another place may work by another pattern: its people and all below it, from that day on. */
const unitsMoved = on(unitsChanged, async ({ day, unitIds }, call) => {
  const { db } = call
  if (!(await keepsTimeByUnit(db))) return
  const ids = await inUnitsSince(db, unitIds, day)
  if (ids.length > 0) await replanned(telling(call), ids, { from: day, to: forever })
})

const telling = (call: HandlerCall): Replanning => ({ ...call, tell: (event, payload) => tell(call, event, payload) })

export const dayHandlers = [calendarEntered, unitsMoved]
