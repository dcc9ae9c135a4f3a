import { describe, expect, it } from 'vitest'
import type { Day, Month } from '#platform/kernel/day.ts'
import type { LeavingLine } from '../contract.ts'
import { type Ended, hasLeavePay, isCompensated, owedFor, suggestedGround } from './ground.ts'
import { settledLines } from './settling.ts'
import { countedMonths, wagesOf } from './wages.ts'

it.each([
  ['resigned', null],
  ['employerAtFault', 'N'],
  ['agreedByEmployer', 'N'],
  ['agreedByEmployee', null],
  ['fault', null],
  ['withNotice', 'N'],
  ['withoutNotice', 'N+1'],
  ['layoff', 'N'],
  ['expired', 'N'],
  ['expiredRefused', null],
  ['closed', 'N'],
  ['retired', null],
  ['otherEnd', null],
  ['unlawful', '2N'],
] as const)('%s gives %s', (ground, kind) => expect(owedFor(ground)).toBe(kind))

it.each<[Ended['leaveKind'], boolean, string | null]>([
  ['voluntary', false, 'resigned'],
  ['voluntary', true, 'resigned'],
  ['retired', false, 'retired'],
  ['involuntary', true, 'expired'],
  ['involuntary', false, null],
  ['other', true, null],
  [null, false, null],
])('recorded as %s, contract at its end: %s → %s', (leaveKind, contractEnds, ground) =>
  expect(suggestedGround({ leaveKind, contractEnds })).toBe(ground),
)

it.each([
  ['full_time', true, true],
  ['part_time', false, true],
  ['over_age', false, true],
  ['rehire', false, true],
  ['intern', false, false],
  ['dispatch', false, false],
  ['outsourcing', false, false],
])('%s: compensation %s, leave %s', (type, compensation, leave) => {
  expect([isCompensated(type), hasLeavePay(type)]).toEqual([compensation, leave])
})

const month = (name: string, fen: number, overtime = 0) => ({ month: name as Month, fen, overtime })

describe('wages', () => {
  const months = [month('2026-03', 400_000), month('2026-04', 1_000_000, 100_000), month('2026-05', 1_100_000)]

  it.each([
    ['joined on the first', '2026-03-01', ['2026-03', '2026-04', '2026-05']],
    ['joined in the middle', '2026-03-12', ['2026-04', '2026-05']],
    ['joined years before', '2020-03-12', ['2026-03', '2026-04', '2026-05']],
  ])('%s', (_, from, counted) => {
    expect(countedMonths(months, from as Day).map(({ month: name }) => name)).toEqual(counted)
  })

  it('a first month that is all there is counts', () => {
    expect(countedMonths(months.slice(0, 1), '2026-03-12' as Day)).toHaveLength(1)
  })

  it('averages, without overtime, and of the last month', () => {
    expect(wagesOf(months.slice(1), 900_000)).toEqual({
      ...{ average: 1_050_000, withoutOvertime: 1_000_000, lastMonth: 1_100_000 },
    })
  })

  it('nothing closed: the agreed wage', () => {
    expect(wagesOf([], 900_000)).toEqual({ average: 900_000, withoutOvertime: 900_000, lastMonth: 900_000 })
  })
})

describe('settling', () => {
  const line = (kind: LeavingLine['kind'], fen: number): LeavingLine => ({
    ...{ kind, fen, names: { zh: kind, en: kind }, already: 0, steps: [], sources: [], notes: [] },
  })
  const proposed = [line('compensation', 8_000_000), line('unusedLeave', 480_000)]
  const given = (fen: number, reason = '') => [
    { kind: 'compensation' as const, fen, reason },
    { kind: 'unusedLeave' as const, fen: 480_000, reason: '' },
  ]

  it.each([
    ['as proposed', given(8_000_000), true],
    ['more, with a reason', given(9_000_000, '协商多付'), true],
    ['more, without one', given(9_000_000), false],
    ['nothing, with a reason', given(0, '已另行支付'), true],
    ['nothing, without one', given(0, '  '), false],
    ['a line left out', given(8_000_000).slice(0, 1), false],
  ])('%s', (_, wanted, ok) => expect(settledLines(proposed, wanted).ok).toBe(ok))

  it('keeps what was proposed beside what was decided', () => {
    const settled = settledLines(proposed, given(9_000_000, ' 协商多付 '))
    expect(settled.ok && settled.lines.map(({ proposed: before, fen, reason }) => [before, fen, reason])).toEqual([
      [8_000_000, 9_000_000, '协商多付'],
      [480_000, 480_000, ''],
    ])
  })
})
