import { describe, expect, it } from 'vitest'
import { isNamed, runsOf, scaleOf } from './trend-scale.ts'

describe('an axis', () => {
  it.each([
    [[0.12, 0.168], true, 0, 0.2, [0, 0.05, 0.1, 0.15, 0.2]],
    [[479, 486], false, 478, 486, [478, 480, 482, 484, 486]],
    [[3, 12], true, 0, 15, [0, 5, 10, 15]],
    [[0, 0], true, 0, 0.5, [0, 0.5]],
    [[7, 7], false, 6, 8, [6, 8]],
    [[-3, 4], false, -4, 4, [-4, -2, 0, 2, 4]],
  ])('around %j, from zero %s', (values, zero, low, high, ticks) => {
    const scale = scaleOf(values, zero)
    expect(scale.low).toBeLessThanOrEqual(Math.min(...values))
    expect(scale.high).toBeGreaterThanOrEqual(Math.max(...values))
    expect(scale).toEqual({ low, high, ticks })
  })
})

it('a gap in the data is a gap in the line', () => {
  const has = (value: number | null) => value !== null
  expect(runsOf([null, 1, 2, null, null, 3], has)).toEqual([[1, 2], [5]])
  expect(runsOf([null, null], has)).toEqual([])
})

it('names the last point, and others evenly back from it', () => {
  expect([0, 1, 2, 3, 4].filter((at) => isNamed(at, 5, 2))).toEqual([0, 2, 4])
  expect([0, 1, 2, 3].filter((at) => isNamed(at, 4, 3))).toEqual([0, 3])
})
