import type { HTMLInputTypeAttribute } from 'react'
import { Field, type FieldProps } from './field.tsx'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  name?: string
  type?: HTMLInputTypeAttribute
  placeholder?: string
  autoComplete?: string
  disabled?: boolean
  focus?: boolean
  maxLength?: number
}

export function TextField({
  label,
  hint,
  optional,
  refusal,
  ways,
  value,
  onChange,
  focus = false,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => (
        <input
          {...input}
          {...control}
          className="input"
          value={value}
          // biome-ignore lint/a11y/noAutofocus: only the first field of a page that is nothing but a form
          autoFocus={focus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type TextAreaFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  rows?: number
  placeholder?: string
  disabled?: boolean
}

/** Several lines: a reason, a remark. */
export function TextAreaField({ label, hint, optional, refusal, ways, value, onChange, ...input }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => (
        <textarea
          {...input}
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
