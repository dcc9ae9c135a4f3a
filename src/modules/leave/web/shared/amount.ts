import { useWords } from '#platform/client/use-words.ts'
import type { LeaveUnit } from '../../contract.ts'
import { words } from './locale.ts'

/** Minutes of a standard day in hours for leave that is taken by the hour, else in days; to two decimals. */
export const figureOf = (units: number, unit: LeaveUnit): number =>
  Math.round((units / (unit === 'hour' ? 60 : 480)) * 100) / 100

/** `const amount = useAmount(); amount(2160, 'half')` is 4.5天; by the hour 2160 are 36小时. */
export function useAmount(): (units: number, unit: LeaveUnit) => string {
  const t = useWords(words)
  return (units, unit) => t(unit === 'hour' ? 'hours' : 'days', { count: figureOf(units, unit) })
}

/** The unit alone, for the head of a column of `figureOf`. */
export function useUnitWord(): (unit: LeaveUnit) => string {
  const t = useWords(words)
  return (unit) => t(unit === 'hour' ? 'hour' : 'day')
}
