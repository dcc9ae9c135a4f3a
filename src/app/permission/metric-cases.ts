import type { Cases } from './case.ts'

const asked = { metrics: ['people.headcount', 'people.turnover', 'people.age'], by: 'unit', points: 2 }

const behind = { metric: 'time.lateness', from: '2026-01-01', to: '2026-01-31' }

/** What small groups keep from whom is tried beside the figures, in `figures.test.ts` of people. */
export const metricCases: Cases = {
  'metric.catalogue': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp', 'leader', 'executive'],
    why: 'definitions say nothing of anybody',
  },
  'metric.values': {
    about: 'record',
    foreign: ({ b, root }) => [b.unitId, b.teamId, root].map((id) => ({ ...asked, scope: { type: 'unit', id } })),
    own: ({ a }) => ({ ...asked, scope: { type: 'unit', id: a.unitId } }),
    by: ['hr', 'hrbp', 'leader', 'executive'],
  },
  'time.figurePeople': {
    about: 'record',
    foreign: ({ b, root }) => [b.unitId, b.teamId, root].map((unitId) => ({ ...behind, unitId })),
    own: ({ a }) => ({ ...behind, unitId: a.unitId }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'insight.layout': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'insight.saveLayout': {
    about: 'account',
    own: () => ({ layout: { figures: ['people.headcount'], hidden: [] } }),
    by: ['employee', 'stranger'],
  },
  'metric.setTarget': { about: 'company', own: () => ({ key: 'people.turnover', target: 0.14 }), by: ['hr'] },
}
