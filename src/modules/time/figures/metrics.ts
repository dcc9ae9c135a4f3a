import type { Metric } from '#platform/metric/index.ts'
import { metricWords, partNames } from './locale.ts'
import * as rates from './rules/rates.ts'
import { workedTime } from './sources.ts'

type Defined = Pick<Metric, 'unit' | 'good' | 'kind' | 'value' | 'size'> &
  Partial<Pick<Metric, 'behindClass' | 'isMean'>> & { parts: readonly (keyof typeof partNames)[] }

const metric = (name: keyof typeof metricWords, defined: Defined): Metric => ({
  ...defined,
  ...metricWords[name],
  key: `time.${name}`,
  smallestGroup: rates.smallestGroup,
  facts: workedTime,
  breakdowns: ['unit'],
  parts: Object.fromEntries(defined.parts.map((each) => [each, partNames[each]])),
  behind: 'time.figurePeople',
  lists: true,
})

/** The figures that the days' results give. What sick leave goes into is open to those alone who may know of it. */
export const timeMetrics: Metric[] = [
  metric('absence', {
    ...{ unit: 'share', good: 'down', kind: 'span', behindClass: 'personal', isMean: true },
    parts: ['absentDays', 'sickDays', 'personalDays', 'scheduledDays', 'average'],
    value: rates.absence,
    size: rates.peopleAbsent,
  }),
  metric('lateness', {
    ...{ unit: 'share', good: 'down', kind: 'span', isMean: true },
    parts: ['lateDays', 'lateMinutes', 'workedDays', 'average'],
    value: rates.lateness,
    size: rates.peopleOf,
  }),
  metric('overtime', {
    ...{ unit: 'hours', good: 'down', kind: 'span', isMean: true },
    parts: ['overtimeHours', 'personMonths', 'average'],
    value: rates.overtime,
    size: rates.peopleOf,
  }),
  metric('breaches', {
    ...{ unit: 'times', good: 'down', kind: 'span', parts: ['breaches', 'average'] },
    value: (parts) => parts.breaches ?? 0,
    size: rates.peopleOf,
  }),
  metric('bradford', {
    ...{ unit: 'score', good: 'down', kind: 'moment', behindClass: 'personal', isMean: true },
    parts: ['points', 'headcount', 'spells', 'awayDays', 'oftenAway'],
    value: rates.bradford,
    size: rates.peopleAway,
  }),
]
