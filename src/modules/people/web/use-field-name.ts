import { useWords } from '#platform/client/use-words.ts'
import type { PersonalField } from '../contract.ts'
import { words as names } from '../locale.ts'
import { useNames } from './use-names.ts'

export function useFieldName(): (field: PersonalField) => string {
  const name = useWords(names)
  const { column } = useNames()
  return (field) => (field === 'nationality' || field === 'bankName' ? name(`field.${field}`) : column(field))
}
