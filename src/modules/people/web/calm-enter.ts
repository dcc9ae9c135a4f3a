import type { KeyboardEvent } from 'react'

/** In a long form only its button sends. */
export function calmEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
