import { figureRecorded } from '#modules/law/index.ts'
import { on } from '#platform/event.ts'
import { markMonths } from './store/stale.ts'

/** Areas of figures that pay rests on. */
const areas = ['insurance.', 'wages.', 'tax.', 'time.', 'leave.sick', 'calendar.']

/** A figure was entered or confirmed: what was counted in its time is looked at again, whether closed or not. */
export const figureEntered = on(figureRecorded, async ({ code, from, until }, { db }) => {
  if (areas.some((area) => code.startsWith(area))) await markMonths(db, { from, to: until })
})
