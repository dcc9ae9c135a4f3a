import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { askedOf, type Draft, firstFree, freshDraft, partsOf, tapped } from './draft.ts'

const day = (text: string) => text as Day
const fresh = freshDraft('annual', day('2026-11-24'))
const tap = (draft: Draft, ...days: string[]) => days.reduce((now, each) => tapped(now, day(each)), draft)
const ends = ({ from, to, open }: Draft) => [from, to, open]

describe('two taps', () => {
  it.each([
    [['2026-11-26'], ['2026-11-26', '2026-11-26', true]],
    [
      ['2026-11-26', '2026-11-27'],
      ['2026-11-26', '2026-11-27', false],
    ],
    [
      ['2026-11-26', '2026-11-26'],
      ['2026-11-26', '2026-11-26', false],
    ],
    // A day before the first begins anew; so does a third.
    [
      ['2026-11-26', '2026-11-25'],
      ['2026-11-25', '2026-11-25', true],
    ],
    [
      ['2026-11-26', '2026-11-27', '2026-12-01'],
      ['2026-12-01', '2026-12-01', true],
    ],
  ])('%j come to %j', (days, expected) => {
    expect(ends(tap(fresh, ...days))).toEqual(expected)
  })

  it('begin with whole days again', () => {
    expect(tap({ ...fresh, fromPart: 'second', toPart: 'second' }, '2026-11-26')).toMatchObject({
      ...{ fromPart: 'day', toPart: 'day' },
    })
  })
})

describe('what is asked', () => {
  it.each<[string, Partial<Draft>, Parameters<typeof askedOf>[1], object | undefined]>([
    ['a half of one day is said of both ends', { fromPart: 'first' }, 'half', { fromPart: 'first', toPart: 'first' }],
    ['whole days only', { fromPart: 'first' }, 'day', { fromPart: 'day', toPart: 'day' }],
    ['hours', { byClock: true, clockFrom: '14:00', clockTo: '1630' }, 'hour', { clock: { from: 840, to: 990 } }],
    [
      'hours over midnight',
      { byClock: true, clockFrom: '23:00', clockTo: '1:30' },
      'hour',
      { clock: { from: 1380, to: 1530 } },
    ],
    ['no hours of what is taken in halves', { byClock: true }, 'half', { clock: null }],
    ['nothing while a time is not whole', { byClock: true, clockTo: '1' }, 'hour', undefined],
    ['nothing without a day', { from: undefined }, 'half', undefined],
  ])('%s', (_, change, unit, expected) => {
    const asked = askedOf({ ...fresh, ...change }, unit)
    if (expected) expect(asked).toMatchObject(expected)
    else expect(asked).toBeUndefined()
  })

  it('offers the halves that leave no hole', () => {
    expect(partsOf(fresh, 'half').from).toEqual(['day', 'first', 'second'])
    expect(partsOf({ ...fresh, to: day('2026-11-25') }, 'half')).toEqual({
      from: ['day', 'second'],
      to: ['day', 'first'],
    })
  })
})

it('begins on the first day that is worked and free', () => {
  const days = [
    { day: day('2026-11-20'), why: 'workday' as const, away: null },
    { day: day('2026-11-21'), why: 'restDay' as const, away: null },
    {
      day: day('2026-11-23'),
      why: 'workday' as const,
      away: { part: 'day' as const, from: null, to: null, agreed: true },
    },
    { day: day('2026-11-24'), why: 'shift' as const, away: null },
  ]
  expect(firstFree(days, day('2026-11-21'))).toBe('2026-11-24')
  expect(firstFree(days, day('2026-11-25'))).toBeUndefined()
})
