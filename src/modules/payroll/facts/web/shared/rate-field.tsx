import { Field, type FieldProps } from '#platform/ui/field.tsx'

type RateFieldProps = FieldProps & { value: string; onChange: (typed: string) => void }

/** Percent as typed; `undefined` where it is empty or none. */
export function rateIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[%\s]/g, '')
  const rate = Number(plain)
  return plain !== '' && Number.isFinite(rate) && rate >= 0 && rate <= 100 ? rate : undefined
}

export function RateField({ value, onChange, ...field }: RateFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <div className="input-group">
          <input
            {...control}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="nowrap">%</span>
        </div>
      )}
    </Field>
  )
}
