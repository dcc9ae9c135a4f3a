/** What is typed as a number, with at most two decimals; undefined where it is none, or nothing. */
export function numberIn(typed: string): number | undefined {
  const plain = typed.trim().normalize('NFKC')
  return /^\d{1,4}(\.\d{0,2})?$/.test(plain) && Number(plain) > 0 ? Number(plain) : undefined
}

/** The same where nothing at all may be meant. */
export const wholeIn = (typed: string): number | undefined =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined
