import type { Names } from '#modules/approvals/contract.ts'
import { type Language, type Speak, speakerOf, type Words, type WordTable } from '#platform/words.ts'

/** Says things of one table in both languages at once: who reads them may switch. */
export const bilingual =
  <T extends WordTable>(words: Words<T>) =>
  (saying: (t: Speak<T>, language: Language) => string): Names => ({
    zh: saying(speakerOf(words, 'zh'), 'zh'),
    en: saying(speakerOf(words, 'en'), 'en'),
  })

/** The same in both: a name, a number, an address. */
export const plain = (text: string): Names => ({ zh: text, en: text })
