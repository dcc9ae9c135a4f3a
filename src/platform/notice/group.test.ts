import { expect, it } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { groupOf, mondayOf, weekday } from './group.ts'

it.each([
  ['2026-11-22', 'overdue'],
  ['2025-01-01', 'overdue'],
  ['2026-11-23', 'today'],
  [null, 'today'],
  ['2026-11-24', 'week'],
  ['2026-11-30', 'week'],
  ['2026-12-01', 'later'],
])('%s stands under %s', (day, group) => {
  expect(groupOf(day as Day | null, '2026-11-23' as Day)).toBe(group)
})

it.each([
  ['2026-11-23', 1, '2026-11-23'],
  ['2026-11-29', 7, '2026-11-23'],
  ['2026-11-30', 1, '2026-11-30'],
  ['2027-01-01', 5, '2026-12-28'],
])('%s is day %i of the week of %s', (day, number, monday) => {
  expect(weekday(day as Day)).toBe(number)
  expect(mondayOf(day as Day)).toBe(monday)
})
