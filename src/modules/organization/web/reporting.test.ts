import { expect, it } from 'vitest'
import type { ChartNode } from '../contract.ts'
import { reportingLines } from './reporting.ts'

const node = (id: string, parentId: string | null, head: string | null): ChartNode => ({
  ...{
    id,
    parentId,
    depth: 0,
    name: id,
    code: null,
    people: 0,
    plan: null,
    childCount: 0,
    planned: false,
    changes: [],
  },
  head: head ? { id: head, name: head } : null,
})

it('puts each head below the nearest other head above; vacant units are passed over', () => {
  const nodes = [
    node('总部', null, '方予怀'),
    node('研发', '总部', null),
    node('平台', '研发', '顾清和'),
    node('接入', '平台', '顾清和'),
    node('边缘', '接入', '沈屿'),
    node('销售', '总部', '秦远舟'),
  ]
  expect(
    reportingLines(nodes).map(({ head, depth, units, reports }) => [head.name, depth, units.length, reports]),
  ).toEqual([
    ['方予怀', 0, 1, 2],
    ['顾清和', 1, 2, 1],
    ['沈屿', 2, 1, 0],
    ['秦远舟', 1, 1, 0],
  ])
})
