import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { organization, type Position, type Unit } from '../contract.ts'
import { words } from './locale.ts'
import type { DraftProps } from './unit-deed.tsx'

type PositionFieldsProps = DraftProps & { unit: Unit; position: Position | undefined }

export function PositionFields({ position, draft, change }: PositionFieldsProps) {
  const t = useWords(words)
  const positions = useRead(organization.positions, { ...(draft.day && { asOf: draft.day }), limit: 500 })
  const choices = (positions.data?.rows ?? []).filter((row) => row.id !== position?.id)
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
      <SelectField
        label={t('reportsToPosition')}
        optional
        value={draft.reportsToId}
        onChange={(reportsToId) => change({ reportsToId })}
        choices={choices.map((row) => ({ value: row.id, label: `${row.name} · ${row.unitName}` }))}
      />
    </>
  )
}
