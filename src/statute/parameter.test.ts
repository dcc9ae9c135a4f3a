import { expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { parameter } from './parameter.ts'

const source = { zh: '示例办法第一条', en: 'Example Measures, art. 1' }
const step = parameter({
  label: 'Example',
  unit: 'months',
  checkedOn: '2026-06-01',
  versions: [
    { from: '2020-01-01', value: 1, source, status: '正式' },
    { from: '2024-07-01', value: 2, source, status: '正式' },
  ],
})

it.each([
  ['2020-01-01', 1],
  ['2024-06-30', 1],
  ['2024-07-01', 2],
])('on %s it is %i', (day, value) => expect(step.on(Day.parse(day)).value).toBe(value))

it('has no answer before its first version', () =>
  expect(() => step.on(Day.parse('2019-12-31'))).toThrow('no value on 2019-12-31'))
