import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compared, type RoundingMode, type RoundingUnit, roundFen } from './rounding.ts'
import { below, exact, halfAway, type Ratio, ratio, signOf } from './testing.ts'

describe('rounding of money', () => {
  it.each<[value: number, mode: RoundingMode, unit: RoundingUnit, rounded: number]>([
    [(1_000_000 / 174) * 2 * 1.5, 'half', 'fen', 17_241],
    [0.5, 'half', 'fen', 1],
    [-0.5, 'half', 'fen', -1],
    [0.49, 'half', 'fen', 0],
    [-0.49, 'half', 'fen', 0],
    [100.5 - 1e-9, 'half', 'fen', 101],
    [1.1 * 1.1 * 100 * 50, 'half', 'fen', 6050],
    [2.675 * 100, 'half', 'fen', 268],
    [3.0000000001, 'up', 'fen', 3],
    [3.01, 'up', 'fen', 4],
    [-3.01, 'up', 'fen', -4],
    [2.9999999999, 'down', 'fen', 3],
    [3.99, 'down', 'fen', 3],
    [-3.99, 'down', 'fen', -3],
    [12_345, 'half', 'jiao', 12_350],
    [12_344, 'half', 'jiao', 12_340],
    [12_341, 'up', 'jiao', 12_350],
    [12_350, 'half', 'yuan', 12_400],
    [12_349.4, 'half', 'yuan', 12_300],
    [12_301, 'up', 'yuan', 12_400],
    [12_399, 'down', 'yuan', 12_300],
    [0, 'up', 'yuan', 0],
  ])('%d %s to %s is %d', (value, mode, unit, rounded) => {
    expect(roundFen(value, mode, unit)).toBe(rounded)
  })

  /** A chain of what payroll does, once in doubles and once in fractions: the roundings agree to the fen. */
  it('is that of the exact figure', () => {
    const fen = fc.integer({ min: -10_000_000, max: 10_000_000 })
    const days = fc.integer({ min: 0, max: 6200 }).map((each) => each / 100)
    const rate = fc.integer({ min: 0, max: 30_000 }).map((each) => each / 10_000)
    const divisor = fc.constantFrom(21.75, 174, 8, 12, 22, 23, 30, 31, 365, 2, 0.5)
    const move = fc.oneof(
      fc.record({ sign: fc.constant('×' as const), by: fc.oneof(days, rate) }),
      fc.record({ sign: fc.constant('÷' as const), by: divisor }),
      fc.record({ sign: fc.constantFrom('+' as const, '−' as const), by: fen }),
    )
    const reckon = {
      '+': (a: number, b: number) => a + b,
      '−': (a: number, b: number) => a - b,
      '×': (a: number, b: number) => a * b,
      '÷': (a: number, b: number) => a / b,
    }
    fc.assert(
      fc.property(
        fen,
        fc.array(move, { maxLength: 4 }),
        fc.constantFrom<RoundingUnit>('fen', 'jiao', 'yuan'),
        (start, moves, unit) => {
          let value = start
          let figure = ratio(start)
          for (const { sign, by } of moves) {
            value = reckon[sign](value, by)
            figure = exact[sign](figure, ratio(by))
          }
          const size = { fen: 1, jiao: 10, yuan: 100 }[unit]
          const parts = exact['÷'](figure, ratio(size))
          fc.pre(isPlain(parts, Math.abs(value), size))
          const expected = { half: halfAway(parts), down: towardsZero(parts), up: awayFromZero(parts) }
          for (const mode of ['half', 'up', 'down'] as const) {
            expect(roundFen(value, mode, unit)).toBe(Number(expected[mode]) * size)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

/** Either on the border between two roundings or well away from it, as figures of payroll are. */
function isPlain(parts: Ratio, value: number, size: number): boolean {
  const doubled = exact['×'](parts, ratio(2))
  const off = exact['−'](doubled, { over: halfAway(doubled), under: 1n })
  const distance = (Math.abs(Number((off.over * 10n ** 15n) / off.under) / 1e15) * size) / 2
  return off.over === 0n || distance > 1e-6 + value * 1e-14
}

const towardsZero = (value: Ratio): bigint => value.over / value.under
const awayFromZero = (value: Ratio): bigint =>
  BigInt(signOf(value)) * -below({ over: value.over < 0n ? value.over : -value.over, under: value.under })

describe('what is equal', () => {
  it.each([
    [0.1 + 0.2, 0.3, 0],
    [(2_400_000 / 21.75) * 21.75, 2_400_000, 0],
    [100_000_000.01, 100_000_000, 1],
    [0.000001, 0, 1],
    [1, 1.000001, -1],
  ])('%d and %d', (one, other, sign) => {
    expect(Math.sign(compared(one, other))).toBe(sign)
  })
})
