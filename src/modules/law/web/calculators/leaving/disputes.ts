import { check, countOf, day } from '../fields.ts'
import { calculator, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const reason = (because: readonly ('people' | 'percent')[]) => {
  const [only] = because
  return t(because.length > 1 || !only ? 'because.both' : `because.${only}`)
}

export const layoff = calculator('massLayoff', {
  title: t('layoff'),
  about: t('layoffAbout'),
  fields: [countOf('people', 'staff', t('staff')), countOf('people', 'leaving', t('leaving'))],
  example: { staff: '180', leaving: '20' },
  sheet: ({ applies, because, noticeDays, rehireMonths }, { staff, leaving }) => ({
    headline: { key: 'applies', label: t('result'), value: t(applies ? 'applies' : 'appliesNot'), unit: 'text' },
    parts: applies
      ? [
          { key: 'because', label: t('because'), value: reason(because), unit: 'text' },
          { key: 'notice', label: t('noticeDays'), value: noticeDays, unit: 'days' },
          { key: 'rehire', label: t('rehire'), value: rehireMonths, unit: 'months' },
        ]
      : [],
    pictures: [
      {
        kind: 'rows',
        title: t('share'),
        unit: 'people',
        rows: [
          {
            key: 'staff',
            label: t('staff'),
            parts: [
              { key: 'leaving', label: t('leaving'), value: leaving, tone: 'out' },
              { key: 'staying', label: t('staying'), value: staff - leaving, tone: 'in' },
            ],
          },
        ],
      },
    ],
  }),
})

export const arbitration = calculator('arbitrationDeadline', {
  title: t('arbitration'),
  about: t('arbitrationAbout'),
  fields: [
    day('knownOn', t('knownOn')),
    check('isAboutWages', t('aboutWages')),
    day('leftOn', t('leftOn'), { optional: true, hint: t('leftHint') }),
    day('interruptedOn', t('interruptedOn'), { optional: true, hint: t('interruptedHint'), notBefore: 'knownOn' }),
  ],
  example: { knownOn: '2026-03-31', isAboutWages: '1', leftOn: '2026-03-31' },
  sheet: ({ deadline, reminder }) => ({
    headline: deadline
      ? { key: 'deadline', label: t('deadline'), value: deadline, unit: 'day' }
      : { key: 'none', label: t('deadline'), value: t('noDeadline'), unit: 'text' },
    parts: reminder ? [{ key: 'reminder', label: t('reminder'), value: reminder, unit: 'day' }] : [],
  }),
})
