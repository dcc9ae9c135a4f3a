import { expect, it } from 'vitest'
import { wilsonInterval } from './wilson.ts'

it.each([
  [6, 205, 0.0135, 0.0624],
  [3, 12, 0.089, 0.532],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
])('%i of %i lies between %f and %f', (count, of, low, high) => {
  const interval = wilsonInterval(count, of)
  expect(interval?.low).toBeCloseTo(low, 3)
  expect(interval?.high).toBeCloseTo(high, 3)
})

it.each([
  [0, 0],
  [3, 2],
  [-1, 5],
])('%i of %i has none', (count, of) => expect(wilsonInterval(count, of)).toBeNull())
