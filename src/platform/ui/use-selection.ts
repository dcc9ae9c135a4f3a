import { useRef } from 'react'
import type { DataTableProps } from './table.ts'

type Selected<Row extends object> = Pick<DataTableProps<Row>, 'rowKey' | 'selected' | 'onSelect'> & {
  rows: readonly Row[]
}

export type Selection = {
  has: (key: string) => boolean
  /** With Shift all rows since the last one that was ticked follow it. */
  toggle: (key: string, reaching: boolean) => void
  togglePage: () => void
  ofPage: 'all' | 'some' | 'none'
}

/** Which rows of this page are ticked; `undefined` when the table has nothing to tick. */
export function useSelection<Row extends object>(table: Selected<Row>): Selection | undefined {
  const { rows, rowKey, selected, onSelect } = table
  const last = useRef<string>(undefined)
  if (!selected || !onSelect) return undefined
  const keys = rows.map(rowKey)
  const ticked = new Set(selected)
  const onPage = keys.filter((key) => ticked.has(key)).length
  return {
    has: (key) => ticked.has(key),
    toggle(key, reaching) {
      onSelect(tickedAfter(keys, selected, key, reaching ? last.current : undefined))
      last.current = key
    },
    togglePage: () => onSelect(onPage === keys.length ? [] : keys),
    ofPage: onPage === 0 ? 'none' : onPage === keys.length ? 'all' : 'some',
  }
}

/** The ticked rows after one more click. The rows between it and `since` become what the clicked one becomes. */
export function tickedAfter(
  keys: readonly string[],
  ticked: readonly string[],
  clicked: string,
  since: string | undefined,
): string[] {
  const ends = [keys.indexOf(since ?? clicked), keys.indexOf(clicked)].toSorted((a, b) => a - b)
  const [first = 0, last = 0] = ends.includes(-1) ? [keys.indexOf(clicked), keys.indexOf(clicked)] : ends
  const ticks = !ticked.includes(clicked)
  return keys.filter((key, at) => (at >= first && at <= last ? ticks : ticked.includes(key)))
}
