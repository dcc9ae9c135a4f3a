import { useMemo } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { ColumnKey } from '../columns.ts'
import type { EmploymentType, EventKind, LeaveKind, Status, TermType } from '../contract.ts'
import { words as names } from '../locale.ts'
import { words } from './locale.ts'
import type { Regretted } from './regretted-field.tsx'

type Choices = {
  status: Status
  sex: 'male' | 'female'
  employmentType: EmploymentType
  leaveKind: LeaveKind
  regretted: Regretted
  termType: TermType
}

/** What fields, choices and events are called, in the language of the screen. */
export function useNames() {
  const name = useWords(names)
  const t = useWords(words)
  return useMemo(
    () => ({
      column: (key: ColumnKey) => name(`column.${key}`),
      choice: <K extends keyof Choices>(column: K, value: Choices[K]) =>
        name(`choice.${column}.${value}` as 'choice.status.left'),
      event: (kind: EventKind) => name(`event.${kind}`),
      document: (kind: string) => name(`document.${kind}` as 'document.other'),
      months: (count: number) => {
        const [years, rest] = [Math.floor(count / 12), count % 12]
        if (years === 0) return t('monthsOnly', { count })
        return rest === 0 ? t('years', { count: years }) : t('yearsMonths', { years, months: rest })
      },
    }),
    [name, t],
  )
}
