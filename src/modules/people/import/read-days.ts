import type { Day } from '#platform/kernel/day.ts'
import { type DayOptions, readDay } from '#platform/sheet/values.ts'

const isoDay = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/
const longDay = /^\d{4}/

type Result = ReturnType<typeof readDay>

/** Days repeat in a roster: each text is read once. A two-digit year depends on the row, so it is read each time. */
export function dayReader() {
  const known = new Map<string, Result>()
  return (text: string, options: DayOptions): Result => {
    if (isoDay.test(text) && !text.endsWith('-29')) return { ok: true, value: text as Day }
    if (!longDay.test(text)) return readDay(text, options)
    const key = `${options.order ?? ''} ${text}`
    const found = known.get(key) ?? readDay(text, options)
    if (known.size < 50_000) known.set(key, found)
    return found
  }
}
