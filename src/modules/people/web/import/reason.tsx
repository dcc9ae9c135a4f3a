import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { refusalWords as fileRefusals } from '#platform/files/locale.ts'
import { sheetRefusals } from '#platform/sheet/locale.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { defineWords, sentenceOf } from '#platform/words.ts'
import type { ImportField } from '../../import/columns.ts'
import type { Import } from '../../import/contract.ts'
import { importRefusalWords } from '../../import/locale.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

const refusals = defineWords('people.import.refusals', { ...fileRefusals, ...sheetRefusals, ...importRefusalWords })

/** What stood in the way of an import the last time, in words. */
export function useReason() {
  const t = useWords(words)
  const names = useNames()
  const [language] = useLanguage()
  return ({ problem, state }: Pick<Import, 'problem' | 'state'>): string | undefined => {
    if (!problem) return state === 'failed' ? t('failedWhy') : undefined
    const { code, details } = problem
    const { fields } = details
    const named = Array.isArray(fields)
      ? { ...details, fields: fields.map((field: ImportField) => names.column(field)) }
      : details
    return sentenceOf(code, named, language, [refusals])
  }
}

export function Reason({ shown }: { shown: Pick<Import, 'problem' | 'state'> }) {
  const reason = useReason()(shown)
  return reason ? <RefusalNote reason={reason} /> : null
}
