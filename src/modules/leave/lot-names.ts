import { bilingual } from '#modules/organization/index.ts'
import type { Names } from './contract/terms.ts'
import { words } from './locale.ts'
import type { StoredLot } from './store/ledger.ts'

const both = bilingual(words)

/** What a lot is called: by its year, the overtime it comes from, or how it came in. */
export function lotNames({ source, period }: Pick<StoredLot, 'source' | 'period'>): Names {
  if (period.startsWith('undone:')) return both((t) => t('lot.undone'))
  if (source === 'comp') return both((t) => t('lot.comp', { day: period }))
  if (source !== 'grant') return both((t) => t(`lot.${source}`))
  const [year = '', month] = period.split('-')
  return both((t) => (month ? t('lot.month', { year, month: Number(month) }) : t('lot.year', { year })))
}
