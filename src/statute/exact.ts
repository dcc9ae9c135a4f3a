/** Money and rates without the errors of binary fractions. */

/**
 * amount × numerator ÷ denominator, rounded half up (away from zero) to an integer.
 * @param amount an integer; so are numerator and denominator, the latter above zero
 */
export function portion(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator
  if (!Number.isSafeInteger(product)) return portionOfLarge(BigInt(amount) * BigInt(numerator), BigInt(denominator))
  const size = Math.abs(product)
  const rest = size % denominator
  const whole = (size - rest) / denominator
  const rounded = rest * 2 >= denominator ? whole + 1 : whole
  return product < 0 ? 0 - rounded : rounded
}

function portionOfLarge(product: bigint, denominator: bigint): number {
  const size = product < 0n ? -product : product
  const rounded = (size * 2n + denominator) / (denominator * 2n)
  return Number(product < 0n ? -rounded : rounded)
}

/** A number of at most six decimals in millionths: 9.8 is 9,800,000. */
export const millionths = (value: number): number => Math.round(value * 1_000_000)

/** That many percent of an amount in fen, rounded half up to the fen. */
export const percentOf = (amount: number, rate: number): number => portion(amount, millionths(rate), 100_000_000)

/** The same rounded half up to the yuan, in fen: once, for 0.4956 of a yuan that has become 0.50 would become a whole one. */
export const yuanPercentOf = (amount: number, rate: number): number =>
  portion(amount, millionths(rate), 10_000_000_000) * 100

const tenThousandths = (value: number): number => Math.round(value * 10_000)

/** Exact for whole minutes of an hour, which four decimals are not, and for four decimals. */
const minuteTenThousandths = (value: number): number => Math.round(value * 600_000)

/**
 * An amount in fen ÷ so many hundredths of a unit × times × percent: a monthly wage ÷ 21.75 × 3 days × 200 %.
 * @param times days or hours with four decimals at most, or hours in whole minutes; percent a rate with four decimals at most
 */
export const ratedPortion = (amount: number, hundredths: number, times: number, percent: number): number =>
  portion(amount, minuteTenThousandths(times) * tenThousandths(percent), hundredths * 6_000_000_000)

export const clamp = (value: number, lowest: number, highest: number): number =>
  Math.min(Math.max(value, lowest), highest)
