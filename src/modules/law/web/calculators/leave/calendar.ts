import { countOf } from '../fields.ts'
import { calculator, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

export const calendar = calculator('workCalendar', {
  title: t('calendar'),
  about: t('calendarAbout'),
  fields: [countOf('table', 'year', t('year'), { initial: (today) => today.slice(0, 4) })],
  example: { year: '2026' },
  sheet: ({ months, holidays, makeUpDays }) => ({
    headline: { key: 'due', label: t('dueOfYear'), value: sum(months.map(({ dueDays }) => dueDays)), unit: 'days' },
    parts: [
      { key: 'paid', label: t('paidOfYear'), value: sum(months.map(({ paidDays }) => paidDays)), unit: 'days' },
      { key: 'holidays', label: t('holidays'), value: holidays.length, unit: 'days' },
      { key: 'makeUp', label: t('makeUpDays'), value: makeUpDays.length, unit: 'days' },
    ],
    tables: [
      {
        title: t('byMonth'),
        heads: [
          { key: 'month', label: t('month'), unit: 'month' },
          { key: 'due', label: t('dueDays'), unit: 'days' },
          { key: 'paid', label: t('paidDays'), unit: 'days' },
        ],
        rows: months.map(({ month, dueDays, paidDays }) => [month, dueDays, paidDays]),
      },
      {
        title: t('daysOut'),
        heads: [
          { key: 'day', label: t('dayHead'), unit: 'day' },
          { key: 'kind', label: t('kindHead'), unit: 'text' },
        ],
        rows: [
          ...holidays.map((day) => [day, t('holidays')] as const),
          ...makeUpDays.map((day) => [day, t('makeUpDays')] as const),
        ].sort(([a], [b]) => (a < b ? -1 : 1)),
      },
    ],
  }),
})
