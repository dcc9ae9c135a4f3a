import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentOf, portion, ratedPortion, toYuan } from './exact.ts'

it.each([
  [1, 1, 2, 1],
  [-1, 1, 2, -1],
  [1, 1, 3, 0],
  [2, 1, 3, 1],
  [10, 0, 3, 0],
  [9_007_199_254_740_991, 3, 3, 9_007_199_254_740_991],
])('%i × %i ÷ %i is %i', (amount, numerator, denominator, expected) =>
  expect(portion(amount, numerator, denominator)).toBe(expected),
)

it.each([
  [727_000, 9.8, 71_246],
  [754_600, 0.26, 1_962],
  [3_634_800, 0.4, 14_539],
  [50, 1, 1],
  [49, 1, 0],
  [-50, 1, -1],
])('of %i fen, %d percent is %i', (amount, rate, expected) => expect(percentOf(amount, rate)).toBe(expected))

it.each([
  [264_117, 264_100],
  [264_150, 264_200],
  [264_149, 264_100],
])('%i fen to the yuan are %i', (fen, expected) => expect(toYuan(fen)).toBe(expected))

it('counts 7.5 days of 21.75 as they are', () => expect(ratedPortion(1_000_000, 2_175, 7.5, 100)).toBe(344_828))

it('is what exact fractions give, half up', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 1, max: 10 ** 9 }),
      (amount, numerator, denominator) => {
        const product = BigInt(Math.abs(amount)) * BigInt(numerator)
        const size = (product * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n)
        expect(portion(amount, numerator, denominator)).toBe(Number(amount < 0 ? -size : size) + 0)
      },
    ),
  ))
