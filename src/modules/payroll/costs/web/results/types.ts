import { isHidden } from '#platform/kernel/field-class.ts'
import type { payroll } from '../../../contract.ts'

export type Results = (typeof payroll.businessResults)['output']['_output']
export type ResultRow = Results['months'][number]

type Entry = ResultRow['revenue']

/** What is known of it and may be seen. */
export const fenOf = (entry: Entry): number | null => (entry === null || isHidden(entry.fen) ? null : entry.fen)

/** The newest of what was entered for the month. */
export function newestOf({ revenue, profit }: ResultRow): NonNullable<Entry> | null {
  if (!revenue || !profit) return revenue ?? profit
  return profit.at > revenue.at ? profit : revenue
}
