import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import type { FigureRow, Value } from './value.ts'

/** A single number with its unit; what has several parts says only that. */
export function useValueShown(): (value: Value, unit: FigureRow['unit']) => string {
  const t = useWords(words)
  const f = useFormat()
  const unitWord = useUnitWord()
  return (value, unit) => {
    if (typeof value !== 'number') return t('detailed')
    return unit === 'fen' ? f.money(value) : `${f.number(value)}${unitWord(unit)}`
  }
}

/** What a number counts; nothing where it needs no word. */
export function useUnitWord(): (unit: FigureRow['unit']) => string {
  const t = useWords(words)
  return (unit) => {
    if (unit === 'fen' || unit === 'table' || unit === 'day' || unit === 'month') return ''
    return t(`unit.${unit}`)
  }
}
