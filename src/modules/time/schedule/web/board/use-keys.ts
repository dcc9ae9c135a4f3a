import type { KeyboardEvent, RefObject } from 'react'
import type { BoardShift, Plan } from '../calls.ts'
import type { BoardGridProps } from './board-grid.tsx'
import { type Spot, stepped } from './range.ts'

type KeysOf = BoardGridProps & {
  here: Spot
  setHere: (spot: Spot) => void
  table: RefObject<HTMLTableElement | null>
}

/** A digit is the shift at that place, 0 rest, Delete what the pattern says. */
function planOf(key: string, shifts: readonly BoardShift[]): Plan | undefined {
  if (key === '0') return null
  if (key === 'Delete' || key === 'Backspace') return 'pattern'
  const offered = shifts.filter(({ retired }) => !retired)
  return /^[1-9]$/.test(key) ? offered[Number(key) - 1]?.shiftId : undefined
}

const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey

/** The keyboard on the board. */
export function useKeys({ data, range, onRange, onPlan, onDrop, here, setHere, table }: KeysOf) {
  const size = { rows: data.rows.length, columns: data.days.length }

  function move(next: Spot, extend: boolean) {
    setHere(next)
    onRange?.({ from: extend && range ? range.from : next, to: next })
    table.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }

  function plan(key: string): boolean {
    const chosen = onRange && planOf(key, data.shifts)
    if (chosen === undefined) return false
    onPlan(chosen, range ?? { from: here, to: here })
    return true
  }

  return (event: KeyboardEvent) => {
    if (isCommand(event)) return
    if (event.key === 'Escape') return onDrop()
    const next = stepped(here, event.key, size)
    if (next) move(next, event.shiftKey)
    if (next || plan(event.key)) event.preventDefault()
  }
}
