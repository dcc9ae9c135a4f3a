import { isHidden } from '#platform/kernel/field-class.ts'
import { type ImportField, importFields } from '../../import/columns.ts'
import type { ImportRow, Problem } from '../../import/contract.ts'

/** A line of the preview: a row, or one thing about it. Only the first line of a row says whose it is. */
export type Line = { key: string; row: ImportRow; isFirst: boolean; problem?: Problem; field?: ImportField }

export const problemLines = (row: ImportRow): Line[] =>
  row.problems.map((problem, at) => ({
    key: `${row.row} ${problem.field} ${problem.code}`,
    row,
    isFirst: at === 0,
    problem,
    field: problem.field,
  }))

export const changeLines = (row: ImportRow): Line[] =>
  importFields
    .filter((field) => changes(row, field))
    .map((field, at) => ({ key: `${row.row} ${field}`, row, isFirst: at === 0, field }))

export const rowLines = (row: ImportRow): Line[] => [{ key: String(row.row), row, isFirst: true }]

function changes(row: ImportRow, field: ImportField): boolean {
  const cell = row.cells[field]
  return cell !== undefined && (isHidden(cell) || cell.before !== undefined)
}
