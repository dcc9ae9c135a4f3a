import { expect, it } from 'vitest'
import { readTarget, typedTarget } from './target.ts'

it.each([
  ['share', '14', 0.14],
  ['share', '16.8%', 0.168],
  ['share', ' 7 ％', 0.07],
  ['people', '1,200', 1200],
  ['years', '3.5', 3.5],
  ['ratio', '', undefined],
  ['ratio', '-3', undefined],
  ['share', 'fourteen', undefined],
] as const)('a target of %s typed %j is %d', (unit, typed, target) => expect(readTarget(unit, typed)).toBe(target))

it.each([
  ['share', 0.07, '7'],
  ['share', 0.168, '16.8'],
  ['people', 12, '12'],
] as const)('%s %d is shown to be changed as %j, and read back the same', (unit, target, typed) => {
  expect(typedTarget(unit, target)).toBe(typed)
  expect(readTarget(unit, typed)).toBe(target)
})
