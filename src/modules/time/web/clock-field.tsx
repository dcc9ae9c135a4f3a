import { useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { words } from '../asking/web/locale.ts'
import { minutesOf } from './clock.ts'

type ClockFieldProps = FieldProps & { value: string; onChange: (value: string) => void }

/** 1830 becomes 18:30; what is no time stays as it was typed. */
const tidied = (value: string): string => {
  const minutes = minutesOf(value)
  return minutes === undefined ? value : timeOfDay(minutes)
}

/** So much has been typed that it should be a time by now. */
const isWrong = (value: string): boolean => value.trim().length > 3 && minutesOf(value) === undefined

/** A time of the day by twenty-four hours; the phone brings its own wheel. */
export function ClockField({ label, hint, optional, refusal, ways, value, onChange }: ClockFieldProps) {
  const t = useWords(words)
  const phone = usePhone()
  return (
    <Field
      label={label}
      hint={hint}
      optional={optional ?? false}
      refusal={isWrong(value) ? t('clockWrong') : refusal}
      ways={ways}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type={phone ? 'time' : 'text'}
          inputMode="numeric"
          placeholder="18:30"
          maxLength={5}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => onChange(tidied(value))}
        />
      )}
    </Field>
  )
}
