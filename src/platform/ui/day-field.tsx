import { useWords } from '../client/use-words.ts'
import type { DayPickerProps } from './day-picker.tsx'
import { type ControlProps, Field, type FieldProps } from './field.tsx'
import { later } from './later.tsx'
import { words } from './locale.ts'

const DayPicker = later<DayPickerProps>(
  async () => (await import('./day-picker.tsx')).DayPicker,
  ({ value = '' }) => ({ value, placeholder: useWords(words)('pickDay') }),
)

/** A calendar day as `YYYY-MM-DD`; no time zone comes near it. Typing works as well as choosing. */
export function DayField({
  label,
  hint,
  optional,
  refusal,
  ways,
  ...picker
}: FieldProps & Omit<DayPickerProps, keyof ControlProps>) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => <DayPicker {...picker} {...control} />}
    </Field>
  )
}
