import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { words } from './locale.ts'

type FactProps<T> = {
  value: T | Hidden | null | undefined
  /** How a value is shown; as text without it. */
  children?: (value: T) => ReactNode
}

/** A fact that may be hidden (a lock, never a blank) or not known (a dash). */
export function Fact<T extends string | number | object>({ value, children }: FactProps<T>) {
  const t = useWords(words)
  if (isHidden(value)) return <Locked />
  if (value === null || value === undefined || value === '') return <span className="quiet">{t('none')}</span>
  return children ? children(value) : String(value)
}

/** Stars of the server's mask as the dots of the screen. */
export const dotted = (masked: string): string => masked.replaceAll('*', '•')
