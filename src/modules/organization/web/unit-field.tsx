import { useRead } from '#platform/client/use-operation.ts'
import type { Day } from '#platform/kernel/day.ts'
import { type Choice, SelectField } from '#platform/ui/select-field.tsx'
import { organization } from '../contract.ts'

/** The most a list to choose from holds; who has more units searches in the chart. */
const most = 500

/** Units of a day to choose from, each by its whole path. */
export function useUnitChoices(day: Day, without?: string): Choice[] {
  const units = useRead(organization.units, { asOf: day, limit: most })
  return (units.data?.rows ?? [])
    .filter((row) => row.id !== without)
    .map((row) => ({ value: row.id, label: row.path.join(' / '), ...(row.code && { search: row.code }) }))
}

type UnitFieldProps = {
  label: string
  day: Day
  value: string | undefined
  onChange: (id: string | undefined) => void
  without?: string
  optional?: boolean
  refusal?: string | undefined
  hint?: string
}

export function UnitField({ day, without, ...field }: UnitFieldProps) {
  return <SelectField {...field} choices={useUnitChoices(day, without)} />
}
