import { expect, it } from 'vitest'
import { circlesAmong } from './circles.ts'

it.each([
  ['none', { 1: 2, 2: 3 }, []],
  ['oneself', { 1: 1, 2: 1 }, [[1]]],
  ['two, and who reports to them is not among them', { 1: 2, 2: 1, 3: 1 }, [[1, 2]]],
  [
    'two circles',
    { 1: 2, 2: 1, 5: 6, 6: 7, 7: 5 },
    [
      [1, 2],
      [5, 6, 7],
    ],
  ],
])('%s', (_, above, circles) =>
  expect(circlesAmong(new Map(Object.entries(above).map(([row, other]) => [Number(row), other])))).toEqual(circles),
)
