import { expect, it } from 'vitest'
import { formatFen } from './money.ts'

it.each([
  [0, '0.00'],
  [7, '0.07'],
  [-5, '−0.05'],
  [100, '1.00'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [1_234_567, '12,345.67'],
  [-123_456_789, '−1,234,567.89'],
  [9_007_199_254_740_991, '90,071,992,547,409.91'],
])('%d fen reads %s', (fen, text) => expect(formatFen(fen)).toBe(text))
