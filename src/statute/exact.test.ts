import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentOf, portion, ratedPortion, yuanPercentOf } from './exact.ts'

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

// 20,004.13 at 12 % is 2,400.4956: rounded to the fen first it would come to 2,401.
it.each([
  [2_641_170, 10, 264_100],
  [2_641_500, 10, 264_200],
  [2_641_490, 10, 264_100],
  [2_000_413, 12, 240_000],
  [413, 12, 0],
  [417, 12, 100],
])('of %i fen, %d percent is %i, to the yuan', (amount, rate, expected) =>
  expect(yuanPercentOf(amount, rate)).toBe(expected))

it('rounds to the yuan once', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 24 }), (amount, halves) => {
      const [rate, exact] = [halves / 2, BigInt(amount) * BigInt(halves)]
      // Of two hundredths of a percent of a fen there are 20,000 to a yuan.
      expect(yuanPercentOf(amount, rate)).toBe(Number((exact + 10_000n) / 20_000n) * 100)
    }),
  ))

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

// 30,000 a month is 17,241.379… fen an hour: ten minutes at 150 % are 43.1034… yuan, and 0.1667 of an hour would be a fen more.
it.each([
  [10, 4_310],
  [20, 8_621],
  [40, 17_241],
  [100, 43_103],
])('loses no fen of %i minutes', (minutes, expected) =>
  expect(ratedPortion(3_000_000, 17_400, minutes / 60, 150)).toBe(expected))

it('pays whole minutes as exact fractions do', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: 20_000 }), (wage, minutes) => {
      const [product, by] = [BigInt(wage) * BigInt(minutes) * 3n, 174n * 60n * 2n]
      expect(ratedPortion(wage, 17_400, minutes / 60, 150)).toBe(Number((product * 2n + by) / (by * 2n)))
    }),
  ))
