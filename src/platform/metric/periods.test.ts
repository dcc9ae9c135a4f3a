import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/day.ts'
import type { PeriodKind } from './contract.ts'
import { periodsUpTo } from './periods.ts'

const table: [asOf: string, kind: PeriodKind, points: number, expected: string[]][] = [
  ['2026-03-15', 'month', 2, ['2026-02-01–2026-03-01', '2026-03-01–2026-03-16 to date']],
  ['2026-03-31', 'month', 2, ['2026-02-01–2026-03-01', '2026-03-01–2026-04-01']],
  ['2024-02-29', 'month', 1, ['2024-02-01–2024-03-01']],
  ['2026-03-15', 'quarter', 2, ['2025-11-01–2026-02-01', '2025-12-01–2026-03-01']],
  ['2026-03-31', 'quarter', 1, ['2026-01-01–2026-04-01']],
  ['2026-11-23', 'year', 2, ['2025-10-01–2026-10-01', '2025-11-01–2026-11-01']],
  ['2025-12-31', 'year', 1, ['2025-01-01–2026-01-01']],
]

describe('the periods of a trend', () => {
  it.each(table)('up to %s by %s, %i of them', (asOf, kind, points, expected) => {
    const told = periodsUpTo(asOf as Day, kind, points).map(
      ({ from, to, toDate }) => `${from}–${to}${toDate ? ' to date' : ''}`,
    )
    expect(told).toEqual(expected)
  })
})
