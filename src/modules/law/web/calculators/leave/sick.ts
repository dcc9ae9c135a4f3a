import { amountOf, city, day, money, month } from '../fields.ts'
import { calculator, type Shown, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const periodOf = (period: { months: number; within: number } | undefined): Shown[] =>
  period
    ? [
        { key: 'period', label: t('medicalPeriod'), value: period.months, unit: 'months' },
        { key: 'within', label: t('within'), value: period.within, unit: 'months' },
      ]
    : []

export const sickPay = calculator('sickPay', {
  title: t('sick'),
  about: t('sickAbout'),
  fields: [
    city(t('city'), ['wages.minimum'], { initial: 'beijing' }),
    month('month', t('sickMonth'), { initial: (today) => today.slice(0, 7) }),
    money('monthlyWage', t('monthlyWage'), { hint: t('sickWageHint') }),
    amountOf('days', 'days', t('sickDays'), { hint: t('sickDaysHint') }),
    day('hiredOn', t('joinedOn')),
    day('sickSince', t('sickSince'), { optional: true, hint: t('sickSinceHint') }),
    amountOf('percent', 'agreedRate', t('agreedRate'), { optional: true, hint: t('agreedRateHint') }),
    day('firstWorkDate', t('firstWork'), { optional: true, hint: t('firstWorkForPeriod') }),
  ],
  example: { city: 'shanghai', monthlyWage: '12000', days: '5', hiredOn: '2023-03-01', firstWorkDate: '2018-07-01' },
  sheet: ({ rate, floor, pay, deducted, medicalPeriod }) => ({
    headline: { key: 'pay', label: t('sickPay'), value: pay, unit: 'fen' },
    parts: [
      { key: 'deducted', label: t('deducted'), value: deducted, unit: 'fen' },
      { key: 'rate', label: t('rate'), value: rate, unit: 'percent' },
      { key: 'floor', label: t('floor'), value: floor, unit: 'fen' },
      ...periodOf(medicalPeriod),
    ],
    pictures: [
      {
        kind: 'rows',
        title: t('paidAndDeducted'),
        unit: 'fen',
        rows: [
          {
            key: 'sick',
            label: t('daysOfIllness'),
            parts: [
              { key: 'pay', label: t('sickPay'), value: pay, tone: 'in' },
              { key: 'deducted', label: t('deducted'), value: deducted, tone: 'out' },
            ],
          },
        ],
      },
    ],
  }),
})
