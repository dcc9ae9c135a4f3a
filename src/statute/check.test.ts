import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { dueReasons, faultsOf } from './check.ts'
import { catalogue } from './cn/catalogue.ts'
import { parameter, type Version } from './parameter.ts'

const source = { title: { zh: '示例办法', en: 'Example Measures' }, article: { zh: '', en: '' } }
const good: Version<number> = { from: '2026-01-01', value: 1, source, status: '正式' }
const figure = (...versions: Version<number>[]) =>
  parameter({
    code: 'example',
    label: { zh: '示例', en: 'Example' },
    unit: 'days',
    schema: z.number().min(0),
    checkedOn: '2026-06-01',
    versions,
  })

describe('the figures built in', () => {
  it('are well formed', () => expect(faultsOf(catalogue)).toEqual([]))

  it('are many, each under a code of its own', () => {
    expect(catalogue.length).toBeGreaterThan(60)
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
  })

  it('say in both languages what they are', () =>
    expect(
      catalogue.filter(({ label }) => !/[\u3400-\u9fff]/.test(label.zh) || /[\u3400-\u9fff]/.test(label.en)),
    ).toEqual([]))
})

it.each([
  ['noSource', { source: { ...source, title: { zh: '示例办法', en: ' ' } } }],
  ['noSource', { source: { ...source, article: { zh: '第一条', en: '' } } }],
  ['noDay', { from: '2026-02-30' }],
  ['noDay', { from: '2026-1-1' }],
  ['endsBeforeItBegins', { until: '2026-01-01' }],
  ['valueNotRight', { value: -1 }],
  ['placeNotRight', { place: 'beijing' }],
])('finds a planted fault: %s', (fault, change) =>
  expect(faultsOf([figure({ ...good, ...change })])).toContainEqual({
    code: 'example',
    from: expect.any(String),
    fault,
  }),
)

it('finds versions that hold on the same day', () => {
  const later = { ...good, from: '2026-06-01' }
  expect(faultsOf([figure(good, later)])).toEqual([])
  expect(faultsOf([figure({ ...good, until: '2026-07-01' }, later)])).toEqual([
    { code: 'example', from: '2026-01-01', fault: 'overlaps' },
  ])
  expect(faultsOf([figure(good, good)]).length).toBeGreaterThan(0)
  expect(faultsOf([figure(good), figure(good)])).toContainEqual({ code: 'example', from: '', fault: 'codeTwice' })
})

describe('due for a check', () => {
  const checked = { checkedOn: '2026-06-01' }
  const yearly = { ...checked, renewal: { yearlyFrom: '07-01' } }
  it.each([
    ['nothing that is in order', checked, [good], '2026-08-01', []],
    ['what is to be verified', checked, [{ ...good, status: '待核验' as const }], '2026-08-01', ['unverified']],
    [
      'not what was to be verified before',
      checked,
      [
        { ...good, status: '待核验' as const, until: '2026-07-01' },
        { ...good, from: '2026-07-01' },
      ],
      '2026-08-01',
      [],
    ],
    ['a yearly figure whose next one is out', yearly, [good], '2026-07-01', ['renewal']],
    ['not yet the day before', yearly, [good], '2026-06-30', []],
    ['what ends soon', checked, [{ ...good, until: '2026-10-01' }], '2026-08-01', ['ending']],
    [
      'not what goes on after its end',
      checked,
      [
        { ...good, until: '2026-10-01' },
        { ...good, from: '2026-10-01' },
      ],
      '2026-08-01',
      [],
    ],
    ['what has ended', checked, [{ ...good, until: '2026-07-01' }], '2026-08-01', ['ended']],
    ['what nobody checked for long', checked, [good], '2027-12-01', ['notChecked']],
  ])('%s', (_, by, versions, day, reasons) => expect(dueReasons(by, versions, Day.parse(day))).toEqual(reasons))
})
