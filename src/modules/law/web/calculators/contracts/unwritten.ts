import { day, money } from '../fields.ts'
import { calculator, type Picture, type Shown, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const dayShown = (key: string, label: Shown['label'], value: string | null): Shown[] =>
  value === null ? [] : [{ key, label, value, unit: 'day' }]

/** A block for each month, and what is left. */
const blocks = (months: number, wage: number, rest: number): Picture => ({
  kind: 'rows',
  title: t('monthsAndDays'),
  unit: 'fen',
  rows: [
    {
      key: 'pay',
      label: t('onTop'),
      parts: [
        { key: 'months', label: t('wholeMonths'), value: months * wage, tone: 'in' },
        { key: 'rest', label: t('restDays'), value: rest, tone: 'out' },
      ],
    },
  ],
})

export const unwritten = calculator('unwrittenContractPay', {
  title: t('unwritten'),
  about: t('unwrittenAbout'),
  fields: [
    day('startedOn', t('startedOn')),
    day('signedOn', t('signedOn'), { optional: true, hint: t('signedOnHint'), notBefore: 'startedOn' }),
    money('monthlyWage', t('monthlyWage')),
  ],
  example: { startedOn: '2026-01-05', signedOn: '2026-07-20', monthlyWage: '10000' },
  sheet: ({ from, to, months, restWorkDays, amount, openEndedFrom }, { monthlyWage }) => ({
    headline:
      amount === 0
        ? { key: 'none', label: t('onTop'), value: t('nothingOwed'), unit: 'text', tone: 'good' }
        : { key: 'amount', label: t('onTop'), value: amount, unit: 'fen' },
    parts: [
      ...dayShown('from', t('doubleFrom'), from),
      ...dayShown('to', t('doubleTo'), to),
      { key: 'months', label: t('wholeMonths'), value: months, unit: 'months' },
      { key: 'rest', label: t('restDays'), value: restWorkDays, unit: 'days' },
      ...dayShown('openEnded', t('openEndedFrom'), openEndedFrom),
    ],
    pictures: amount > 0 ? [blocks(months, monthlyWage, amount - months * monthlyWage)] : [],
  }),
})
