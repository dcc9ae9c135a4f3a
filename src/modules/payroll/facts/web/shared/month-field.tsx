import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { monthIn } from './month-in.ts'

type MonthFieldProps = FieldProps & { value: string; onChange: (typed: string) => void }

/** A month: chosen on the phone, typed elsewhere; `2026-7`, `202607` and `2026年7月` are understood. */
export function MonthField({ value, onChange, ...field }: MonthFieldProps) {
  const phone = usePhone()
  const tidy = () => {
    const month = monthIn(value)
    if (month && month !== value) onChange(month)
  }
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={phone ? 'month' : 'text'}
          placeholder="2026-07"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={tidy}
        />
      )}
    </Field>
  )
}
