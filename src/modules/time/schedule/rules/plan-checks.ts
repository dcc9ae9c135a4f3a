import type { Day } from '#platform/kernel/day.ts'
import { longRows, type Meeting, meetings, shortRests, type Worked } from './neighbours.ts'

/** One person's row of neighbouring days. */
export type PlannedRow = { employmentId: string; days: readonly { day: Day; worked: Worked }[] }

export type Clash = { employmentId: string; day: Day; nextDay: Day; meeting: Meeting }
export type Concern = { employmentId: string; kind: 'shortRest' | 'noRestDay'; day: Day; amount: number }

/** What is wrong, and what is worth a look, around the days that were touched. */
export function checkRow(
  { employmentId, days }: PlannedRow,
  isTouched: (day: Day) => boolean,
): { clash: Clash | undefined; concerns: Concern[] } {
  const dayAt = (at: number) => days[at]?.day ?? ('' as Day)
  const row = days.map(({ worked }) => worked)
  const near = meetings(row).filter(({ at }) => isTouched(dayAt(at)) || isTouched(dayAt(at + 1)))
  const overlap = near.find(({ rest }) => rest < 0)
  return {
    clash: overlap && { employmentId, day: dayAt(overlap.at), nextDay: dayAt(overlap.at + 1), meeting: overlap },
    concerns: [
      ...shortRests(near).map(({ at, rest }) => ({
        ...{ employmentId, kind: 'shortRest' as const, day: dayAt(at + 1), amount: rest },
      })),
      ...longRows(row)
        .filter(({ at, length }) => days.slice(at - 6, at - 6 + length).some(({ day }) => isTouched(day)))
        .map(({ at, length }) => ({ employmentId, kind: 'noRestDay' as const, day: dayAt(at), amount: length })),
    ],
  }
}
