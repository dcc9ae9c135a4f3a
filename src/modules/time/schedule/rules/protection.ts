import { minutesOfDay } from '#platform/kernel/clock.ts'
import { type Day, daysBetween } from '#platform/kernel/day.ts'
import type { ShiftBody } from '../../contract.ts'

/** From ten in the evening to six in the morning. */
const night = { from: 22 * 60, to: 6 * 60 }

/** Two months before birth with all that may be early, and until the child is one year old. */
export const longestProtection = { pregnancy: 310, nursing: 400 } as const

/** Is any minute of the shift at night? Breaks count: she would be there. */
export function isNightShift({ segments }: Pick<ShiftBody, 'segments'>): boolean {
  const nights = [-1, 0, 1].map((days) => ({
    from: night.from + days * minutesOfDay,
    to: night.to + (days + 1) * minutesOfDay,
  }))
  return segments.some(({ from, to }) => nights.some((each) => from < each.to && each.from < to))
}

export type ProtectionProblem = 'protectionReversed' | 'protectionTooLong'

export function protectionProblem(
  kind: keyof typeof longestProtection,
  from: Day,
  lastDay: Day,
): ProtectionProblem | null {
  if (lastDay < from) return 'protectionReversed'
  return daysBetween(from, lastDay) >= longestProtection[kind] ? 'protectionTooLong' : null
}
