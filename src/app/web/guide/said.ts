import type { Language } from '#platform/words.ts'

/** A sentence in both languages. */
export type Said = readonly [zh: string, en: string]

export const inLanguage = (said: Said, language: Language): string => said[language === 'zh' ? 0 : 1]
