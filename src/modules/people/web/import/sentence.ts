import { type Language, sentenceOf } from '#platform/words.ts'
import type { Problem } from '../../import/contract.ts'
import { problemWords } from '../../import/locale.ts'
import type { useNames } from '../use-names.ts'

/** What is wrong, in the language of the screen; the values a choice takes by what they are called there. */
export function sentenceOfProblem(
  { code, field, details }: Problem,
  language: Language,
  names: ReturnType<typeof useNames>,
): string {
  const { choices } = details
  const named = Array.isArray(choices)
    ? { ...details, choices: choices.map((choice) => names.choice(field as 'sex', choice)) }
    : details
  return sentenceOf(code, named, language, [problemWords])
}
