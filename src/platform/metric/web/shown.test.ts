import { describe, expect, it } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { formatChange, formatCount, formatNumber, formatPercent } from '../../ui/format.ts'
import { type Language, speakerOf } from '../../words.ts'
import type { Figure } from '../contract.ts'
import { words } from './locale.ts'
import { changeOf, type Format, isOff, valueWithUnit } from './shown.ts'

const format = (language: Language) =>
  ({
    number: formatNumber,
    change: formatChange,
    count: (value: number) => formatCount(value, language),
    percent: (ratio: number) => formatPercent(ratio, language),
  }) as unknown as Format

const figure = (value: number | null): Figure => ({
  ...{ from: '2026-10-01' as Day, to: '2026-10-31' as Day, toDate: false, value, parts: {} },
  ...{ low: null, high: null, small: false, hidden: false, missing: [] },
})

describe('a change', () => {
  it.each([
    ['share', 0.2, 0.17, '较上期−15%，−3.0个百分点', '−15%, −3.0 pp on the period before'],
    ['share', 0.1, 0.069, '较上期−31%，−3.1个百分点', '−31%, −3.1 pp on the period before'],
    ['share', 0.889, 0.891, '较上期+0.2个百分点', '+0.2 pp on the period before'],
    ['share', 0, 0.02, '较上期+2.0个百分点', '+2.0 pp on the period before'],
    ['yuan', 2_000_000, 2_500_000, '较上期+25%，+500,000', '+25%, +500,000 on the period before'],
    ['yuanEach', -1_000, 500, '较上期+150%，+1,500', '+150%, +1,500 on the period before'],
    ['people', 479, 486, '较上期+7', '+7 on the period before'],
    ['people', 7, 7, '与上期持平', 'As in the period before'],
    ['years', 3.41, 3.44, '与上期持平', 'As in the period before'],
  ] as const)('of %s from %d to %d', (unit, before, now, zh, en) => {
    const told = (['zh', 'en'] as const).map((language) =>
      changeOf(unit, figure(before), figure(now), speakerOf(words, language), format(language)),
    )
    expect(told).toEqual([zh, en])
  })

  it('is not told where there is nothing to compare with', () => {
    const [t, f] = [speakerOf(words, 'zh'), format('zh')]
    expect(changeOf('share', undefined, figure(1), t, f)).toBeUndefined()
    expect(changeOf('share', figure(null), figure(1), t, f)).toBeUndefined()
  })
})

it.each([
  ['down', 0.14, 0.15, true],
  ['down', 0.14, 0.14, false],
  ['up', 0.8, 0.7, true],
  ['up', 0.8, 0.9, false],
  ['near', 1, 0.95, false],
  ['near', 1, 1.2, true],
  ['none', 1, 9, false],
  ['down', null, 9, false],
] as const)('good %s, target %s: %s is off: %s', (good, target, value, off) =>
  expect(isOff({ good, target }, value)).toBe(off),
)

it.each([
  ['share', 0.168, '16.8%', '16.8\u00A0%'],
  ['people', 486, '486人', '486'],
  ['years', 3.44, '3.4年', '3.4\u00A0years'],
  ['ratio', 7.26, '7.3', '7.3'],
  ['hours', 4.21, '4.2小时', '4.2\u00A0h'],
  ['times', 3, '3次', '3\u00A0times'],
  ['yuan', 23_456_789, '2,346万元', '23,456,789\u00A0yuan'],
  ['yuan', -1_234.5, '−1,235元', '−1,235\u00A0yuan'],
  ['yuanEach', 13_579.24, '13,579元', '13,579\u00A0yuan'],
  ['score', 32, '32.0分', '32.0\u00A0points'],
] as const)('%s %d', (unit, value, zh, en) => {
  const told = (['zh', 'en'] as const).map((language) =>
    valueWithUnit(unit, value, speakerOf(words, language), format(language)),
  )
  expect(told).toEqual([zh, en])
})
