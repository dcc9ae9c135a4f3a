import { expect, it } from 'vitest'
import { problemOfRange } from './rules.ts'

const ladder = [
  { id: 'P2', track: 'professional' as const, rank: 2 },
  { id: 'P4', track: 'professional' as const, rank: 4 },
  { id: 'M3', track: 'management' as const, rank: 3 },
]

it.each([
  ['P2', 'P4', undefined],
  ['P2', 'P2', undefined],
  [null, 'P4', undefined],
  [null, null, undefined],
  ['P4', 'P2', 'jobs.levelsUpsideDown'],
  ['P2', 'M3', 'jobs.levelsOfTwoLadders'],
  ['P9', 'P4', 'jobs.levelUnknown'],
])('a profile from %s to %s: %s', (lowestLevelId, highestLevelId, problem) => {
  expect(problemOfRange({ lowestLevelId, highestLevelId }, ladder)).toBe(problem)
})
