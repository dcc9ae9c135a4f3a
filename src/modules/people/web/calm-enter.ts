import type { KeyboardEvent } from 'react'

/** Enter in a day picker takes the day and nothing else: without this it would send the form around it. */
export function calmPicker(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('.ant-picker'))
    event.preventDefault()
}

/** In a long form only its button sends. */
export function calmEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
