const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Whether a unified social credit code 统一社会信用代码 is well-formed: 18 characters, the last a check character.
 * Source: GB 32100-2015.
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31
}
