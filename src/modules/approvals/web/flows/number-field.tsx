import { useState } from 'react'
import { Field, type FieldProps } from '#platform/ui/field.tsx'

type NumberFieldProps = FieldProps & {
  value: number | undefined
  /** Told as soon as what is typed is a number. */
  onChange: (value: number | undefined) => void
  unit?: string | undefined
  whole?: boolean
  min?: number
  max?: number
  disabled?: boolean
}

const numbers = { whole: /^\d{1,9}$/, any: /^-?\d{1,9}(\.\d{1,4})?$/ }

/** A number with its unit behind it. What is no number stays while it is typed, and goes when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hint,
    optional = false,
    refusal,
    ways,
    value,
    onChange,
    unit,
    whole = false,
    min,
    max,
    disabled,
  } = props
  const [typed, setTyped] = useState<string>()

  function type(text: string) {
    setTyped(text)
    const read = readNumber(text, whole)
    if (read === undefined ? optional && text === '' : isBetween(read, min, max)) onChange(read)
  }

  return (
    <Field label={label} hint={hint} optional={optional} refusal={refusal} ways={ways}>
      {(control) => (
        <div className="input-group">
          <input
            {...control}
            className="input"
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            disabled={disabled ?? false}
            value={typed ?? (value === undefined ? '' : String(value))}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(undefined)}
          />
          {unit && <span className="nowrap">{unit}</span>}
        </div>
      )}
    </Field>
  )
}

/** Full-width digits are understood. */
function readNumber(text: string, whole: boolean): number | undefined {
  const plain = text.normalize('NFKC').trim()
  return (whole ? numbers.whole : numbers.any).test(plain) ? Number(plain) : undefined
}

const isBetween = (value: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): boolean =>
  value >= min && value <= max
