import { minutesOfDay } from '#platform/kernel/clock.ts'

/** What is worked on one day of a row of days, which need not be calendar days: null is rest. */
export type Worked = { shift: string; from: number; to: number } | null

/** Two shifts that follow each other on two days, and the minutes between them; negative when they overlap. */
export type Meeting = { at: number; first: NonNullable<Worked>; second: NonNullable<Worked>; rest: number }

/** Between two shifts a person needs so many minutes, or is tired: a recommendation, no law of ours. */
export const enoughRest = 11 * 60

/** At least one day of rest a week (劳动法第三十八条). */
export const mostDaysInRow = 6

/** Every two neighbouring days that are both worked. `at` is the first's place in the row. */
export function meetings(days: readonly Worked[]): Meeting[] {
  return days.flatMap((first, at) => {
    const second = days[at + 1]
    return first && second ? [{ at, first, second, rest: second.from + minutesOfDay - first.to }] : []
  })
}

/** A cycle's last day is followed by its first. */
export const cycleMeetings = (cycle: readonly Worked[]): Meeting[] =>
  cycle.length > 0 ? meetings([...cycle, cycle[0] ?? null]) : []

export const overlapOf = (all: readonly Meeting[]): Meeting | undefined => all.find(({ rest }) => rest < 0)
export const shortRests = (all: readonly Meeting[]): Meeting[] =>
  all.filter(({ rest }) => rest >= 0 && rest < enoughRest)

/** Where more than six days in a row are worked: the place of the seventh, and how many there are in all. */
export function longRows(days: readonly Worked[]): { at: number; length: number }[] {
  const rows: { at: number; length: number }[] = []
  let start = 0
  for (let at = 0; at <= days.length; at++) {
    if (days[at]) continue
    if (at - start > mostDaysInRow) rows.push({ at: start + mostDaysInRow, length: at - start })
    start = at + 1
  }
  return rows
}

/** The longest row of days that comes up when the cycle repeats: 7 stands for "for ever" when it has no rest at all. */
export function cycleRow(cycle: readonly Worked[]): { at: number; length: number } | undefined {
  if (cycle.every((day) => day !== null)) return { at: mostDaysInRow, length: mostDaysInRow + 1 }
  const rows = longRows([...cycle, ...cycle])
  const longest = Math.max(0, ...rows.map(({ length }) => length))
  const found = rows.find(({ length }) => length === longest)
  return found && { ...found, at: found.at % cycle.length }
}
