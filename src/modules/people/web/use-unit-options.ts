import { organization } from '#modules/organization/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import type { FilterOption } from '#platform/ui/filter-chips.tsx'

/** As many units as one answer holds, with those that are chosen. */
export function useUnitOptions(chosen: string[]): FilterOption[] {
  const may = useMay('organization.units')
  const all = useRead(organization.units, { limit: 500 }, { enabled: may }).data?.rows ?? []
  const missing = chosen.filter((id) => !all.some((unit) => unit.id === id))
  const more = useRead(organization.units, { ids: missing }, { enabled: may && missing.length > 0 }).data?.rows ?? []
  const rows = [...all, ...(missing.length > 0 ? more : [])]
  return rows.map(({ id, name, path }) => ({ value: id, label: name, search: path.join(' ') }))
}
