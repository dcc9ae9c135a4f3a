import { expect, test } from 'vitest'
import { readMoney } from './read-money.ts'

test.each<[string, number | undefined | 'unreadable']>([
  ['', undefined],
  ['  ', undefined],
  ['32800', 3280000],
  ['32,800.5', 3280050],
  ['¥1,234.56元', 123456],
  ['１２３．４５', 12345],
  ['1.85万', 1850000],
  ['0.29', 29],
  ['-12', -1200],
  ['−12.3', -1230],
  ['1.234', 'unreadable'],
  ['一万八', 'unreadable'],
  ['99999999999999999', 'unreadable'],
])('%j is %j fen', (typed, fen) => {
  expect(readMoney(typed)).toBe(fen)
})
