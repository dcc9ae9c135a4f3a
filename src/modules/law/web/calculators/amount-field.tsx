import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { formatMoney } from '#platform/ui/format.ts'
import { readMoney } from '#platform/ui/read-money.ts'
import { words } from './locale.ts'

type Typed = FieldProps & { value: string; onChange: (typed: string) => void }

/** `12000` and `1.2万` read `12,000.00` while nobody types there. */
export function tidied(typed: string): string {
  const fen = readMoney(typed)
  return typeof fen === 'number' ? formatMoney(fen, 'bare') : typed
}

/** Yuan as they are typed, so that the answer follows each key. */
export function AmountField({ value, onChange, ...field }: Typed) {
  const t = useWords(words)
  const [isTyping, setTyping] = useState(false)
  return (
    <Field {...field}>
      {(control) => (
        <div className="input-group money">
          <span aria-hidden="true">¥</span>
          <input
            {...control}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={isTyping ? value : tidied(value)}
            onChange={(event) => {
              setTyping(true)
              onChange(event.target.value)
            }}
            onBlur={() => setTyping(false)}
          />
          <span className="nowrap">{t('yuan')}</span>
        </div>
      )}
    </Field>
  )
}

/** A number with its unit behind it. */
export function NumberField({ value, onChange, unit, ...field }: Typed & { unit: string | undefined }) {
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
          {unit && <span className="nowrap">{unit}</span>}
        </div>
      )}
    </Field>
  )
}

/** A month, typed: `2026-7`, `202607` and `2026年7月` are understood. */
export function MonthField({ value, onChange, ...field }: Typed) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          placeholder="2026-07"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
