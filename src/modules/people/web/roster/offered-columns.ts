import { isHidden } from '#platform/kernel/field-class.ts'
import { type ColumnKey, columns } from '../../columns.ts'
import type { RosterRow } from '../../contract.ts'
import { useNames } from '../use-names.ts'

const isOpen = (key: ColumnKey, rows: readonly RosterRow[] | undefined): boolean =>
  !rows?.some((row) => isHidden(row[key]))

/** The columns that the reader may see; the name always stays. */
export function useOfferedColumns(rows: readonly RosterRow[] | undefined) {
  const { column } = useNames()
  return columns
    .filter(({ key }) => isOpen(key, rows))
    .map(({ key }) => ({ key, label: column(key), locked: key === 'fullName' }))
}

/** Of these columns the ones that may go into a file. */
export const exportable = (keys: readonly ColumnKey[], rows: readonly RosterRow[] | undefined): ColumnKey[] =>
  keys.filter((key) => isOpen(key, rows) && !columns.find((column) => column.key === key)?.masked)
