import type { ComponentType } from 'react'

export type PersonPickerProps = {
  label: string
  hint?: string
  optional?: boolean
  value: { personId: string; name: string } | undefined
  onChange: (person: { personId: string; name: string } | undefined) => void
}

type Persons = {
  /** Finds one of the roster. */
  Picker: ComponentType<PersonPickerProps>
  /** Says of one where he is, for who may see it. */
  Line: ComponentType<{ personId: string; name: string }>
}

/** Only who keeps the roster can draw these; the app puts them here. */
let persons: Persons | undefined

export const shownPersons = (): Persons | undefined => persons

export function fillPersons(given: Persons): void {
  persons = given
}
