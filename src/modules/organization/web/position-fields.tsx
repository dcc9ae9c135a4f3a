import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { Named, Position } from '../contract.ts'
import { FoundField, useTyped } from './found-field.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import type { DraftProps } from './unit-draft.ts'

/** The most that is listed to choose from; of more positions one is searched for on the server. */
const most = 100

export function PositionFields({ position, draft, change }: DraftProps & { position: Position | undefined }) {
  const t = useWords(words)
  return (
    <>
      <TextField
        label={t('positionName')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={100}
        focus
      />
      <TextField label={t('code')} optional value={draft.code} onChange={(code) => change({ code })} maxLength={50} />
      <SuperiorField
        day={draft.day}
        without={position?.id}
        value={draft.reportsTo}
        onChange={(reportsTo) => change({ reportsTo })}
      />
    </>
  )
}

type SuperiorProps = {
  day: Day | undefined
  without: string | undefined
  value: Named | null
  onChange: (position: Named | null) => void
}

/** The position that this one reports to. */
function SuperiorField({ day, without, value, onChange }: SuperiorProps) {
  const t = useWords(words)
  const typing = useTyped()
  const asOf = day && { asOf: day }
  const few = useRead(organization.positions, { ...asOf, limit: most })
  const tooMany = (few.data?.total ?? 0) > most
  const { search } = typing
  const found = useRead(organization.positions, { ...asOf, search, limit: 20 }, { enabled: tooMany && search !== '' })
  const others = (tooMany ? found.data : few.data)?.rows.filter((row) => row.id !== without)
  if (tooMany) {
    return (
      <FoundField
        label={t('reportsToPosition')}
        optional
        chosen={value ? { id: value.id, label: value.name } : undefined}
        placeholder={t('findPosition')}
        listed={t('positionsFound')}
        typing={typing}
        found={others?.map(({ id, name, unitName }) => ({ id, label: name, detail: unitName }))}
        onChoose={({ id, label }) => onChange({ id, name: label })}
        onClear={() => onChange(null)}
      />
    )
  }
  const nameOf = (id: string) => others?.find((row) => row.id === id)?.name ?? ''
  return (
    <SelectField
      label={t('reportsToPosition')}
      optional
      value={value?.id}
      onChange={(id) => onChange(id ? { id, name: nameOf(id) } : null)}
      choices={(others ?? []).map((row) => ({ value: row.id, label: `${row.name} · ${row.unitName}` }))}
    />
  )
}
