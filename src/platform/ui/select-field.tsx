import { useWords } from '../client/use-words.ts'
import { Field, type FieldProps } from './field.tsx'
import { later } from './later.tsx'
import { words } from './locale.ts'
import type { Choice, ManySelectPickerProps, SelectPickerProps } from './select-picker.tsx'

const labelOf = (choices: readonly Choice[], value: string | undefined): string =>
  choices.find((choice) => choice.value === value)?.label ?? value ?? ''

const SelectPicker = later<SelectPickerProps>(
  async () => (await import('./select-picker.tsx')).SelectPicker,
  ({ value, choices, placeholder }) => ({ value: labelOf(choices, value), placeholder }),
)

const ManySelectPicker = later<ManySelectPickerProps>(
  async () => (await import('./select-picker.tsx')).ManySelectPicker,
  ({ value, choices, placeholder }) => {
    const comma = useWords(words)('listComma')
    return { value: value.map((each) => labelOf(choices, each)).join(comma), placeholder }
  },
)

type SelectFieldProps<V extends string> = FieldProps & {
  value: V | undefined
  onChange: (value: V | undefined) => void
  choices: readonly Choice<V>[]
  placeholder?: string
  disabled?: boolean
  clearable?: boolean
}

/** One of several. Typing finds; from eight choices on a search makes sense and is there. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, optional = false, refusal, ways, value, onChange, choices, placeholder, disabled } = props
  const t = useWords(words)
  return (
    <Field label={label} hint={hint} optional={optional} refusal={refusal} ways={ways}>
      {(control) => (
        <SelectPicker
          {...control}
          value={value}
          onChange={(next) => onChange(next as V | undefined)}
          choices={choices}
          placeholder={placeholder ?? t('pickOne')}
          disabled={disabled ?? false}
          clearable={props.clearable ?? optional}
        />
      )}
    </Field>
  )
}

type ManySelectFieldProps<V extends string> = FieldProps & {
  value: readonly V[]
  onChange: (value: V[]) => void
  choices: readonly Choice<V>[]
  placeholder?: string
  disabled?: boolean
}

/** Several of several. */
export function ManySelectField<V extends string>(props: ManySelectFieldProps<V>) {
  const { label, hint, optional = false, refusal, ways, value, onChange, choices, placeholder, disabled } = props
  const t = useWords(words)
  return (
    <Field label={label} hint={hint} optional={optional} refusal={refusal} ways={ways}>
      {(control) => (
        <ManySelectPicker
          {...control}
          value={value}
          onChange={(next) => onChange(next as V[])}
          choices={choices}
          placeholder={placeholder ?? t('pickOne')}
          disabled={disabled ?? false}
        />
      )}
    </Field>
  )
}
