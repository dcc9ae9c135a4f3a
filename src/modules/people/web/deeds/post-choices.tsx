import { jobs } from '#modules/jobs/contract.ts'
import { organization } from '#modules/organization/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldProps } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'

type ChoiceProps = FieldProps & { value: string | null; onChange: (value: string | null) => void }

/** The ladder's levels by their code; typed where the reader may not see the ladder. */
export function LevelField({ value, onChange, ...field }: ChoiceProps) {
  const [language] = useLanguage()
  const may = useMay('jobs.ladder')
  const levels = useRead(jobs.ladder, {}, { enabled: may }).data?.rows ?? []
  if (!may)
    return <TextField {...field} value={value ?? ''} onChange={(typed) => onChange(typed || null)} maxLength={30} />
  const known = levels.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: `${code} ${language === 'zh' ? nameZh : nameEn}`,
    search: `${nameZh} ${nameEn}`,
  }))
  return (
    <SelectField
      {...field}
      value={value ?? undefined}
      onChange={(code) => onChange(code ?? null)}
      choices={withOwn(known, value)}
      clearable
    />
  )
}

/** Job families by their Chinese name, as they stand in the roster. */
export function FamilyField({ value, onChange, ...field }: ChoiceProps) {
  const [language] = useLanguage()
  const may = useMay('jobs.families')
  const families = useRead(jobs.families, {}, { enabled: may }).data?.rows ?? []
  const known = families.map(({ nameZh, nameEn }) => ({
    value: nameZh,
    label: language === 'zh' ? nameZh : nameEn,
    search: nameZh,
  }))
  return (
    <SelectField
      {...field}
      value={value ?? undefined}
      onChange={(name) => onChange(name ?? null)}
      choices={withOwn(known, value)}
      clearable
    />
  )
}

type Known = { value: string; label: string; search?: string }

/** What somebody has stays choosable, even where the list no longer holds it. */
const withOwn = (known: Known[], value: string | null): Known[] =>
  value === null || known.some((each) => each.value === value) ? known : [...known, { value, label: value }]

export type Entity = { id: string; name: string; city: string }

/** The legal entities that stand on that day. */
export function useEntities(day: Day | undefined): Entity[] {
  const may = useMay('organization.legalEntities')
  return useRead(organization.legalEntities, day ? { asOf: day } : {}, { enabled: may }).data?.rows ?? []
}

type EntityFieldProps = ChoiceProps & { entities: readonly Entity[] }

export function EntityField({ value, onChange, entities, ...field }: EntityFieldProps) {
  return (
    <SelectField
      {...field}
      value={value ?? undefined}
      onChange={(id) => onChange(id ?? null)}
      choices={entities.map(({ id, name }) => ({ value: id, label: name }))}
      clearable
    />
  )
}
