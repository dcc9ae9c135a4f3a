import { Month } from '#platform/kernel/day.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'

type MonthFieldProps = FieldProps & { value: string; onChange: (typed: string) => void }

/** The month where it reads as one. */
export const monthIn = (typed: string): Month | undefined => Month.safeParse(typed.trim()).data

/** A month, chosen where the browser has a way to, else typed like 2026-07. */
export function MonthField({ value, onChange, ...field }: MonthFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="month"
          placeholder="2026-07"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
