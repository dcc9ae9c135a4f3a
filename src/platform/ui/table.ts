import type { ReactNode } from 'react'
import type { PageOf } from './page-foot.tsx'

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
