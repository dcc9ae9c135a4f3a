import { describe, expect, test } from 'vitest'
import { type Day, forever } from '../kernel/day.ts'
import { type DayForm, formatChange, formatCount, formatDay, formatMoney, formatPercent } from './format.ts'

const today = '2026-11-22' as Day

describe('formatDay', () => {
  test.each<[string, DayForm, string, string]>([
    ['2026-11-22', 'table', '2026-11-22', '2026-11-22'],
    ['2026-11-22', 'sentence', '11月22日', '22 Nov'],
    ['2027-01-08', 'sentence', '2027年1月8日', '8 Jan 2027'],
    ['2026-11-22', 'near', '今天', 'Today'],
    ['2026-11-23', 'near', '明天', 'Tomorrow'],
    ['2026-11-21', 'near', '昨天', 'Yesterday'],
    ['2026-11-24', 'near', '11月24日', '24 Nov'],
    [forever, 'table', '长期', 'no end'],
  ])('%s as %s', (day, form, zh, en) => {
    expect(formatDay(day as Day, form, 'zh', today)).toBe(zh)
    expect(formatDay(day as Day, form, 'en', today)).toBe(en)
  })
})

test.each([
  [3280000, '¥32,800.00', '32,800.00', '¥32,800'],
  [-61240, '−¥612.40', '−612.40', '−¥612'],
  [0, '¥0.00', '0.00', '¥0'],
])('%d fen', (fen, exact, bare, rounded) => {
  expect([formatMoney(fen), formatMoney(fen, 'bare'), formatMoney(fen, 'rounded')]).toEqual([exact, bare, rounded])
})

test.each([
  [486, '486', '486'],
  [9999, '9,999', '9,999'],
  [12000, '1.2万', '12,000'],
  [11420000, '1,142万', '11,420,000'],
])('count %d', (value, zh, en) => {
  expect([formatCount(value, 'zh'), formatCount(value, 'en')]).toEqual([zh, en])
})

test('percent and change', () => {
  expect(formatPercent(0.168, 'zh')).toBe('16.8%')
  expect(formatPercent(-0.31, 'en', 0)).toBe('−31\u00A0%')
  expect([formatChange(7), formatChange(-4), formatChange(0)]).toEqual(['+7', '−4', '0'])
})
