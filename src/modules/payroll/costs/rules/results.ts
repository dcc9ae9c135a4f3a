import type { Month } from '#platform/kernel/day.ts'

export type Figures = { revenue: number | null; profit: number | null }

export type ResultProblem = 'monthToCome' | 'revenueBelowZero'

/** What can’t be, whoever says it. A month that goes on can have a figure to date. */
export function resultProblem(
  { month, revenue }: { month: Month; revenue?: number | null | undefined },
  thisMonth: Month,
): ResultProblem | null {
  if (month > thisMonth) return 'monthToCome'
  return (revenue ?? 0) < 0 ? 'revenueBelowZero' : null
}

/** More profit than revenue happens, with gains from outside the business; more often a column or a unit is wrong. */
export const isDoubtful = ({ revenue, profit }: Figures): boolean =>
  revenue !== null && profit !== null && profit > revenue

/** The months of a year that have come. */
export const monthsCome = (year: number, thisMonth: Month): Month[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}` as Month).filter(
    (month) => month <= thisMonth,
  )

/** The whole months of the year that should have both figures and have not. */
export function missingMonths(
  rows: readonly { month: Month; revenue: unknown; profit: unknown }[],
  { since, thisMonth }: { since: Month | null; thisMonth: Month },
): Month[] {
  if (since === null) return []
  return rows
    .filter(
      ({ month, revenue, profit }) => (revenue === null || profit === null) && month >= since && month < thisMonth,
    )
    .map(({ month }) => month)
}
