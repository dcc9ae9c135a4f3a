import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { words } from './locale.ts'
import { isPlain } from './parts/parts.ts'
import { PartsFields } from './parts/parts-fields.tsx'
import { useUnitWord } from './use-value-shown.ts'
import { type FigureRow, formOf, readValue, type Value } from './value.ts'

type ValueFieldProps = {
  /** A value of the kind, to go by. */
  like: Value
  unit: FigureRow['unit']
  typed: string
  onChange: (typed: string) => void
}

/** A value as it is typed: an amount in yuan, a number, or written out where it has several parts. */
export function ValueField({ like, unit, typed, onChange }: ValueFieldProps) {
  const t = useWords(words)
  const unitWord = useUnitWord()
  const form = formOf(like, unit)
  const isUnread = typed.trim() !== '' && readValue(typed, form) === undefined
  const shared = { value: typed, onChange }
  if (isPlain(like))
    return (
      <PartsFields
        value={like}
        unit={unit}
        onChange={(value) => onChange(value === undefined ? '' : JSON.stringify(value))}
      />
    )
  if (form === 'json')
    return (
      <TextAreaField
        {...shared}
        label={t('json')}
        hint={t('jsonHint')}
        rows={8}
        refusal={isUnread ? t('badJson') : undefined}
      />
    )
  const label = form === 'money' ? t('money') : t('number', { unit: unitWord(unit).trim() })
  return <TextField {...shared} label={label} refusal={isUnread ? t('badNumber') : undefined} autoComplete="off" />
}
