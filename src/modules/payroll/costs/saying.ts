import { bilingual } from '#modules/organization/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Names } from '#platform/metric/index.ts'
import { words } from './locale.ts'

export const both = bilingual(words)

type Said = Parameters<Parameters<typeof both>[0]>[0]

function names(saying: (t: Said) => string): Names {
  const { zh, en } = both(saying)
  return [zh, en]
}

export const onlyOfCompany = names((t) => t('missing.company'))

/** Where what a unit or a cost centre has not is put. */
export const otherUnits = both((t) => t('place.otherUnits'))
export const noCentre = both((t) => t('place.noCentre'))

const mostMonths = 3

/** Which months lack what, the first of them by name. */
export function missingMonthsSaid(what: 'pay' | 'revenue' | 'profit', months: readonly Day[]): Names {
  const named = months.slice(0, mostMonths).map((month) => {
    const [year = '', number = ''] = month.split('-')
    return { year, month: String(Number(number)) }
  })
  return names((t) => {
    const list = named.map((each) => t('missing.month', each)).join(t('missing.comma'))
    const count = months.length
    return t(`missing.${what}`, { months: count > mostMonths ? t('missing.more', { months: list, count }) : list })
  })
}
