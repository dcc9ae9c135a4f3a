import { useDeferredValue, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import type { FieldProps } from '#platform/ui/field.tsx'
import { people } from '../contract.ts'
import { words } from './locale.ts'
import { SearchPicker } from './search-picker.tsx'

export type PickedPerson = { personId: string; name: string }

type PersonPickerProps = FieldProps & {
  value: PickedPerson | undefined
  onChange: (person: PickedPerson | undefined) => void
  /** Somebody who can't be chosen: nobody is his own manager. */
  except?: string
  disabled?: boolean
}

/** Finds a person by name, pinyin, initials or number. */
export function PersonPicker({ value, onChange, except, ...field }: PersonPickerProps) {
  const t = useWords(words)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim())
  const found = useRead(people.search, { query: wanted, limit: 8 }, { enabled: wanted !== '' })
  const hits = wanted === '' ? [] : found.data?.hits.filter((hit) => hit.personId !== except)
  return (
    <SearchPicker
      {...field}
      prompt={t('typeToFind')}
      placeholder={t('findPerson')}
      query={query}
      onQuery={setQuery}
      value={value && { id: value.personId, label: value.name }}
      onChange={(option) => onChange(option && { personId: option.id, name: option.label })}
      options={hits?.map((hit) => ({
        id: hit.personId,
        label: hit.fullName,
        detail: [hit.employeeNo, hit.orgUnit, hit.position].filter(Boolean).join(' · '),
        leading: <Avatar name={hit.fullName} size={24} />,
      }))}
    />
  )
}
