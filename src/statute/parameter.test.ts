import { expect, it } from 'vitest'
import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { parameter, type Version } from './parameter.ts'

const source = { title: { zh: '示例办法', en: 'Example Measures' }, article: { zh: '第一条', en: 'art. 1' } }
const version = (from: string, value: number, more: Partial<Version<number>> = {}): Version<number> => ({
  from,
  value,
  source,
  status: '正式',
  ...more,
})
const example = (...versions: Version<number>[]) =>
  parameter({
    code: 'example.step',
    label: { zh: '示例', en: 'Example' },
    unit: 'months',
    schema: z.number(),
    checkedOn: '2026-06-01',
    versions,
  })

const step = example(version('2020-01-01', 1), version('2024-07-01', 2))

it.each([
  ['2020-01-01', 1],
  ['2024-06-30', 1],
  ['2024-07-01', 2],
])('on %s it is %i', (day, value) => expect(step.on(Day.parse(day)).value).toBe(value))

it('has no answer before its first version', () =>
  expect(() => step.on(Day.parse('2019-12-31'))).toThrow('no value on 2019-12-31'))

it('has no answer after its last day, and does not fall back on what stood before', () => {
  const ending = example(version('2020-01-01', 1), version('2024-07-01', 2, { until: '2025-07-01' }))
  expect(ending.on(Day.parse('2025-06-30')).value).toBe(2)
  expect(() => ending.on(Day.parse('2025-07-01'))).toThrow('no value')
})

it('keeps places apart', () => {
  const local = example(version('2020-01-01', 1, { place: 'beijing' }), version('2022-01-01', 2, { place: 'shanghai' }))
  expect(local.on(Day.parse('2023-01-01'), 'beijing').value).toBe(1)
  expect(local.on(Day.parse('2023-01-01'), 'shanghai').value).toBe(2)
  expect(() => local.on(Day.parse('2021-01-01'), 'shanghai')).toThrow('no value')
  expect(() => local.on(Day.parse('2023-01-01'))).toThrow('no value')
})
