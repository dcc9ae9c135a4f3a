import type { House } from '#platform/house.ts'
import { sentenceOf } from '#platform/words.ts'
import type { Names } from '../contract/terms.ts'
import { words } from './locale.ts'
import type { DeductionNo } from './rules/deduction.ts'

/** The sentence of a refusal in both languages. */
export const refusalSaid = (house: House, code: string, details: Record<string, unknown>): Names => ({
  zh: sentenceOf(code, details, 'zh', [house.refusalWords]),
  en: sentenceOf(code, details, 'en', [house.refusalWords]),
})

/** With what it is called beside the code of the kind. */
export function detailsOf({ details }: DeductionNo): Record<string, unknown> {
  const entry = typeof details.kind === 'string' ? words.table[`kind.${details.kind}` as 'kind.rent'] : undefined
  return entry ? { ...details, name: entry[0], nameEn: entry[1] } : details
}
