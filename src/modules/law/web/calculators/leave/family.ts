import { check, choice, city, countOf, day, money } from '../fields.ts'
import { calculator, type InputOf, type Shown, saying, type Tone } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const whenBirth = { key: 'kind', is: ['birth'] }

const tones: Record<'maternity' | 'difficult' | 'moreBabies' | 'local' | 'miscarriage', Tone> = {
  maternity: 'in',
  difficult: 'more',
  moreBabies: 'kept',
  local: 'out',
  miscarriage: 'in',
}

const amount = (key: string, label: Shown['label'], value: number | undefined): Shown[] =>
  value === undefined ? [] : [{ key, label, value, unit: 'fen' }]

export const maternity = calculator('maternityLeave', {
  title: t('maternity'),
  about: t('maternityAbout'),
  fields: [
    choice('kind', t('maternityKind'), [
      { value: 'birth', label: t('birth') },
      { value: 'miscarriage', label: t('miscarriage') },
    ]),
    day('from', t('from'), { initial: (today) => today }),
    city(t('place'), ['leave.maternityExtra'], { optional: true, hint: t('placeHint'), when: whenBirth }),
    check('difficult', t('difficult'), { when: whenBirth }),
    countOf('table', 'babies', t('babies'), { initial: '1', when: whenBirth }),
    countOf('table', 'childOrder', t('childOrder'), { initial: '1', when: whenBirth }),
    countOf('months', 'monthsPregnant', t('monthsPregnant'), { when: { key: 'kind', is: ['miscarriage'] } }),
    money('averageMonthlyWage', t('unitWage'), { optional: true, hint: t('unitWageHint') }),
  ],
  example: { averageMonthlyWage: '15000' },
  sheet: ({ days, lastDay, parts, allowance }) => ({
    headline: { key: 'days', label: t('maternityDays'), value: days, unit: 'days' },
    parts: [
      { key: 'last', label: t('lastDay'), value: lastDay, unit: 'day' },
      ...amount('allowance', t('allowance'), allowance),
    ],
    pictures: [
      {
        kind: 'rows',
        title: t('daysByRule'),
        unit: 'days',
        rows: [
          {
            key: 'leave',
            label: t('maternity'),
            parts: parts.map((part) => ({
              ...{ key: part.kind, label: t(`part.${part.kind}`), value: part.days, tone: tones[part.kind] },
            })),
          },
        ],
      },
    ],
  }),
})

const whenParents = { key: 'visit', is: ['parents'] }

export const homeLeave = calculator('homeLeave', {
  title: t('home'),
  about: t('homeAbout'),
  fields: [
    check('isStateEmployer', t('stateEmployer')),
    day('hiredOn', t('joinedOn')),
    choice('visit', t('visit'), [
      { value: 'parents', label: t('parents') },
      { value: 'spouse', label: t('spouse') },
    ]),
    check('isMarried', t('married'), { when: whenParents }),
    check('everyTwoYears', t('everyTwoYears'), { when: whenParents }),
    money('travelCost', t('travelCost'), { optional: true }),
    money('monthlyWage', t('homeWage'), { optional: true }),
  ],
  example: { isStateEmployer: '1', hiredOn: '2020-03-01', travelCost: '2400', monthlyWage: '6000' },
  toInput: (read) => ({ ...(read as InputOf<'homeLeave'>), isMarried: read.isMarried !== false }),
  sheet: ({ statutory, days, everyYears, travelPaid }) => ({
    headline: { key: 'days', label: t('homeDays'), value: days, unit: 'days' },
    parts: [
      { key: 'every', label: t('every'), value: everyYears, unit: 'years' },
      { key: 'statutory', label: t('statutory'), value: t(statutory ? 'yes' : 'no'), unit: 'text' },
      ...amount('travel', t('travelPaid'), travelPaid),
    ],
  }),
})
