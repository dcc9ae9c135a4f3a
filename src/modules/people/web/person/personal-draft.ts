import type { PersonalChanges, PersonalField } from '../../contract.ts'
import { ownFields } from '../../contract.ts'
import { known, type Person } from '../types.ts'

export type TextFieldKey = Exclude<PersonalField, 'sex' | 'birthDate' | 'firstWorkDate'>

/** Numbers that the screen only knows masked: what is typed replaces them, nothing keeps them. */
const masked: readonly PersonalField[] = ['residentId', 'bankAccount']

export const isMasked = (field: PersonalField): boolean => masked.includes(field)

/** What the form starts with. Masked numbers start empty. */
export const draftOf = (person: Person, fields: readonly PersonalField[]): PersonalChanges =>
  Object.fromEntries(fields.filter((field) => !isMasked(field)).map((field) => [field, known(person[field])]))

/** Only what was changed; a masked number only when something was typed. */
export function changedFields(before: PersonalChanges, after: PersonalChanges): PersonalChanges {
  const fields = Object.keys(after) as PersonalField[]
  const changed = fields.filter((field) => {
    const value = after[field] ?? null
    return isMasked(field) ? value !== null && value !== '' : value !== (before[field] ?? null)
  })
  return Object.fromEntries(changed.map((field) => [field, after[field] === '' ? null : after[field]]))
}

export const editable: readonly PersonalField[] = [
  'fullName',
  'mobile',
  'email',
  'residentId',
  'sex',
  'birthDate',
  'firstWorkDate',
  'education',
  'maritalStatus',
  'nationality',
  'emergencyContact',
  'currentAddress',
  'hukouAddress',
  'bankAccount',
  'bankName',
]

export const requestable: readonly PersonalField[] = ownFields
