import { expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { type EmploymentEvent, type EventBody, fold } from './employment.ts'
import { sweep } from './sweep.ts'

const day = (value: string) => value as Day
const event = (kind: EmploymentEvent['kind'], on: string, body: EventBody): EmploymentEvent => ({
  id: `${kind} ${on}`,
  kind,
  day: day(on),
  body,
})
const move = (on: Day) => ({
  ...event('reorganize', on, { fromUnitId: 'old', unitId: 'new' }),
  id: `z told last ${on}`,
})
const leaveOld = (events: EmploymentEvent[]) => sweep(events, day('2026-01-01'), (span) => span.unitId === 'old', move)

it.each([
  [
    'once, however many changes are planned there',
    [event('hire', '2024-01-01', { unitId: 'old' }), event('promote', '2026-06-01', { level: 'P4' })],
    ['2026-01-01'],
  ],
  [
    'again for who is to come back there',
    [
      event('hire', '2024-01-01', { unitId: 'old' }),
      event('transfer', '2025-06-01', { unitId: 'x' }),
      event('transfer', '2026-06-01', { unitId: 'old' }),
    ],
    ['2026-06-01'],
  ],
  [
    'not for who was there before',
    [event('hire', '2024-01-01', { unitId: 'old' }), event('transfer', '2025-06-01', { unitId: 'x' })],
    [],
  ],
  ['at the joining of who is to join', [event('hire', '2026-03-01', { unitId: 'old' })], ['2026-03-01']],
])('moves %s', (_, events, days) => {
  const added = leaveOld(events)
  expect(added.map((each) => each.day)).toEqual(days)
  const after = fold([...events, ...added]).assignments.filter((span) => span.to > '2026-01-01')
  expect(after.some((span) => span.unitId === 'old')).toBe(false)
})
