import { Month } from '#platform/kernel/day.ts'

/** The month that was typed, where it reads as one: `2026-7`, `202607`, `2026年7月`. */
export function monthIn(typed: string): Month | undefined {
  const [, year, month = ''] = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/.exec(typed.normalize('NFKC').trim()) ?? []
  return Month.safeParse(`${year}-${month.padStart(2, '0')}`).data
}
