import { expect, it } from 'vitest'
import { runStates } from '../../contract/terms.ts'
import { stageShown, stages, stagesDone } from './stages.ts'

it.each([
  ['computing', undefined, 'count'],
  ['draft', undefined, 'count'],
  ['draft', 'check', 'check'],
  ['submitted', undefined, 'approve'],
  ['approved', 'nonsense', 'lock'],
  ['published', undefined, 'pay'],
] as const)('a run that is %s, asked for %s, shows %s', (state, asked, shown) => {
  expect(stageShown(asked, state)).toBe(shown)
})

it('a run never waits at a stage that is behind it, but where it has to be looked at', () => {
  for (const state of runStates) {
    const at = stages.indexOf(stageShown(undefined, state))
    expect(at).toBeGreaterThanOrEqual(Math.min(stagesDone(state) - 1, stages.length - 1))
  }
})
