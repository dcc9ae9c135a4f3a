import type { KeyboardEvent } from 'react'

/** Arrow keys in a tree of rows: up and down move, right opens, left folds. Enter is the button's own. */
export function rowKeys(fold: (id: string, open: boolean) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-unit]')
    if (!here) return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-unit]')]
    const id = here.dataset.unit ?? ''
    const deeds: Record<string, () => void> = {
      ArrowDown: () => all[all.indexOf(here) + 1]?.focus(),
      ArrowUp: () => all[all.indexOf(here) - 1]?.focus(),
      ArrowRight: () => fold(id, true),
      ArrowLeft: () => fold(id, false),
    }
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
}
