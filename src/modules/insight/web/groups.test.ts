import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { heldFor } from '#platform/metric/web/shown.ts'
import { type Group, highestOf, inOrder, peopleIn, toneOf } from './groups.ts'

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  ...{ from: '2026-10-01' as Day, to: '2026-10-31' as Day, toDate: false, value, parts: {} },
  ...{ low: null, high: null, small: false, hidden: false, missing: [], ...more },
})
const group = (key: string, value: number | null, more: Partial<Figure> = {}): Group => ({
  ...{ key, name: { zh: key, en: key }, figure: figure(value, more) },
})

describe('groups', () => {
  const groups = [
    group('a', 0.1),
    group('b', null, { hidden: true }),
    group('c', 0.3, { small: true }),
    group('d', 0.2),
  ]
  const keys = (found: readonly Group[]) => found.map(({ key }) => key).join('')

  it('stand from the highest down, what may not be known last; those with an order of their own keep it', () => {
    expect(keys(inOrder(groups, 'unit'))).toBe('cdab')
    expect(keys(inOrder(groups, 'tenure'))).toBe('abcd')
  })

  it('the one that stands out is no small sample, unless all are', () => {
    expect(highestOf(groups)?.key).toBe('d')
    expect(highestOf(groups.slice(1, 3))?.key).toBe('c')
    expect(highestOf(groups.slice(1, 2))).toBeUndefined()
  })

  it('say how many people they are about', () => {
    expect(peopleIn(figure(0.2, { parts: { leavers: 2, average: 10.5 } }))).toBe(10.5)
    expect(peopleIn(figure(3, { parts: { leavers: 3 } }))).toBeUndefined()
  })
})

it.each([
  ['share', 'down', 0.14, { low: 0.15, high: 0.3 }, 'off'],
  ['share', 'down', 0.14, { low: 0.1, high: 0.3 }, undefined],
  ['share', 'down', 0.14, { low: 0.15, high: 0.3, small: true }, 'grey'],
  ['share', 'up', 0.9, { low: 0.7, high: 0.85 }, 'off'],
  ['share', 'up', 0.8, { low: 0.7, high: 0.85 }, undefined],
  ['ratio', 'near', 0.1, {}, 'off'],
  ['people', 'down', 0.1, {}, undefined],
] as const)('%s, good %s, target %d, %j: %s', (unit, good, target, more, tone) =>
  expect(toneOf({ unit, good, target }, figure(0.2, more))).toBe(tone),
)

it.each([
  ['span', 'share', 'year', true, 1],
  ['span', 'share', 'month', false, null],
  ['span', 'people', 'year', true, null],
  ['span', 'people', 'year', false, 1],
  ['moment', 'ratio', 'month', true, 1],
  ['moment', 'people', 'month', true, null],
] as const)('a %s of %s over a %s, of one unit %s, is measured against %s', (kind, unit, period, ofUnit, target) =>
  expect(heldFor({ period, whole: !ofUnit, everybody: false }, { kind, unit, target: 1 } as Definition).target).toBe(
    target,
  ),
)

it('whom a figure leaves out is told unless everybody is asked for', () => {
  const definition = { leavesOut: { zh: '不含实习', en: 'Without interns' } } as Definition
  const told = (everybody: boolean) => heldFor({ period: 'year', whole: true, everybody }, definition).leavesOut
  expect([told(false), told(true)]).toEqual([definition.leavesOut, null])
})
