import { useLanguage } from '#platform/client/use-words.ts'
import { defineWords, sentenceOf } from '#platform/words.ts'
import { refusalWords } from '../locale.ts'
import type { Problem } from '../rules/event-list.ts'

const refusals = defineWords('people.web.refusals', refusalWords)

/** What a rule says no with, in words, before anything is sent. */
export function useRuleSentence(): (problem: Problem | null | undefined) => string | undefined {
  const [language] = useLanguage()
  return (problem) => (problem ? sentenceOf(problem.code, problem.details, language, [refusals]) : undefined)
}
