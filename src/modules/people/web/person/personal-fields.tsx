import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { sexes } from '../../columns.ts'
import type { PersonalChanges, PersonalField } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { dotted } from '../fact.tsx'
import type { Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { isMasked } from './personal-draft.ts'

type FieldsProps = {
  person: Person
  fields: readonly PersonalField[]
  draft: PersonalChanges
  onChange: (draft: PersonalChanges) => void
  refusalAt: (field: PersonalField) => string | undefined
}

/** One form field for each personal field that the reader may see. */
export function PersonalFields({ person, fields, ...form }: FieldsProps) {
  const open = fields.filter((field) => !isHidden(person[field]))
  return (
    <Fields columns={2}>
      {open.map((field) => (
        <PersonalInput key={field} field={field} person={person} {...form} />
      ))}
    </Fields>
  )
}

type InputProps = Omit<FieldsProps, 'fields'> & { field: PersonalField }

function PersonalInput({ field, person, draft, onChange, refusalAt }: InputProps): ReactNode {
  const t = useWords(words)
  const name = useWords(names)
  const { column, choice } = useNames()
  const label = field === 'nationality' || field === 'bankName' ? name(`field.${field}`) : column(field)
  const refusal = refusalAt(field)
  const set = (value: unknown) => onChange({ ...draft, [field]: value })
  if (field === 'sex') {
    return (
      <SelectField
        label={label}
        optional
        value={draft.sex ?? undefined}
        onChange={(sex) => set(sex ?? null)}
        choices={sexes.map((value) => ({ value, label: choice('sex', value) }))}
        refusal={refusal}
      />
    )
  }
  if (field === 'birthDate' || field === 'firstWorkDate') {
    return (
      <DayField
        label={label}
        optional
        value={draft[field] ?? undefined}
        onChange={(day) => set(day ?? null)}
        refusal={refusal}
      />
    )
  }
  const mask = isMasked(field) ? person[field] : null
  return (
    <TextField
      label={label}
      optional={field !== 'fullName'}
      value={draft[field] ?? ''}
      onChange={set}
      refusal={refusal}
      autoComplete="off"
      {...(typeof mask === 'string' && { hint: t('keepsNumber', { mask: dotted(mask) }) })}
    />
  )
}

const places: readonly [RegExp, PersonalField][] = [
  [/^people\.residentId/, 'residentId'],
  [/^people\.(birthDiffers|tooYoung|tooOld|hireBeforeBirth)/, 'birthDate'],
  [/^people\.sexDiffers/, 'sex'],
  [/^people\.work/, 'firstWorkDate'],
  [/^people\.mobile/, 'mobile'],
  [/^people\.bankAccount/, 'bankAccount'],
]

/** The field that a refusal is about. */
export const fieldOf = (code: string | undefined): PersonalField | undefined =>
  code === undefined ? undefined : places.find(([pattern]) => pattern.test(code))?.[1]
