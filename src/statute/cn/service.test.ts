import { expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { afterMonths, serviceOf } from './service.ts'

it.each([
  ['2026-01-15', 1, '2026-02-15'],
  ['2026-01-31', 1, '2026-03-01'],
  ['2024-02-29', 12, '2025-03-01'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-08-31', 6, '2026-03-01'],
])('%s and %i months: %s', (from, months, day) => expect(afterMonths(Day.parse(from), months)).toBe(day))

it.each([
  ['2026-01-01', '2026-01-31', 1, false],
  ['2026-01-01', '2026-02-01', 1, true],
  ['2026-01-01', '2026-01-01', 0, true],
  ['2024-02-29', '2025-02-28', 12, false],
  ['2024-02-29', '2025-03-01', 12, true],
  ['2025-08-31', '2026-02-27', 5, true],
  ['2025-08-31', '2026-02-28', 6, false],
  ['2016-03-01', '2026-02-28', 120, false],
])('from %s to %s: %i months, and days: %s', (from, to, months, hasRest) =>
  expect(serviceOf(Day.parse(from), Day.parse(to))).toEqual({ months, hasRest }),
)
