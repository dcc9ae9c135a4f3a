import { Select } from 'antd'
import { useWords } from '../client/use-words.ts'
import { Field, type FieldProps } from './field.tsx'
import { words } from './locale.ts'

/** `search` holds what else finds the option: pinyin, a number. */
export type Choice<V extends string = string> = { value: V; label: string; search?: string; disabled?: boolean }

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
  const { label, hint, optional, refusal, ways, value, onChange, choices, placeholder, disabled, clearable } = props
  const t = useWords(words)
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => (
        <Select<V, Choice<V>>
          {...control}
          value={value ?? null}
          onChange={(next) => onChange(next ?? undefined)}
          options={[...choices]}
          placeholder={placeholder ?? t('pickOne')}
          disabled={disabled ?? false}
          allowClear={clearable ?? optional ?? false}
          status={refusal ? 'error' : ''}
          notFoundContent={t('noOptions')}
          showSearch={choices.length >= 8 && { filterOption: found }}
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
  const { label, hint, optional, refusal, ways, value, onChange, choices, placeholder, disabled } = props
  const t = useWords(words)
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => (
        <Select<V[], Choice<V>>
          {...control}
          mode="multiple"
          value={[...value]}
          onChange={onChange}
          options={[...choices]}
          placeholder={placeholder ?? t('pickOne')}
          disabled={disabled ?? false}
          status={refusal ? 'error' : ''}
          notFoundContent={t('noOptions')}
          maxTagCount="responsive"
          showSearch={{ filterOption: found }}
        />
      )}
    </Field>
  )
}

function found(typed: string, choice?: Choice): boolean {
  const text = `${choice?.label ?? ''} ${choice?.search ?? ''}`.toLowerCase()
  return text.includes(typed.trim().toLowerCase())
}
