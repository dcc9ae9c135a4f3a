import { expect, it } from 'vitest'
import type { ChartNode } from '../../contract.ts'
import { layOut } from './layout.ts'
import { fitting, pictureOf } from './picture.ts'

const node = (id: string, parentId: string | null, name: string): ChartNode => ({
  ...{ id, parentId, name, code: null, head: null, people: 3, plan: 4 },
  ...{ childCount: 0, depth: 0, planned: false, changes: [] },
})
const colours = { sheet: 'white', line: 'grey', text: 'black', soft: 'grey', font: 'sans-serif' }

it('draws every unit and every line, with names made harmless', () => {
  const layout = layOut([node('a', null, '云岭<智造>'), node('b', 'a', '研发部'), node('c', 'a', '销售部')], new Set())
  const svg = pictureOf(layout, colours)
  expect(svg.match(/<path /g)).toHaveLength(2)
  expect(svg).toContain('云岭&#60;智造&#62;')
  expect(svg).toContain('>3/4<')
})

it.each([
  ['研发部', 19, '研发部'],
  ['Platform team', 19, 'Platform team'],
  ['一个名字特别特别长的部门', 19, '一个名字特别特别…'],
  ['A very long name of a unit', 19, 'A very long name o…'],
])('%s in %i widths is %s', (text, widths, expected) => expect(fitting(text, widths)).toBe(expected))
