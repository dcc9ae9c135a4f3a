import { expect, it } from 'vitest'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { daysAfter, lastHireDay } from './days.ts'

it.each([
  ['2026-06-01', '2026-05-01'],
  ['2026-02-28', '2026-01-31'],
  ['2026-03-30', '2026-02-28'],
  ['2026-01-31', '2025-12-31'],
  ['2028-02-28', '2028-01-28'],
  ['2028-02-29', '2028-01-31'],
])('on %s a month is over for who joined by %s', (day, hired) => expect(lastHireDay(day as Day)).toBe(hired))

it('is the last such day, on each day of four years', () => {
  for (let day = '2026-01-01' as Day; day < '2030-01-01'; day = daysAfter(day, 1)) {
    const last = lastHireDay(day)
    expect([addMonths(last, 1) <= day, addMonths(addDays(last, 1), 1) > day]).toEqual([true, true])
  }
})
