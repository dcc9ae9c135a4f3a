import { useDeferredValue, useState } from 'react'
import { organization } from '#modules/organization/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldProps } from '#platform/ui/field.tsx'
import { words } from './locale.ts'
import { SearchPicker } from './search-picker.tsx'
import type { Picked } from './unit-picker.tsx'

type PositionPickerProps = FieldProps & {
  value: Picked | undefined
  onChange: (position: Picked | undefined) => void
  /** Only positions of this unit. */
  unitId: string | undefined
  day?: Day | undefined
  disabled?: boolean
}

/** Finds a position of a unit as it stands on that day. */
export function PositionPicker({ value, onChange, unitId, day, ...field }: PositionPickerProps) {
  const t = useWords(words)
  const [query, setQuery] = useState('')
  const search = useDeferredValue(query.trim())
  const asked = { search, limit: 20, ...(unitId && { unitId }), ...(day && { asOf: day }) }
  const may = useMay(organization.positions.name)
  const found = useRead(organization.positions, asked, { enabled: may && unitId !== undefined })
  if (!may) return null
  return (
    <SearchPicker
      {...field}
      disabled={field.disabled || !unitId}
      prompt={t('newPosition')}
      placeholder={t(unitId ? 'findPosition' : 'unitFirst')}
      query={query}
      onQuery={setQuery}
      value={value && { id: value.id, label: value.name }}
      onChange={(option) => onChange(option && { id: option.id, name: option.label })}
      options={found.data?.rows.map((position) => ({
        id: position.id,
        label: position.name,
        detail: position.code ?? '',
      }))}
    />
  )
}
