import { amountOf, choice, day, money, month } from '../fields.ts'
import { calculator, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

export const prorated = calculator('prorateWage', {
  title: t('prorate'),
  about: t('prorateAbout'),
  fields: [
    money('monthlyWage', t('monthlyWage')),
    month('month', t('wageMonth'), { initial: (today) => today.slice(0, 7) }),
    day('employedFrom', t('employedFrom'), { optional: true, hint: t('employedFromHint') }),
    day('employedTo', t('employedTo'), { optional: true, notBefore: 'employedFrom' }),
    amountOf('days', 'absentDays', t('absentDays'), { initial: '0' }),
    choice(
      'method',
      t('method'),
      [
        { value: 'paidDays', label: t('byPaidDays') },
        { value: 'forward', label: t('forward') },
        { value: 'backward', label: t('backward') },
      ],
      { hint: t('methodHint') },
    ),
  ],
  example: { monthlyWage: '12000', absentDays: '2' },
  sheet: ({ paidDays, monthPaidDays, pay }, { monthlyWage }) => ({
    headline: { key: 'pay', label: t('payOfMonth'), value: pay, unit: 'fen' },
    parts: [
      { key: 'paid', label: t('paidDays'), value: paidDays, unit: 'days' },
      { key: 'all', label: t('allPaidDays'), value: monthPaidDays, unit: 'days' },
    ],
    pictures: [
      {
        kind: 'rows',
        title: t('shareOfWage'),
        unit: 'fen',
        rows: [
          {
            key: 'wage',
            label: t('monthlyWage'),
            parts: [
              { key: 'pay', label: t('payOfMonth'), value: pay, tone: 'in' },
              { key: 'rest', label: t('unpaid'), value: monthlyWage - pay, tone: 'out' },
            ],
          },
        ],
      },
    ],
  }),
})

const kinds = ['workday', 'restDay', 'holiday'] as const

export const overtime = calculator('overtimePay', {
  title: t('overtime'),
  about: t('overtimeAbout'),
  fields: [
    money('monthlyWage', t('overtimeWage'), { hint: t('overtimeWageHint') }),
    amountOf('hours', 'workday', t('workdayHours'), { initial: '0' }),
    amountOf('hours', 'restDay', t('restDayHours'), { initial: '0', hint: t('restDayHint') }),
    amountOf('hours', 'holiday', t('holidayHours'), { initial: '0' }),
  ],
  example: { monthlyWage: '12000', workday: '10', restDay: '8', holiday: '0' },
  toInput: (read) => ({
    monthlyWage: read.monthlyWage as number,
    entries: kinds.map((kind) => ({ kind, hours: read[kind] as number })),
  }),
  sheet: ({ hourlyWage, entries, total }) => ({
    headline: { key: 'total', label: t('overtimeTotal'), value: total, unit: 'fen' },
    parts: [
      { key: 'hourly', label: t('hourly'), value: hourlyWage, unit: 'fen' },
      ...entries
        .filter(({ hours }) => hours > 0)
        .map(({ kind, pay }) => ({ key: kind, label: t(kind), value: pay, unit: 'fen' as const })),
    ],
    pictures: [
      {
        kind: 'columns',
        title: t('byKind'),
        columns: [
          ...entries.map(({ kind, pay }) => ({ key: kind, label: t(kind), value: pay, tone: 'in' as const })),
          { key: 'total', label: t('total'), value: total, tone: 'total', stands: true },
        ],
      },
    ],
  }),
})
