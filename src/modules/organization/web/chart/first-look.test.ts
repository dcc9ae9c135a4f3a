import { expect, test } from 'vitest'
import type { ChartNode } from '../../contract.ts'
import { ancestorsOf, foldedAtFirst } from './first-look.ts'
import { layOut } from './layout.ts'

const node = (id: string, parentId: string | null, depth: number): ChartNode => ({
  ...{ id, parentId, depth, name: id, code: null, head: null, people: 0, plan: null, childCount: 0, planned: false },
  changes: [],
})
const branch = (id: string) => [node(id, 'top', 1), ...[1, 2, 3].map((at) => node(`${id}${at}`, id, 2))]
const nodes = [node('top', null, 0), ...branch('a'), ...branch('b'), ...branch('c'), node('d', 'top', 1)]

test.each([
  ['a window for all of it', 5000, []],
  ['a window for one branch more', 460, ['b', 'c']],
  ['a window for none', 100, ['a', 'b', 'c']],
])('%s', (_, height, folded) => {
  expect([...foldedAtFirst(nodes, height)]).toEqual(folded)
})

test('what is left open stands in the window', () => {
  for (const height of [300, 460, 600, 5000]) {
    const shown = layOut(nodes, foldedAtFirst(nodes, height)).height
    expect(shown).toBeLessThanOrEqual(height)
  }
})

test('a unit is shown by opening those above it', () => {
  expect([...ancestorsOf(nodes, ['b2', 'd'])]).toEqual(['b', 'top'])
})
