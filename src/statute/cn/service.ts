import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'

/**
 * The first day of the stretch that follows so many months: a month without that day begins anew on the first of the next,
 * so that somebody who began on 29 February has served a year at the end of 28 February.
 */
export function afterMonths(from: Day, months: number): Day {
  const day = addMonths(from, months)
  return day.slice(8) === from.slice(8) ? day : addDays(day, 1)
}

/** Whole months served from the first to the last day, both included, and whether days remain. */
export function serviceOf(from: Day, lastDay: Day): { months: number; hasRest: boolean } {
  const end = addDays(lastDay, 1)
  const between =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7))
  const months = afterMonths(from, between) > end ? between - 1 : between
  return { months, hasRest: afterMonths(from, months) < end }
}
