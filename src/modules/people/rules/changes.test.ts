import { expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { changesOf, laneOf } from './changes.ts'
import { type EmploymentEvent, type EventBody, fold } from './employment.ts'

const event = (kind: EmploymentEvent['kind'], on: string, body: EventBody = {}): EmploymentEvent => ({
  id: `${kind} ${on}`,
  kind,
  day: on as Day,
  body,
})
const hire = event('hire', '2024-01-01', { unitId: 'rd1', level: 'P3', baseFen: 100 })
const promote = event('promote', '2025-01-01', { level: 'P4', baseFen: 120 })
const lend = event('second', '2025-03-01', { unitId: 'lab', until: '2025-05-31' as Day })
const leave = event('leave', '2026-01-31', { leaveKind: 'voluntary' })
const events = [hire, promote, lend, leave]

it.each([
  [hire, ['unitId null→rd1', 'level null→P3'], { before: null, after: 100 }],
  [promote, ['level P3→P4'], { before: 100, after: 120 }],
  [lend, ['unitId rd1→lab'], null],
  [leave, [], null],
  [event('transfer', '2025-02-01', { unitId: 'gone' }), ['unitId null→gone'], null],
])('$kind changed $day what it says', (each, post, pay) => {
  const changes = changesOf(events, each)
  expect(changes.post.map(({ field, before, after }) => `${field} ${before}→${after}`)).toEqual(post)
  expect(changes.pay).toEqual(pay)
})

it('draws one fact as spans', () => {
  const { assignments } = fold(events)
  expect(laneOf(assignments, 'level').map(({ value, from, to }) => `${value} ${from} ${to}`)).toEqual([
    'P3 2024-01-01 2025-01-01',
    'P4 2025-01-01 2026-02-01',
  ])
  expect(laneOf(assignments, 'unitId').map(({ value, seconded }) => `${value} ${seconded}`)).toEqual([
    'rd1 false',
    'lab true',
    'rd1 false',
  ])
  expect(laneOf(assignments, 'managerId')).toEqual([])
})
