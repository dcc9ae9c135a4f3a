export type RoundingMode = 'half' | 'up' | 'down'
export type RoundingUnit = 'fen' | 'jiao' | 'yuan'

const fenIn: Readonly<Record<RoundingUnit, number>> = { fen: 1, jiao: 10, yuan: 100 }

/**
 * What binary fractions may have added or taken on the way: some twenty units in the last place, and a ten-millionth of a fen.
 * Figures of payroll that differ, differ by more.
 */
const noiseOf = (value: number): number => 1e-7 + Math.abs(value) * 4e-15

/** The next integer below, where a hair below an integer is that integer. */
const wholeBelow = (value: number): number => Math.floor(value + noiseOf(value))

const wholeAbove = (value: number): number => -wholeBelow(-value)

/**
 * An amount in fen to whole fen, jiao or yuan: half away from zero, or all of it away from zero or towards it. A deduction is
 * rounded as the same amount paid would be.
 */
export function roundFen(value: number, mode: RoundingMode, unit: RoundingUnit): number {
  const size = Math.abs(value) / fenIn[unit]
  const whole = mode === 'half' ? wholeBelow(size + 0.5) : mode === 'up' ? wholeAbove(size) : wholeBelow(size)
  return Math.sign(value) * whole * fenIn[unit] + 0
}

/** Whole steps, or whole parts of one: one of the two is 1, so that neither is a fraction. */
export type Grain = { step: number; parts: number }

/** To that grain, half away from zero. */
export const halfTo = (value: number, { step, parts }: Grain): number =>
  (Math.sign(value) * wholeBelow((Math.abs(value) * parts) / step + 0.5) * step) / parts + 0

export const upTo = (value: number, { step, parts }: Grain): number =>
  (wholeAbove((value * parts) / step) * step) / parts + 0

export const downTo = (value: number, { step, parts }: Grain): number =>
  (wholeBelow((value * parts) / step) * step) / parts + 0

/** Below zero, zero or above it as the one is less than, equal to or more than the other: 0.1 + 0.2 equals 0.3. */
export function compared(one: number, other: number): number {
  const difference = one - other
  const noise = 1e-10 + (Math.abs(one) + Math.abs(other)) * 4e-15
  return difference > noise || difference < -noise ? difference : 0
}
