import { amountOf, choice, countOf, day, money } from '../fields.ts'
import { calculator, saying, type Unit } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

export const annualLeave = calculator('annualLeave', {
  title: t('annual'),
  about: t('annualAbout'),
  fields: [
    countOf('table', 'year', t('year'), { initial: (today) => today.slice(0, 4) }),
    choice(
      'by',
      t('by'),
      [
        { value: 'firstWork', label: t('byFirstWork') },
        { value: 'days', label: t('byEntitlement') },
      ],
      { formOnly: true },
    ),
    day('firstWorkDate', t('firstWork'), { hint: t('firstWorkHint'), when: { key: 'by', is: ['firstWork'] } }),
    amountOf('days', 'entitlement', t('entitlement'), { when: { key: 'by', is: ['days'] } }),
    day('hiredOn', t('hiredOn'), { optional: true, hint: t('hiredOnHint') }),
    day('leftOn', t('leftOn'), { optional: true, notBefore: 'hiredOn' }),
    amountOf('days', 'used', t('used'), { initial: '0' }),
  ],
  example: { firstWorkDate: '2015-07-01', used: '2' },
  sheet: ({ entitlement, days }, { used = 0 }) => ({
    headline: { key: 'days', label: t('leaveLeft'), value: days, unit: 'days' },
    parts: [
      { key: 'entitlement', label: t('standard'), value: entitlement, unit: 'days' },
      { key: 'used', label: t('usedShown'), value: used, unit: 'days' },
    ],
    pictures: [
      {
        kind: 'rows',
        title: t('usedAndLeft'),
        unit: 'days',
        rows: [
          {
            key: 'leave',
            label: t('leaveDays'),
            parts: [
              { key: 'used', label: t('usedShown'), value: used, tone: 'kept' },
              { key: 'left', label: t('leaveLeft'), value: days, tone: 'in' },
            ],
          },
        ],
      },
    ],
    onward: days > 0 ? [{ to: 'unusedLeavePay', values: { days: String(days) } }] : [],
  }),
})

export const unusedLeave = calculator('unusedLeavePay', {
  title: t('unused'),
  about: t('unusedAbout'),
  fields: [
    money('averageMonthlyWage', t('averageWage'), { hint: t('averageWageHint') }),
    amountOf('days', 'days', t('unusedDays')),
  ],
  example: { averageMonthlyWage: '15000', days: '5' },
  sheet: ({ pay }, { days }) => ({
    headline: { key: 'pay', label: t('extraPay'), value: pay, unit: 'fen' },
    parts: days > 0 ? [{ key: 'day', label: t('perDay'), value: Math.round(pay / days), unit: 'fen' as Unit }] : [],
  }),
})
