import type { Month } from '#platform/kernel/day.ts'
import { choice, money, month } from '../fields.ts'
import { monthsFrom } from '../months.ts'
import { calculator, saying, type Table } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

/** A month as a column of a picture calls it: 3月, 3. */
const monthName = (of: string) => (language: 'zh' | 'en') => `${Number(of.slice(5, 7))}${language === 'zh' ? '月' : ''}`

const columns = ['income', 'socialDeduction', 'additionalDeduction'] as const

type Read = {
  basis: 'normal' | 'firstJobOfYear' | 'flat60000'
  from: string
  to: string
  months?: Record<string, number>
  otherDeduction?: number
} & Record<(typeof columns)[number], number>

/** More than a year has months of two: the first and the last let the rule say so. */
const yearOf = (months: readonly string[]) =>
  months.length > 12 ? [...months.slice(0, 11), ...months.slice(-1)] : months

/** Every month as the fields say, but for what was typed for it alone. */
function monthsOf({ from, to, months = {}, ...read }: Read) {
  return yearOf(monthsFrom(from, to)).map((of) => {
    const [income, socialDeduction, additionalDeduction] = columns.map(
      (column) => months[`${column}.${Number(of.slice(5, 7))}`] ?? read[column] ?? 0,
    )
    return {
      month: of as Month,
      income: income ?? 0,
      socialDeduction: socialDeduction ?? 0,
      additionalDeduction: additionalDeduction ?? 0,
      ...(read.otherDeduction === undefined ? {} : { otherDeduction: read.otherDeduction }),
    }
  })
}

export const incomeTax = calculator('withholdIncomeTax', {
  title: t('wageTax'),
  about: t('wageTaxAbout'),
  fields: [
    money('income', t('income')),
    money('socialDeduction', t('social'), { initial: '0', hint: t('socialHint') }),
    money('additionalDeduction', t('additional'), { initial: '0', hint: t('additionalHint') }),
    money('otherDeduction', t('other'), { optional: true, hint: t('otherHint') }),
    choice(
      'basis',
      t('basis'),
      [
        { value: 'normal', label: t('normal') },
        { value: 'firstJobOfYear', label: t('firstJob') },
        { value: 'flat60000', label: t('flat') },
      ],
      { hint: t('basisHint') },
    ),
    month('from', t('firstMonth'), { initial: (today) => `${today.slice(0, 4)}-01` }),
    month('to', t('lastMonth'), { initial: (today) => `${today.slice(0, 4)}-12`, notBefore: 'from' }),
    {
      ...{ kind: 'months', key: 'months', label: t('byMonth'), hint: t('byMonthHint') },
      ...{ optional: true, columns, from: 'from', to: 'to' },
    },
  ],
  example: { income: '30000', socialDeduction: '4500', additionalDeduction: '2000' },
  toInput: (read) => ({ basis: (read as Read).basis, months: monthsOf(read as Read) }),
  sheet({ months, total }, input) {
    const last = months.at(-1)
    const kept = input.months.map(
      ({ income, socialDeduction }, at) => income - socialDeduction - (months[at]?.tax ?? 0),
    )
    const table: Table = {
      title: t('taxByMonth'),
      heads: [
        { key: 'month', label: t('monthHead'), unit: 'month' },
        { key: 'taxable', label: t('taxableToDate'), unit: 'fen' },
        { key: 'rate', label: t('rate'), unit: 'percent' },
        { key: 'due', label: t('taxToDate'), unit: 'fen' },
        { key: 'tax', label: t('taxNow'), unit: 'fen' },
        { key: 'kept', label: t('kept'), unit: 'fen' },
      ],
      rows: months.map((each, at) => [
        each.month,
        each.taxableToDate,
        each.rate,
        each.taxToDate,
        each.tax,
        kept[at] ?? 0,
      ]),
    }
    return {
      headline: { key: 'total', label: t('taxOfMonths'), value: total, unit: 'fen' },
      parts: [
        { key: 'last', label: t('lastTax'), value: last?.tax ?? 0, unit: 'fen' },
        { key: 'rate', label: t('topRate'), value: Math.max(...months.map(({ rate }) => rate)), unit: 'percent' },
        { key: 'kept', label: t('keptOfMonths'), value: kept.reduce((sum, each) => sum + each, 0), unit: 'fen' },
      ],
      pictures: [
        {
          kind: 'columns',
          title: t('taxByMonth'),
          columns: months.map(({ month: of, tax }) => ({
            ...{ key: of, label: monthName(of), value: tax, tone: 'out', stands: true },
          })),
        },
      ],
      tables: [table],
    }
  },
})
