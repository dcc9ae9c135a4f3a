import { organization } from '#modules/organization/contract.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { ManySelectField } from '#platform/ui/select-field.tsx'

type UnitsPickerProps = { label: string; value: string[]; onChange: (unitIds: string[]) => void }

/** Several units, each named with those above it. */
export function UnitsPicker({ label, value, onChange }: UnitsPickerProps) {
  const units = useRead(organization.units, { limit: 500 }).data?.rows ?? []
  return (
    <ManySelectField
      label={label}
      value={value}
      onChange={onChange}
      choices={units.map((unit) => ({ value: unit.id, label: unit.path.join(' / ') }))}
    />
  )
}
