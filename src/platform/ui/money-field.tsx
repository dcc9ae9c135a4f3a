import { useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Field, type FieldProps } from './field.tsx'
import { formatMoney } from './format.ts'
import { words } from './locale.ts'
import { readMoney } from './read-money.ts'

type MoneyFieldProps = FieldProps & {
  /** Integer fen; `undefined` is empty. */
  value: number | undefined
  onChange: (fen: number | undefined) => void
  unit?: string
  disabled?: boolean
}

const shown = (fen: number | undefined) => (fen === undefined ? '' : formatMoney(fen, 'bare'))

/** Yuan are typed and shown, fen are kept. Commas, a ¥ and full-width digits are understood. */
export function MoneyField({
  label,
  hint,
  optional,
  refusal,
  ways,
  value,
  onChange,
  unit,
  disabled = false,
}: MoneyFieldProps) {
  const t = useWords(words)
  const [typed, setTyped] = useState<string>()

  function leave() {
    if (typed === undefined) return
    const fen = readMoney(typed)
    if (fen !== 'unreadable') onChange(fen)
    setTyped(undefined)
  }

  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => (
        <div className="input-group money">
          <span aria-hidden="true">¥</span>
          <input
            {...control}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            value={typed ?? shown(value)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={leave}
          />
          <span className="nowrap">{unit ?? t('yuan')}</span>
        </div>
      )}
    </Field>
  )
}
