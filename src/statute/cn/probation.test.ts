import { expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { probationLimit } from './probation.ts'

const day = (value: string) => Day.parse(value)

it.each([
  ['2026-03-01', '2026-05-30', 0, null],
  ['2026-03-01', '2026-05-31', 1, '2026-03-31'],
  ['2026-03-01', '2027-01-31', 1, '2026-03-31'],
  ['2026-03-01', '2027-02-28', 2, '2026-04-30'],
  ['2026-03-01', '2029-01-31', 2, '2026-04-30'],
  ['2026-03-01', '2029-02-28', 6, '2026-08-31'],
  ['2026-01-31', '2029-01-30', 6, '2026-07-30'],
])('a fixed term %s – %s allows %i months, to %s', (from, lastDay, months, end) =>
  expect(probationLimit({ termType: 'fixed', from: day(from), lastDay: day(lastDay) })).toMatchObject({
    months,
    lastDay: end,
  }),
)

it('allows six months with an open-ended contract', () =>
  expect(probationLimit({ termType: 'open_ended', from: day('2026-03-01'), lastDay: null }).months).toBe(6))

it('allows none for a task or for part-time work', () => {
  expect(probationLimit({ termType: 'task', from: day('2026-03-01'), lastDay: null }).months).toBe(0)
  const partTime = probationLimit({
    termType: 'fixed',
    from: day('2026-03-01'),
    lastDay: day('2029-02-28'),
    partTime: true,
  })
  expect(partTime).toMatchObject({ months: 0, source: { zh: '劳动合同法第七十条' } })
})

it('has no answer for a time before the law', () =>
  expect(() => probationLimit({ termType: 'open_ended', from: day('2007-12-31'), lastDay: null })).toThrow('no value'))
