import { check, city, countOf, money } from '../fields.ts'
import { calculator, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

export const bond = calculator('trainingBond', {
  title: t('bond'),
  about: t('bondAbout'),
  fields: [
    money('cost', t('cost'), { hint: t('costHint') }),
    countOf('months', 'bondMonths', t('bondMonths')),
    countOf('months', 'servedMonths', t('bondServed')),
  ],
  example: { cost: '50000', bondMonths: '36', servedMonths: '14' },
  sheet: ({ damages, unservedMonths }, { cost }) => ({
    headline: { key: 'damages', label: t('most'), value: damages, unit: 'fen' },
    parts: [{ key: 'unserved', label: t('unserved'), value: unservedMonths, unit: 'months' }],
    pictures: [
      {
        kind: 'rows',
        title: t('costSplit'),
        unit: 'fen',
        rows: [
          {
            key: 'cost',
            label: t('cost'),
            parts: [
              { key: 'worked', label: t('worked'), value: cost - damages, tone: 'in' },
              { key: 'owed', label: t('most'), value: damages, tone: 'out' },
            ],
          },
        ],
      },
    ],
  }),
})

export const nonCompete = calculator('nonCompetePay', {
  title: t('nonCompete'),
  about: t('nonCompeteAbout'),
  fields: [
    money('averageMonthlyWage', t('averageWage')),
    countOf('months', 'months', t('restrictMonths'), { initial: '24' }),
    money('agreedMonthly', t('agreedMonthly'), { optional: true, hint: t('agreedMonthlyHint') }),
    city(t('city'), ['wages.minimum'], { optional: true, hint: t('cityForMinimum') }),
    money('localMinimumWage', t('localMinimum'), { optional: true, hint: t('localMinimumHint') }),
    check('isCancelledByEmployer', t('cancelled')),
  ],
  example: { averageMonthlyWage: '30000', months: '12', city: 'beijing' },
  sheet: ({ monthly, months, total, onCancel }) => ({
    headline: { key: 'monthly', label: t('perMonth'), value: monthly, unit: 'fen' },
    parts: [
      { key: 'months', label: t('restrictMonths'), value: months, unit: 'months' },
      { key: 'total', label: t('inAll'), value: total, unit: 'fen' },
      ...(onCancel === undefined
        ? []
        : [{ key: 'cancel', label: t('onCancel'), value: onCancel, unit: 'fen' as const }]),
    ],
  }),
})
