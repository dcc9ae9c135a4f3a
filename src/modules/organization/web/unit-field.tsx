import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldProps } from '#platform/ui/field.tsx'
import { ManySelectField, SelectField } from '#platform/ui/select-field.tsx'
import type { Choice } from '#platform/ui/select-picker.tsx'
import type { UnitRow } from '../contract.ts'
import { FoundField, useTyped } from './found-field.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'

/** The most that is listed to choose from; of more units one is searched for on the server. */
const most = 100

type UnitsOffered = {
  day: Day
  /** Units that are not there yet: what a draft makes. */
  made?: readonly Choice[] | undefined
  without?: string | undefined
}

const choiceOf = ({ id, path, code }: UnitRow): Choice => ({
  value: id,
  label: path.join(' / '),
  ...(code && { search: code }),
})

function useUnitsOffered({ day, made = [], without }: UnitsOffered) {
  const units = useRead(organization.units, { asOf: day, limit: most })
  const choices = [...made, ...(units.data?.rows ?? []).map(choiceOf)].filter(({ value }) => value !== without)
  return { choices, tooMany: (units.data?.total ?? 0) > most }
}

type UnitFieldProps = FieldProps &
  UnitsOffered & { value: string | undefined; onChange: (id: string | undefined) => void }

/** A unit of that day, by its whole path. */
export function UnitField({ day, made, without, value, onChange, ...field }: UnitFieldProps) {
  const { choices, tooMany } = useUnitsOffered({ day, made, without })
  if (tooMany) return <UnitSearch {...field} {...{ day, made, without, value, onChange }} />
  return <SelectField {...field} value={value} onChange={onChange} choices={choices} />
}

function UnitSearch({ day, made = [], without, value, onChange, ...field }: UnitFieldProps) {
  const t = useWords(words)
  const typing = useTyped()
  const { search } = typing
  const found = useRead(organization.units, { asOf: day, search, limit: 20 }, { enabled: search !== '' })
  const chosen = useRead(organization.units, { asOf: day, ids: [value ?? ''] }, { enabled: !!value, keep: false })
  const offered = [
    ...made.filter(({ label }) => label.includes(search)).map(({ value, label }) => ({ id: value, label })),
    ...(found.data?.rows ?? []).map(({ id, name, path }) => ({
      id,
      label: name,
      detail: path.slice(0, -1).join(' / '),
    })),
  ]
  const label = made.find((each) => each.value === value)?.label ?? chosen.data?.rows[0]?.path.join(' / ') ?? '…'
  return (
    <FoundField
      {...field}
      chosen={value ? { id: value, label } : undefined}
      placeholder={t('findUnitOnly')}
      listed={t('unitsFound')}
      typing={typing}
      found={found.data && offered.filter(({ id }) => id !== without)}
      onChoose={({ id }) => onChange(id)}
      onClear={() => onChange(undefined)}
    />
  )
}

type UnitsFieldProps = FieldProps & UnitsOffered & { value: readonly string[]; onChange: (ids: string[]) => void }

/** Several units of that day. */
export function UnitsField({ day, made, without, value, onChange, ...field }: UnitsFieldProps) {
  const { choices, tooMany } = useUnitsOffered({ day, made, without })
  if (!tooMany) return <ManySelectField {...field} value={value} onChange={onChange} choices={choices} />
  const put = (at: number, id: string | undefined) => onChange(id ? value.with(at, id) : value.toSpliced(at, 1))
  return (
    <div className="stack">
      {value.map((id, at) => (
        <UnitSearch key={id} {...field} {...{ day, made }} value={id} onChange={(next) => put(at, next)} />
      ))}
      <UnitSearch
        key={value.length}
        {...field}
        {...{ day, made }}
        value={undefined}
        onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
      />
    </div>
  )
}
