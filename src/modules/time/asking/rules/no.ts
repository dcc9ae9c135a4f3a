/** Why something can't be, as a refusal would say it. */
export type No = { code: string; details: Record<string, string | number> }

export const no = (code: string, details: No['details'] = {}): No => ({ code: `time.${code}`, details })

/** The first that applies. */
export const firstOf = (...checks: (() => No | false | null | undefined)[]): No | null => {
  for (const check of checks) {
    const found = check()
    if (found) return found
  }
  return null
}
