export type RoundingMode = 'half' | 'up' | 'down'
export type RoundingUnit = 'fen' | 'jiao' | 'yuan'

const fenIn: Readonly<Record<RoundingUnit, number>> = { fen: 1, jiao: 10, yuan: 100 }

/**
 * What binary fractions may have added or taken on the way: some twenty units in the last place, and a ten-millionth of a fen.
 * Figures of payroll that differ, differ by more.
 */
const noiseOf = (value: number): number => 1e-7 + Math.abs(value) * 4e-15

/** The next integer below, where a hair below an integer is that integer. */
const wholeBelow = (value: number, noise: number): number => Math.floor(value + noise)

const wholeAbove = (value: number, noise: number): number => -wholeBelow(-value, noise)

/**
 * An amount in fen to whole fen, jiao or yuan: half away from zero, or all of it away from zero or towards it. A deduction is
 * rounded as the same amount paid would be.
 */
export function roundFen(value: number, mode: RoundingMode, unit: RoundingUnit): number {
  const grain = fenIn[unit]
  const size = Math.abs(value) / grain
  const noise = noiseOf(value) / grain
  if (mode === 'up') return Math.sign(value) * wholeAbove(size, noise) * grain + 0
  return Math.sign(value) * wholeBelow(mode === 'half' ? size + 0.5 : size, noise) * grain + 0
}

/** Whole steps, or whole parts of one: one of the two is 1, so that neither is a fraction. */
export type Grain = { step: number; parts: number }

const inGrains = (value: number, { step, parts }: Grain): number => (value * parts) / step

const fromGrains = (grains: number, { step, parts }: Grain): number => (grains * step) / parts + 0

/** To that grain, half away from zero. */
export function halfTo(value: number, grain: Grain): number {
  const size = inGrains(Math.abs(value), grain)
  return fromGrains(Math.sign(value) * wholeBelow(size + 0.5, noiseOf(size)), grain)
}

export function upTo(value: number, grain: Grain): number {
  const grains = inGrains(value, grain)
  return fromGrains(wholeAbove(grains, noiseOf(grains)), grain)
}

export function downTo(value: number, grain: Grain): number {
  const grains = inGrains(value, grain)
  return fromGrains(wholeBelow(grains, noiseOf(grains)), grain)
}

/** Below zero, zero or above it as the one is less than, equal to or more than the other: 0.1 + 0.2 equals 0.3. */
export function compared(one: number, other: number): number {
  const difference = one - other
  const noise = 1e-10 + (Math.abs(one) + Math.abs(other)) * 4e-15
  return difference > noise || difference < -noise ? difference : 0
}
