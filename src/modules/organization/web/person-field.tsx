import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import type { FieldProps } from '#platform/ui/field.tsx'
import type { Named } from '../contract.ts'
import { FoundField, useTyped } from './found-field.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'

type PersonFieldProps = FieldProps & { value: Named | null; onChange: (person: Named | null) => void }

const face = (name: string) => <Avatar name={name} size={24} />

/** Somebody of the roster, found by name, pinyin or number; or nobody yet. */
export function PersonField({ value, onChange, ...field }: PersonFieldProps) {
  const t = useWords(words)
  const typing = useTyped()
  const { search } = typing
  const people = useRead(organization.findPeople, { search }, { enabled: search !== '' })
  return (
    <FoundField
      {...field}
      chosen={value ? { id: value.id, label: value.name, leading: face(value.name) } : undefined}
      placeholder={t('findPerson')}
      listed={t('peopleFound')}
      typing={typing}
      found={people.data?.rows.map((row) => ({
        id: row.employmentId,
        label: row.name,
        detail: [row.number, row.unitName].filter(Boolean).join(' · '),
        leading: face(row.name),
      }))}
      onChoose={({ id, label }) => onChange({ id, name: label })}
      onClear={() => onChange(null)}
    />
  )
}
