import { amountOf, check, choice, city, day, money } from '../fields.ts'
import { calculator, type Shown, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const amount = (key: string, label: Shown['label'], value: number | undefined): Shown[] =>
  value === undefined ? [] : [{ key, label, value, unit: 'fen' }]

export const probation = calculator('probationLimit', {
  title: t('probation'),
  about: t('probationAbout'),
  fields: [
    choice('termType', t('termType'), [
      { value: 'fixed', label: t('fixed') },
      { value: 'open_ended', label: t('openEnded') },
      { value: 'task', label: t('task') },
    ]),
    day('from', t('contractFrom'), { initial: (today) => today }),
    day('lastDay', t('contractTo'), { when: { key: 'termType', is: ['fixed'] }, notBefore: 'from' }),
    check('partTime', t('partTime')),
    amountOf('months', 'agreedMonths', t('agreedMonths'), { optional: true }),
    money('agreedWage', t('agreedWage'), { optional: true, hint: t('agreedWageHint') }),
    money('lowestGradeWage', t('lowestGrade'), { optional: true }),
    city(t('city'), ['wages.minimum'], { optional: true, hint: t('cityForMinimum') }),
    amountOf('months', 'servedMonths', t('served'), { optional: true, hint: t('servedHint') }),
  ],
  example: { from: '2026-07-01', lastDay: '2029-06-30', agreedMonths: '6', agreedWage: '15000', city: 'beijing' },
  sheet: ({ months, lastDay, lawful, leastPay, damages }) => ({
    headline:
      months === 0
        ? { key: 'none', label: t('probation'), value: t('nonePossible'), unit: 'text' }
        : { key: 'months', label: t('longest'), value: months, unit: 'months' },
    parts: [
      ...(lastDay ? [{ key: 'last', label: t('endsOn'), value: lastDay, unit: 'day' as const }] : []),
      ...(lawful === undefined
        ? []
        : [
            {
              ...{ key: 'lawful', label: t('lawful'), unit: 'text' as const },
              value: t(lawful ? 'isLawful' : 'isTooLong'),
            },
          ]),
      ...amount('least', t('leastPay'), leastPay),
      ...amount('damages', t('damages'), damages),
    ],
  }),
})
