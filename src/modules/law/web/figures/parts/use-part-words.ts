import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { FigureRow } from '../value.ts'
import { words } from './locale.ts'
import { countsAs, type Part } from './parts.ts'

type Key<T> = T extends `part.${infer K}` ? K : never
type Named = Key<keyof typeof words.table>

const isNamed = (key: string): key is Named => Object.hasOwn(words.table, `part.${key}`)

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2200

/** How a part is called and how it reads. */
export function usePartWords(unit: FigureRow['unit']) {
  const t = useWords(words)
  const f = useFormat()
  /** 养老 · 下限; the third of a list is its number. */
  const nameOf = (path: readonly string[]) =>
    path.map((key) => (isNamed(key) ? t(`part.${key}`) : /^\d+$/.test(key) ? String(Number(key) + 1) : key)).join(' · ')
  const numberShown = (path: readonly string[], value: number): string => {
    const counted = countsAs(path, unit)
    if (counted === 'money') return f.money(value)
    if (counted === 'percent') return `${f.number(value)}%`
    return isYear(value) ? String(value) : f.number(value)
  }
  const shown = ({ path, value }: Part): string => {
    if (typeof value === 'number') return numberShown(path, value)
    return value === null ? '∞' : String(value)
  }
  return { nameOf, shown }
}
