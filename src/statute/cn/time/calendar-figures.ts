import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { parameter } from '../../parameter.ts'
import { cite, laws } from '../laws.ts'

/**
 * A year's holidays as published: `statutory` the days of triple pay, `off` all other days of the arrangement on which
 * nobody works although they would be workdays, or that lie within a break, `makeUp` the weekend days that are worked.
 */
export const HolidayYear = z.object({ statutory: z.array(Day), off: z.array(Day), makeUp: z.array(Day) })
export type HolidayYear = z.infer<typeof HolidayYear>

/** `1-3 5`: those days of the month. */
function daysOf(year: number, months: Record<number, string>): Day[] {
  return Object.entries(months).flatMap(([month, spans]) =>
    spans.split(' ').flatMap((span) => {
      const [from = 0, to = from] = span.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) =>
        Day.parse(`${year}-${month.padStart(2, '0')}-${String(from + at).padStart(2, '0')}`),
      )
    }),
  )
}

function holidays(
  year: number,
  breaks: Record<number, string>,
  statutory: Record<number, string>,
  makeUp: Record<number, string>,
): HolidayYear {
  const threefold = daysOf(year, statutory)
  const known = new Set<string>(threefold)
  return {
    statutory: threefold,
    off: daysOf(year, breaks).filter((day) => !known.has(day)),
    makeUp: daysOf(year, makeUp),
  }
}

export const holidayCalendar = parameter({
  code: 'time.holidays',
  label: { zh: '放假安排', en: 'Holiday calendar' },
  unit: 'table',
  schema: HolidayYear,
  checkedOn: '2026-11-01',
  oneYear: true,
  renewal: { yearlyFrom: '01-01' },
  versions: [
    {
      from: '2024-01-01',
      until: '2025-01-01',
      value: holidays(
        2024,
        { 1: '1', 2: '10-17', 4: '4-6', 5: '1-5', 6: '8-10', 9: '15-17', 10: '1-7' },
        { 1: '1', 2: '10-12', 4: '4', 5: '1', 6: '10', 9: '17', 10: '1-3' },
        { 2: '4 18', 4: '7 28', 5: '11', 9: '14 29', 10: '12' },
      ),
      source: cite(laws.holidays2024),
      status: '正式',
    },
    {
      from: '2025-01-01',
      until: '2026-01-01',
      value: holidays(
        2025,
        { 1: '1 28-31', 2: '1-4', 4: '4-6', 5: '1-5 31', 6: '1-2', 10: '1-8' },
        { 1: '1 28-31', 4: '4', 5: '1-2 31', 10: '1-3 6' },
        { 1: '26', 2: '8', 4: '27', 9: '28', 10: '11' },
      ),
      source: cite(laws.holidays2025),
      status: '正式',
    },
    {
      from: '2026-01-01',
      until: '2027-01-01',
      value: holidays(
        2026,
        { 1: '1-3', 2: '15-23', 4: '4-6', 5: '1-5', 6: '19-21', 9: '25-27', 10: '1-7' },
        { 1: '1', 2: '16-19', 4: '5', 5: '1-2', 6: '19', 9: '25', 10: '1-3' },
        { 1: '4', 2: '14 28', 5: '9', 9: '20', 10: '10' },
      ),
      source: cite(laws.holidays2026),
      status: '正式',
    },
  ],
})
