import { type FocusEvent, type MouseEvent, memo, type ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import { rowKeyDown } from './row-keys.ts'
import type { Column, DataTableProps } from './table.ts'
import { cellClass } from './table-head.tsx'
import type { Selection } from './use-selection.ts'

type TableRowProps<Row extends object> = { row: Row; table: DataTableProps<Row>; selection: Selection | undefined }

/** One of the set. What stands in it keeps its own clicks and keys. */
export function TableRow<Row extends object>({ row, table, selection }: TableRowProps<Row>) {
  const { columns, rowKey, rowName, current, onPeek, onOpen } = table
  const key = rowKey(row)
  const isCurrent = key === current
  const hasDeed = (onPeek ?? onOpen) !== undefined

  function click({ target }: MouseEvent) {
    const onControl = target instanceof Element && target.closest('a, button, input, label')
    if (!onControl) (onPeek ?? onOpen)?.(row)
  }

  /** While a panel is open, it follows the focus. */
  function follow(event: FocusEvent) {
    if (current !== undefined && !isCurrent && event.target === event.currentTarget) onPeek?.(row)
  }

  return (
    <tr
      {...(isCurrent && { className: 'current-row', 'aria-current': 'true' })}
      {...(hasDeed && { tabIndex: 0 })}
      onClick={click}
      onFocus={follow}
      onKeyDown={(event) => rowKeyDown(event, { open: () => (onOpen ?? onPeek)?.(row) })}
    >
      {selection && (
        <SelectCell
          name={rowName(row)}
          fixed={columns.some(({ fixed }) => fixed)}
          ticked={selection.has(key)}
          onToggle={(reaching) => selection.toggle(key, reaching)}
        />
      )}
      <Cells row={row} columns={columns} besideBoxes={selection !== undefined} />
    </tr>
  )
}

type CellsProps<Row> = { row: Row; columns: readonly Column<Row>[]; besideBoxes: boolean }

/** Drawn anew only when the row or the columns have changed: hundreds of cells are most of a list's work. */
const Cells = memo(function Cells<Row>({ row, columns, besideBoxes }: CellsProps<Row>) {
  return columns.map((column) => (
    <td key={column.key} className={cellClass(column, besideBoxes)}>
      {column.render(row)}
    </td>
  ))
}) as <Row>(props: CellsProps<Row>) => ReactNode

type SelectCellProps = { name: string; fixed: boolean; ticked: boolean; onToggle: (reaching: boolean) => void }

function SelectCell({ name, fixed, ticked, onToggle }: SelectCellProps) {
  const t = useWords(words)
  return (
    <td className={fixed ? 'select-cell fixed' : 'select-cell'}>
      <label>
        <input
          type="checkbox"
          aria-label={t('selectRow', { name })}
          checked={ticked}
          onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)}
        />
      </label>
    </td>
  )
}
