import { expect, it } from 'vitest'
import { hiddenGroups } from './suppress.ts'

it.each([
  ['none is small', [10, 20, 30], []],
  ['an empty one tells nothing', [0, 20, 30], []],
  ['one small: the next smallest hides it', [3, 20, 8], [0, 2]],
  ['two small that are enough together', [3, 2, 20], [0, 1]],
  ['two small that are too few together', [1, 2, 20], [0, 1, 2]],
  ['two small and one more', [1, 2, 6, 20], [0, 1, 2]],
  ['all small', [1, 2, 3], [0, 1, 2]],
  ['just at the threshold', [5, 5], []],
])('%s', (_, sizes, hidden) => expect([...hiddenGroups(sizes, 5)].sort()).toEqual(hidden))
