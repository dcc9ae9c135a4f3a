import type { ReactNode } from 'react'
import type { DataTableProps } from './table.ts'
import './phone-rows.css'

type PhoneRowsProps<Row extends object> = Pick<
  DataTableProps<Row>,
  'label' | 'rowKey' | 'onPeek' | 'onOpen' | 'empty'
> & {
  rows: readonly Row[]
  phone: (row: Row) => ReactNode
}

/** A table on the phone: each row two lines on a card, the whole row a button. */
export function PhoneRows<Row extends object>({
  rows,
  rowKey,
  phone,
  onPeek,
  onOpen,
  label,
  empty,
}: PhoneRowsProps<Row>) {
  const follow = onOpen ?? onPeek
  if (rows.length === 0) return <>{empty}</>
  return (
    <ul className="phone-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {follow ? (
            <button className="bare phone-row" type="button" onClick={() => follow(row)}>
              {phone(row)}
            </button>
          ) : (
            <div className="phone-row">{phone(row)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}

type PhoneRowProps = { leading?: ReactNode; title: ReactNode; figure?: ReactNode; detail?: ReactNode; note?: ReactNode }

/** Who and the figure on the first line, why on the second. */
export function PhoneRow({ leading, title, figure, detail, note }: PhoneRowProps) {
  return (
    <span className="phone-row-inner">
      {leading}
      <span className="grow">
        <span className="line">
          <span className="grow ellipsis">{title}</span>
          {figure !== undefined && <span className="nowrap">{figure}</span>}
        </span>
        <span className="line small quiet">
          <span className="grow ellipsis">{detail}</span>
          {note !== undefined && <span className="nowrap">{note}</span>}
        </span>
      </span>
    </span>
  )
}
