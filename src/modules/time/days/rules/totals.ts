import type { DayEntry } from '../../contract.ts'
import type { Totals } from '../contract.ts'

const summed = [
  ...(['scheduled', 'worked', 'late', 'early', 'absent', 'onLeave', 'overtimeWorkday', 'overtimeRest'] as const),
  ...(['overtimeHoliday', 'comp', 'night', 'missing'] as const),
] as const

/** Sums of some days. What is late or early is counted besides. */
export function totalsOf(entries: readonly DayEntry[]): Totals {
  const sums = Object.fromEntries(summed.map((key) => [key, entries.reduce((sum, entry) => sum + entry[key], 0)]))
  return {
    ...(sums as Record<(typeof summed)[number], number>),
    days: entries.filter(({ worked }) => worked > 0).length,
    lateCount: entries.filter(({ late }) => late > 0).length,
    earlyCount: entries.filter(({ early }) => early > 0).length,
  }
}
