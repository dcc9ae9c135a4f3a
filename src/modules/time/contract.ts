import { contract } from '#platform/contract.ts'
import { askingVerbs } from './asking/contract.ts'
import { closingVerbs } from './closing/contract.ts'
import { daysVerbs } from './days/contract.ts'
import { figuresVerbs } from './figures/contract.ts'
import { punchingVerbs } from './punching/contract.ts'
import { scheduleVerbs } from './schedule/contract.ts'

/*
 * Time is minutes throughout; a clock is minutes from midnight of the day it belongs to, from 1440 on the day after.
 * People are named by `personId`.
 */

export { DayEntry } from './contract/entry.ts'
export { OvertimeRule, Pattern, PatternBody, Shift, ShiftBody, Stretch } from './contract/shift.ts'
export { DayKind, dayKinds, HourPeriod, HourSystem, hourPeriods, hourSystems } from './contract/terms.ts'

export { type PunchProblem, PunchReading, type PunchSummary } from './punching/contract/file.ts'

export const time = contract('time', {
  ...daysVerbs,
  ...scheduleVerbs,
  ...punchingVerbs,
  ...askingVerbs,
  ...closingVerbs,
  ...figuresVerbs,
})
