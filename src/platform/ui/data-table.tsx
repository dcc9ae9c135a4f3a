import { Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { LoadingRows } from './loading-rows.tsx'
import { words } from './locale.ts'
import { usePhone } from './media.ts'
import { PageFoot, type PageOf } from './page-foot.tsx'
import { PhoneRows } from './phone-rows.tsx'
import { rowKeyDown } from './row-keys.ts'
import './data-table.css'

export type Column<Row> = {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** Money and counts: right-aligned, unit once in the title. */
  number?: boolean
  width?: number
  sortable?: boolean
  /** The reader sees masked values: the head says so, and it cannot be sorted. */
  masked?: boolean
  /** Stays while the rest scrolls sideways. */
  fixed?: boolean
}

/** `-endDate` in the address is `{ key: 'endDate', descending: true }`. */
export type Sort = { key: string; descending: boolean }
export type Density = 'compact' | 'roomy'

export type DataTableProps<Row extends object> = {
  /** What the rows are, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  /** `undefined` while they are loading for the first time; old rows stay while others are fetched. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** How a row is called: on its checkbox and its phone button. */
  rowName: (row: Row) => string
  density?: Density
  sort?: Sort | undefined
  onSort?: (sort: Sort | undefined) => void
  /** The row whose panel is open. */
  current?: string | undefined
  /** Click, or the arrow keys while a panel is open. */
  onPeek?: (row: Row) => void
  /** Enter. */
  onOpen?: (row: Row) => void
  selected?: readonly string[]
  onSelect?: (keys: string[]) => void
  page?: PageOf
  /** What stands there instead of rows: `Empty`, `FilteredAway`, `NotPermitted`. */
  empty?: ReactNode
  /** The two lines of a row on the phone; without it the table scrolls sideways. */
  phone?: (row: Row) => ReactNode
}

/** A set to work through. Arrow keys move from row to row, Enter opens, Space selects. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, page, phone, density = 'compact', label } = props
  const onPhone = usePhone()
  if (rows === undefined) return <LoadingRows rows={12} height={density === 'compact' ? 37 : 45} />
  return (
    <div className="data-table">
      {onPhone && phone ? (
        <PhoneRows {...props} rows={rows} phone={phone} />
      ) : (
        <section className={`table-scroll ${density}`} aria-label={label}>
          <DesktopTable {...props} rows={rows} />
        </section>
      )}
      {page && <PageFoot {...page} />}
    </div>
  )
}

function DesktopTable<Row extends object>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { columns, rows, rowKey, current, sort, onSort, onPeek, onOpen, empty } = props
  const maskedNote = useWords(words)('maskedColumn')
  const selection = useSelection(props)

  const change: NonNullable<TableProps<Row>['onChange']> = (_page, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
    onSort?.(order ? { key: String(columnKey), descending: order === 'descend' } : undefined)
  }

  return (
    <Table<Row>
      size="small"
      columns={columns.map((column) => toAntd(column, sort, maskedNote))}
      dataSource={rows}
      rowKey={rowKey}
      pagination={false}
      showSorterTooltip={false}
      onChange={change}
      locale={{ emptyText: empty ?? ' ' }}
      rowClassName={(row) => (rowKey(row) === current ? 'current-row' : '')}
      {...(selection && { rowSelection: selection })}
      onRow={(row) => ({
        ...(rowKey(row) === current && { 'aria-current': 'true' as const }),
        ...((onPeek || onOpen) && { tabIndex: 0 }),
        onClick: (event) => {
          const onControl = (event.target as HTMLElement).closest('a, button, input, label')
          if (!onControl) (onPeek ?? onOpen)?.(row)
        },
        onKeyDown: (event) => rowKeyDown(event, { open: () => (onOpen ?? onPeek)?.(row) }),
        onFocus: (event) => {
          if (current !== undefined && event.target === event.currentTarget && rowKey(row) !== current) onPeek?.(row)
        },
      })}
    />
  )
}

type AntdColumn<Row> = NonNullable<TableProps<Row>['columns']>[number]

function toAntd<Row>(column: Column<Row>, sort: Sort | undefined, maskedNote: string): AntdColumn<Row> {
  const { key, title, render, number, width, sortable, masked, fixed } = column
  const order = sort?.key === key ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null
  return {
    key,
    title: masked ? <MaskedTitle title={title} note={maskedNote} /> : title,
    render: (_value: unknown, row: Row) => render(row),
    ...(number && { align: 'right' as const }),
    ...(width !== undefined && { width }),
    ...(fixed && { fixed: 'left' as const }),
    ...(sortable && !masked && { sorter: true, sortOrder: order }),
  }
}

function MaskedTitle({ title, note }: { title: string; note: string }) {
  return (
    <span className="masked-title" title={note}>
      {title}
      <Icon name="lock" size={13} />
      <span className="visually-hidden">{note}</span>
    </span>
  )
}

function useSelection<Row extends object>(props: DataTableProps<Row>): TableProps<Row>['rowSelection'] {
  const t = useWords(words)
  const { selected, onSelect, rowName } = props
  if (!selected || !onSelect) return undefined
  return {
    selectedRowKeys: [...selected],
    onChange: (keys) => onSelect(keys.map(String)),
    getCheckboxProps: (row) => ({ 'aria-label': t('selectRow', { name: rowName(row) }) }),
    getTitleCheckboxProps: () => ({ 'aria-label': t('selectPage') }),
    columnWidth: 40,
  }
}
