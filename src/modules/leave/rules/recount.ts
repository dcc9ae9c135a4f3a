import type { Day } from '#platform/kernel/day.ts'
import type { CountedDay } from './count.ts'

export type Standing = Pick<CountedDay, 'day' | 'part' | 'units'>

/** From a day on the plan says otherwise than what was taken; it would take so much altogether. */
export type Difference = { from: Day; units: number }

/**
 * What agreed leave would take by the plan as it is now, where that is another thing than what it took.
 * @param isClosed of a month that is closed what was taken stands
 */
export function differenceOf(
  counted: readonly CountedDay[],
  standing: readonly Standing[],
  isClosed: (day: Day) => boolean,
): Difference | null {
  const [now, then] = [perDay(counted), perDay(standing)]
  const days = [...new Set([...now.keys(), ...then.keys()])].toSorted()
  const from = days.find((day) => !isClosed(day) && (now.get(day) ?? 0) !== (then.get(day) ?? 0))
  if (!from) return null
  const unitsOn = (day: Day) => (day < from ? then : now).get(day) ?? 0
  return { from, units: days.reduce((sum, day) => sum + unitsOn(day), 0) }
}

function perDay(days: readonly Pick<Standing, 'day' | 'units'>[]): Map<Day, number> {
  const sums = new Map<Day, number>()
  for (const { day, units } of days) if (units > 0) sums.set(day, (sums.get(day) ?? 0) + units)
  return sums
}
