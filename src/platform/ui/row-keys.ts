import type { KeyboardEvent } from 'react'

const sideways: Record<string, 'nextElementSibling' | 'previousElementSibling'> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
}

/** Keys of a focused row: ↑↓ to its neighbours, Enter opens, Space ticks its box. Keys inside its controls stay theirs. */
export function rowKeyDown(event: KeyboardEvent<HTMLElement>, deeds: { open: () => void }): void {
  const row = event.currentTarget
  if (event.target !== row) return
  const direction = sideways[event.key]
  if (direction) {
    event.preventDefault()
    const next = row[direction]
    if (next instanceof HTMLElement) next.focus()
  } else if (event.key === 'Enter') {
    event.preventDefault()
    deeds.open()
  } else if (event.key === ' ') {
    event.preventDefault()
    row.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
  }
}
