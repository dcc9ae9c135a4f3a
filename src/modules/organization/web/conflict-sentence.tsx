import { useWords } from '#platform/client/use-words.ts'
import type { Conflict } from '../contract.ts'
import { words } from './locale.ts'

/** Codes come from the server; one that this page does not know yet is told in general. */
const conflictCodes = [
  'gone',
  'exists',
  'moved',
  'renamed',
  'headChanged',
  'circle',
  'nameTaken',
  'hasUnits',
  'hasPeople',
  'intoItself',
  'rootStays',
] as const

/** What stands in the way of a step. */
export function ConflictSentence({ conflict }: { conflict: Conflict }) {
  const t = useWords(words)
  const code = conflictCodes.find((each) => each === conflict.code)
  return (
    <>{code ? t(`conflict.${code}`, { unit: conflict.unitName }) : t('conflict.other', { unit: conflict.unitName })}</>
  )
}
