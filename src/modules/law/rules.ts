import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { HolidayYear } from '#statute/cn/time/calendar-figures.ts'
import type { FigureStatus, Parameter, Version } from '#statute/parameter.ts'

export type FigureProblem =
  | { code: 'law.cityNeeded' | 'law.noCity' | 'law.wholeYear' | 'law.nothingToConfirm' }
  | { code: 'law.daysUpsideDown'; earlier: Day; later: Day }
  | { code: 'law.valueNotRight'; at: string }

export type Entered = { city?: string | undefined; from: Day; until?: Day | undefined; value: unknown }

/** Where a value does not look as the figure must, or null. */
function faultyPart({ schema }: Parameter<unknown>, value: unknown): string | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? null : parsed.error.issues[0]?.path.join('.') || '—'
}

/** Why a figure can't be recorded as entered, or null. */
export function figureProblem(
  parameter: Parameter<unknown>,
  { city, from, until, value }: Entered,
): FigureProblem | null {
  if (parameter.byPlace && city === undefined) return { code: 'law.cityNeeded' }
  if (!parameter.byPlace && city !== undefined) return { code: 'law.noCity' }
  if (until !== undefined && until <= from) return { code: 'law.daysUpsideDown', earlier: from, later: until }
  const at = faultyPart(parameter, value)
  if (at !== null) return { code: 'law.valueNotRight', at }
  return parameter.oneYear && !isOneYear(from, value as HolidayYear) ? { code: 'law.wholeYear' } : null
}

/** A calendar is of the year that begins on its first day, and all its days lie in it. */
function isOneYear(from: Day, { statutory, off, makeUp }: HolidayYear): boolean {
  const year = from.slice(0, 4)
  return (
    from.endsWith('-01-01') &&
    statutory.length > 0 &&
    [...statutory, ...off, ...makeUp].every((day) => day.startsWith(year))
  )
}

/** The day after the last on which it holds: as entered, or the end of the one year. */
export const endOf = (parameter: Parameter<unknown>, { from, until }: Entered): Day | undefined =>
  parameter.oneYear ? addMonths(from, 12) : until

const confirmable: readonly FigureStatus[] = ['待核验', '推算']

export const confirmProblem = ({ status }: Version<unknown>): FigureProblem | null =>
  confirmable.includes(status) ? null : { code: 'law.nothingToConfirm' }
