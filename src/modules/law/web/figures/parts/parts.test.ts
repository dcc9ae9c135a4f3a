import { describe, expect, it } from 'vitest'
import { catalogue } from '#statute/cn/catalogue.ts'
import type { Value } from '../value.ts'
import { words } from './locale.ts'
import { countsAs, isPlain, partsOf, withPart } from './parts.ts'

const bases = { pension: { floor: 727_000, ceiling: 3_634_800 }, medical: { floor: 1, ceiling: 2 } }

describe('the parts of a figure', () => {
  it('are told one by one', () => {
    expect(partsOf(bases).map(({ path }) => path.join(' '))).toEqual([
      'pension floor',
      'pension ceiling',
      'medical floor',
      'medical ceiling',
    ])
    expect(partsOf([{ upTo: null, rate: 45 }])).toEqual([
      { path: ['0', 'upTo'], value: null },
      { path: ['0', 'rate'], value: 45 },
    ])
  })

  it('can be put in one by one', () => {
    const put = partsOf(bases).reduce<Value>((value, { path }, at) => withPart(value, path, at), bases)
    expect(put).toEqual({ pension: { floor: 0, ceiling: 1 }, medical: { floor: 2, ceiling: 3 } })
    expect(bases.pension.floor).toBe(727_000)
  })

  it.each<[Value, boolean]>([
    [bases, true],
    [{ rates: [1, 2] }, false],
    [{ floor: 1, rounding: 'yuan' }, false],
    [[1], false],
    [3, false],
  ])('of %j have fields of their own: %j', (value, isSo) => {
    expect(isPlain(value)).toBe(isSo)
  })

  it.each([
    [['0', 'upTo'], 'table', 'money'],
    [['0', 'rate'], 'table', 'percent'],
    [['pension', 'floor'], 'fen', 'money'],
    [['employee'], 'percent', 'percent'],
    [['employeeFixed'], 'percent', 'money'],
    [['short', '0', 'years'], 'percent', 'plain'],
    [['capTimes'], 'table', 'plain'],
  ] as const)('%j in %s is %s', (path, unit, counted) => {
    expect(countsAs(path, unit)).toBe(counted)
  })

  it('of every figure there is have a name', () => {
    const keys = catalogue.flatMap(({ versions }) =>
      versions.flatMap(({ value }) => partsOf(value as Value).flatMap(({ path }) => path)),
    )
    const unnamed = [...new Set(keys)].filter((key) => !/^\d+$/.test(key) && !Object.hasOwn(words.table, `part.${key}`))
    expect(keys.length).toBeGreaterThan(100)
    expect(unnamed).toEqual([])
  })
})
