import type { FactSource, Metric, Parts } from '#platform/metric/index.ts'
import { wilsonInterval } from '#statistics/wilson.ts'
import {
  annualTurnover,
  domesticTurnover,
  meanYears,
  mobility,
  part,
  ratio,
  regrettedTurnover,
  turnover,
  voluntaryTurnover,
} from '../rules/figures.ts'
import { metricWords, partNames } from './locale.ts'
import { cohorts, movement, standing } from './sources.ts'

type PartName = keyof typeof partNames
type Defined = Omit<
  Metric,
  'key' | 'name' | 'formula' | 'source' | 'parts' | 'smallestGroup' | 'behind' | 'breakdowns'
> & {
  parts: readonly PartName[]
  breakdowns?: readonly string[]
  behind?: string
}

/** Below this, somebody who knows the people could tell who is meant. */
const smallestGroup = 5

const everywhere = (source: FactSource, ...without: string[]): string[] =>
  Object.keys(source.breakdowns).filter((key) => !without.includes(key))

function metric(name: keyof typeof metricWords, defined: Defined): Metric {
  return {
    ...defined,
    key: `people.${name}`,
    ...metricWords[name],
    smallestGroup,
    parts: Object.fromEntries(defined.parts.map((each) => [each, partNames[each]])),
    breakdowns: defined.breakdowns ?? everywhere(defined.facts, 'reason'),
    behind: defined.behind ?? 'people.roster',
  }
}

const read = (name: string) => (parts: Parts) => part(parts, name)
const leaving = everywhere(movement)

/** How sure a rate is: the people it counts, among the average rounded to whole people. */
const amongAverage =
  (...names: string[]) =>
  (parts: Parts) =>
    wilsonInterval(
      names.reduce((sum, name) => sum + part(parts, name), 0),
      Math.round(part(parts, 'average')),
    )

/** A figure about few leavers would tell what was said of each; where nobody left, there is nobody to tell of. */
function peopleJudged(parts: Parts): number {
  const leavers = part(parts, 'leavers')
  return leavers > 0 && leavers < smallestGroup ? leavers : part(parts, 'average')
}

/** The figures that the roster and its history give. */
export const metrics: Metric[] = [
  metric('headcount', {
    ...{ unit: 'people', good: 'none', kind: 'moment', facts: movement, parts: ['headcount'] },
    value: read('headcount'),
    size: read('headcount'),
  }),
  metric('joiners', {
    ...{ unit: 'people', good: 'none', kind: 'span', facts: movement, parts: ['joiners'] },
    value: read('joiners'),
    size: read('joiners'),
  }),
  metric('leavers', {
    ...{ unit: 'people', good: 'down', kind: 'span', facts: movement, breakdowns: leaving },
    parts: ['voluntary', 'involuntary', 'retired', 'other', 'leavers'],
    value: read('leavers'),
    size: read('leavers'),
  }),
  metric('turnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: movement, breakdowns: leaving },
    parts: ['leavers', 'movedOut', 'average'],
    value: turnover,
    size: read('average'),
    interval: amongAverage('leavers', 'movedOut'),
  }),
  metric('annualTurnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: movement, breakdowns: leaving },
    parts: ['leavers', 'movedOut', 'average', 'months'],
    value: annualTurnover,
    size: read('average'),
  }),
  metric('domesticTurnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: movement, breakdowns: leaving },
    parts: ['leavers', 'movedOut', 'opening', 'joiners', 'movedIn', 'closing'],
    value: domesticTurnover,
    size: (parts) => part(parts, 'opening') + part(parts, 'joiners') + part(parts, 'movedIn'),
    interval: (parts) =>
      wilsonInterval(
        part(parts, 'leavers') + part(parts, 'movedOut'),
        part(parts, 'opening') + part(parts, 'joiners') + part(parts, 'movedIn'),
      ),
  }),
  metric('voluntaryTurnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: movement, parts: ['voluntary', 'average'] },
    value: voluntaryTurnover,
    size: read('average'),
    interval: amongAverage('voluntary'),
  }),
  metric('regrettedTurnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: movement, parts: ['regretted', 'average', 'unjudged'] },
    value: regrettedTurnover,
    size: peopleJudged,
    interval: amongAverage('regretted'),
    // What was said of single people is known to those alone who may put it right.
    behind: 'people.correctEvent',
  }),
  metric('earlyTurnover', {
    ...{ unit: 'share', good: 'down', kind: 'span', facts: cohorts, parts: ['leftEarly', 'joined'] },
    value: (parts) => ratio(part(parts, 'leftEarly'), part(parts, 'joined')),
    size: read('joined'),
    interval: (parts) => wilsonInterval(part(parts, 'leftEarly'), part(parts, 'joined')),
  }),
  metric('retention', {
    ...{ unit: 'share', good: 'up', kind: 'span', facts: cohorts, parts: ['stayed', 'opening'] },
    value: (parts) => ratio(part(parts, 'stayed'), part(parts, 'opening')),
    size: read('opening'),
    interval: (parts) => wilsonInterval(part(parts, 'stayed'), part(parts, 'opening')),
  }),
  metric('mobility', {
    ...{ unit: 'share', good: 'none', kind: 'span', facts: movement, parts: ['moves', 'average'] },
    value: mobility,
    size: read('average'),
  }),
  metric('fill', {
    ...{ unit: 'share', good: 'near', kind: 'moment', facts: standing, parts: ['headcount', 'plan'], breakdowns: [] },
    value: (parts) => ratio(part(parts, 'headcount'), part(parts, 'plan')),
    size: read('headcount'),
  }),
  metric('tenure', {
    ...{ unit: 'years', good: 'none', kind: 'moment', facts: movement, parts: ['tenureDays', 'headcount'] },
    breakdowns: everywhere(movement, 'reason', 'tenure'),
    value: (parts) => meanYears(part(parts, 'tenureDays'), part(parts, 'headcount')),
    size: read('headcount'),
  }),
  metric('age', {
    ...{ unit: 'years', good: 'none', kind: 'moment', facts: standing, parts: ['ageDays', 'ageKnown'] },
    breakdowns: everywhere(standing, 'age'),
    value: (parts) => meanYears(part(parts, 'ageDays'), part(parts, 'ageKnown')),
    size: read('ageKnown'),
  }),
  metric('women', {
    ...{ unit: 'share', good: 'none', kind: 'moment', facts: standing, parts: ['women', 'sexKnown'] },
    breakdowns: everywhere(standing, 'sex'),
    value: (parts) => ratio(part(parts, 'women'), part(parts, 'sexKnown')),
    size: read('sexKnown'),
    interval: (parts) => wilsonInterval(part(parts, 'women'), part(parts, 'sexKnown')),
  }),
  metric('span', {
    ...{ unit: 'ratio', good: 'near', kind: 'moment', facts: standing, parts: ['reports', 'managers'] },
    value: (parts) => ratio(part(parts, 'reports'), part(parts, 'managers')),
    size: read('reports'),
  }),
  metric('contractsEnding', {
    ...{ unit: 'people', good: 'down', kind: 'moment', facts: standing, parts: ['contractsEnding'] },
    value: read('contractsEnding'),
    size: read('headcount'),
  }),
  metric('probationsEnding', {
    ...{ unit: 'people', good: 'none', kind: 'moment', facts: standing, parts: ['probationsEnding'] },
    value: read('probationsEnding'),
    size: read('headcount'),
  }),
]
