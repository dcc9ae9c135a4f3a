/** The normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054

/**
 * Wilson's score interval of a share, 95 %: sound for small numbers, where the usual one would leave 0…1.
 * @param count how many of `of`
 * @returns null when there are none to count among
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927)
 */
export function wilsonInterval(count: number, of: number): { low: number; high: number } | null {
  if (of <= 0 || count < 0 || count > of) return null
  const share = count / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const middle = share + (z * z) / (2 * of)
  const whole = 1 + (z * z) / of
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}
