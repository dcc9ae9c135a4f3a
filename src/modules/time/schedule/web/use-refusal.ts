import { useLanguage } from '#platform/client/use-words.ts'
import { defineWords, sentenceOf } from '#platform/words.ts'
import { refusalWords } from '../locale.ts'

const refusals = defineWords('time.schedule.refusals', refusalWords)

/** What a rule says no with, in words, before anything is sent. */
export function useRefusal(): (code: string) => string {
  const [language] = useLanguage()
  return (code) => sentenceOf(code, {}, language, [refusals])
}
