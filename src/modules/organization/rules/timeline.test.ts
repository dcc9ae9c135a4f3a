import { describe, expect, it } from 'vitest'
import { Day, forever } from '#platform/kernel/day.ts'
import { begin, changeFrom, type Dated, endOn, reopen, setFrom, withoutChangeOn } from './timeline.ts'

type Facts = { name: string; parent: string }
const day = (text: string) => (text === 'infinity' ? forever : Day.parse(text))
const row = (from: string, to: string, name: string, parent: string): Dated<Facts> => ({
  from: day(from),
  to: day(to),
  facts: { name, parent },
})

const simple = begin<Facts>(day('2024-01-01'), { name: '研发部', parent: '总部' })
const planned = [row('2024-01-01', '2026-09-01', '研发部', '总部'), row('2026-09-01', 'infinity', '研发部', '研发中心')]

describe('changing from a day', () => {
  it.each<[string, Dated<Facts>[], string, Partial<Facts>, Dated<Facts>[]]>([
    [
      'splits the row that covers the day',
      simple,
      '2026-06-01',
      { name: '技术部' },
      [row('2024-01-01', '2026-06-01', '研发部', '总部'), row('2026-06-01', 'infinity', '技术部', '总部')],
    ],
    [
      'on the first day replaces',
      simple,
      '2024-01-01',
      { name: '技术部' },
      [row('2024-01-01', 'infinity', '技术部', '总部')],
    ],
    [
      'reaches past a planned change of another fact',
      planned,
      '2026-06-01',
      { name: '技术部' },
      [
        row('2024-01-01', '2026-06-01', '研发部', '总部'),
        row('2026-06-01', '2026-09-01', '技术部', '总部'),
        row('2026-09-01', 'infinity', '技术部', '研发中心'),
      ],
    ],
    [
      'ends where the same fact was to change anyway',
      planned,
      '2026-06-01',
      { parent: '产品中心' },
      [
        row('2024-01-01', '2026-06-01', '研发部', '总部'),
        row('2026-06-01', '2026-09-01', '研发部', '产品中心'),
        row('2026-09-01', 'infinity', '研发部', '研发中心'),
      ],
    ],
    ['that changes nothing leaves one row', simple, '2026-06-01', { name: '研发部' }, simple],
    ['before the beginning does nothing', simple, '2023-12-31', { name: '技术部' }, simple],
    [
      'to what was planned anyway brings it forward',
      planned,
      '2026-06-01',
      { parent: '研发中心' },
      [row('2024-01-01', '2026-06-01', '研发部', '总部'), row('2026-06-01', 'infinity', '研发部', '研发中心')],
    ],
  ])('%s', (_, line, from, change, expected) => {
    expect(changeFrom(line, day(from), change)).toEqual(expected)
  })
})

it('taking a change back is the reverse of making it', () => {
  const changed = changeFrom(planned, day('2026-06-01'), { name: '技术部' })
  expect(withoutChangeOn(changed, day('2026-06-01'))).toEqual(planned)
  expect(withoutChangeOn(planned, day('2026-09-01'))).toEqual(simple)
  expect(withoutChangeOn(planned, day('2026-08-01'))).toEqual(planned)
})

it('ends and opens again', () => {
  const ended = endOn(planned, day('2026-07-01'))
  expect(ended).toEqual([row('2024-01-01', '2026-07-01', '研发部', '总部')])
  expect(reopen(ended)).toEqual(simple)
})

describe('setting a plan', () => {
  const plan = (from: string, to: string, count: number) => ({ from: day(from), to: day(to), facts: { count } })
  it.each([
    ['begins', [], '2026-01-01', 5, [plan('2026-01-01', 'infinity', 5)]],
    [
      'before the first, holds until it',
      [plan('2026-06-01', 'infinity', 8)],
      '2026-01-01',
      5,
      [plan('2026-01-01', '2026-06-01', 5), plan('2026-06-01', 'infinity', 8)],
    ],
    [
      'in between, changes',
      [plan('2026-01-01', 'infinity', 5)],
      '2026-06-01',
      8,
      [plan('2026-01-01', '2026-06-01', 5), plan('2026-06-01', 'infinity', 8)],
    ],
    [
      'after an end, begins again',
      [plan('2026-01-01', '2026-03-01', 5)],
      '2026-06-01',
      8,
      [plan('2026-01-01', '2026-03-01', 5), plan('2026-06-01', 'infinity', 8)],
    ],
  ])('%s', (_, line, from, count, expected) => {
    expect(setFrom(line, day(from), { count })).toEqual(expected)
  })
})
