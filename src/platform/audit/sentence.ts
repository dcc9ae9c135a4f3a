import type { WordTable } from '../words.ts'

/** What a sentence of the audit can speak of: the names, and the plain values of the input and what was recorded. */
export type Told = { actor: string; subject: string; operation: string; body: Record<string, unknown> }

const otherwise: WordTable = {
  'audit.about': ['{{actor}}：{{operation}}（{{subject}}）', '{{actor}}: {{operation}} ({{subject}})'],
  'audit.plain': ['{{actor}}：{{operation}}', '{{actor}}: {{operation}}'],
}

/** The entry as a sentence, from the words `<operation>#sentence` of its module. Pure. */
export function sentenceFor(words: WordTable, operation: string, told: Told, language: 'zh' | 'en'): string {
  const template = words[`${operation}#sentence`] ?? otherwise[told.subject ? 'audit.about' : 'audit.plain']
  const text = template?.[language === 'zh' ? 0 : template.length - 1] ?? operation
  const { input, ...recorded } = told.body
  const values = {
    ...plainOf(input),
    ...plainOf(recorded),
    actor: told.actor,
    subject: told.subject,
    operation: told.operation,
  }
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name as keyof typeof values] ?? ''))
}

const plainOf = (value: unknown): Record<string, string | number> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string | number] =>
          ['string', 'number'].includes(typeof entry[1]),
        ),
      )
    : {}

export const nameOfOperation = (words: WordTable, operation: string, language: 'zh' | 'en'): string =>
  words[operation]?.[language === 'zh' ? 0 : 1] ?? operation
