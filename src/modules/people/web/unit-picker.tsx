import { useDeferredValue, useState } from 'react'
import { organization } from '#modules/organization/contract.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldProps } from '#platform/ui/field.tsx'
import { words } from './locale.ts'
import { SearchPicker } from './search-picker.tsx'

export type Picked = { id: string; name: string }

type UnitPickerProps = FieldProps & {
  value: Picked | undefined
  onChange: (unit: Picked | undefined) => void
  /** The day on which the unit must stand. */
  day?: Day | undefined
  disabled?: boolean
}

/** Finds a unit of that day; its path tells two of one name apart. */
export function UnitPicker({ value, onChange, day, ...field }: UnitPickerProps) {
  const t = useWords(words)
  const [query, setQuery] = useState('')
  const search = useDeferredValue(query.trim())
  const found = useRead(organization.units, { search, limit: 20, ...(day && { asOf: day }) })
  return (
    <SearchPicker
      {...field}
      placeholder={t('findUnit')}
      query={query}
      onQuery={setQuery}
      value={value && { id: value.id, label: value.name }}
      onChange={(option) => onChange(option && { id: option.id, name: option.label })}
      options={found.data?.rows.map((unit) => ({
        id: unit.id,
        label: unit.name,
        detail: unit.path.slice(0, -1).join(' / '),
      }))}
    />
  )
}
