import { describe, expect, it } from 'vitest'
import type { Month } from '#platform/kernel/day.ts'
import { isDoubtful, missingMonths, monthsCome, resultProblem } from './results.ts'

const month = (text: string) => text as Month

it.each([
  ['this month, to date', '2026-09', 100, null],
  ['a month to come', '2026-10', 100, 'monthToCome'],
  ['no revenue at all', '2026-08', 0, null],
  ['less than none', '2026-08', -1, 'revenueBelowZero'],
  ['taken out', '2026-08', null, null],
] as const)('a figure of %s', (_, of, revenue, problem) => {
  expect(resultProblem({ month: month(of), revenue }, month('2026-09'))).toBe(problem)
})

it.each([
  [100, 101, true],
  [100, 100, false],
  [100, -50, false],
  [null, 50, false],
  [100, null, false],
])('revenue %s and profit %s is worth a look: %s', (revenue, profit, doubtful) => {
  expect(isDoubtful({ revenue, profit })).toBe(doubtful)
})

describe('the months of a year', () => {
  it('are those that have come', () => {
    expect(monthsCome(2026, month('2026-03'))).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(monthsCome(2025, month('2026-03'))).toHaveLength(12)
    expect(monthsCome(2027, month('2026-03'))).toEqual([])
  })

  const rows = [
    { month: month('2026-01'), revenue: null, profit: null },
    { month: month('2026-02'), revenue: 1, profit: 1 },
    { month: month('2026-03'), revenue: 1, profit: null },
    { month: month('2026-04'), revenue: null, profit: null },
  ]

  it.each([
    ['from the first that is known on, without the one that goes on', '2026-02', ['2026-03']],
    ['all of them', '2025-11', ['2026-01', '2026-03']],
    ['none where nothing is known at all', null, []],
  ])('miss a figure: %s', (_, since, missing) => {
    expect(missingMonths(rows, { since: since === null ? null : month(since), thisMonth: month('2026-04') })).toEqual(
      missing,
    )
  })
})
