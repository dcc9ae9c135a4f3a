import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from '../locale.ts'
import { type FigureRow, readValue, typedValue, type Value } from '../value.ts'
import { countsAs, partsOf, withPart } from './parts.ts'
import { usePartWords } from './use-part-words.ts'

type PartsFieldsProps = {
  value: Value
  unit: FigureRow['unit']
  /** Nothing while one of them can't be read. */
  onChange: (value: Value | undefined) => void
}

/** A field for each number of a figure. */
export function PartsFields({ value, unit, onChange }: PartsFieldsProps) {
  const t = useWords(words)
  const { nameOf } = usePartWords(unit)
  const parts = partsOf(value).map(({ path, value: number }) => {
    const form = countsAs(path, unit) === 'money' ? ('money' as const) : ('number' as const)
    return { key: path.join('.'), path, form, first: typedValue(number, form === 'money' ? 'fen' : 'table') }
  })
  const [typed, setTyped] = useState(() => Object.fromEntries(parts.map(({ key, first }) => [key, first])))
  const read = (form: 'money' | 'number', text = '') => readValue(text, form)

  function change(key: string, text: string) {
    const next = { ...typed, [key]: text }
    setTyped(next)
    const numbers = parts.map((part) => ({ path: part.path, number: read(part.form, next[part.key]) }))
    const isWhole = numbers.every(({ number }) => typeof number === 'number')
    onChange(isWhole ? numbers.reduce((all, each) => withPart(all, each.path, Number(each.number)), value) : undefined)
  }

  return parts.map(({ key, path, form }) => (
    <TextField
      key={key}
      label={nameOf(path)}
      value={typed[key] ?? ''}
      onChange={(text) => change(key, text)}
      refusal={read(form, typed[key]) === undefined ? t('badNumber') : undefined}
      autoComplete="off"
    />
  ))
}
