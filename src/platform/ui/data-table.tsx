import { LoadingRows } from './loading-rows.tsx'
import { usePhone } from './media.ts'
import { PageFoot } from './page-foot.tsx'
import { PhoneRows } from './phone-rows.tsx'
import type { DataTableProps } from './table.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useSelection } from './use-selection.ts'
import './data-table.css'

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
        // Without a stop inside, the keyboard could not scroll it sideways.
        <section className={`table-scroll ${density}`} aria-label={label} tabIndex={hasStops(props) ? undefined : 0}>
          <WideTable {...props} rows={rows} />
        </section>
      )}
      {page && <PageFoot {...page} />}
    </div>
  )
}

/** Can the keyboard go to something in it? */
const hasStops = <Row extends object>({ columns, rows, onPeek, onOpen, onSelect }: DataTableProps<Row>): boolean =>
  onSelect !== undefined ||
  columns.some(({ sortable }) => sortable) ||
  ((onPeek ?? onOpen) !== undefined && rows !== undefined && rows.length > 0)

function WideTable<Row extends object>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { columns, rows, rowKey, sort, onSort, empty } = props
  const selection = useSelection(props)
  return (
    <table>
      <colgroup>
        {selection && <col className="select-column" />}
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <TableHead columns={columns} sort={sort} onSort={onSort} selection={selection} />
      <tbody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} table={props} selection={selection} />
        ))}
        {rows.length === 0 && (
          <tr className="empty-row">
            <td colSpan={columns.length + (selection ? 1 : 0)}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
