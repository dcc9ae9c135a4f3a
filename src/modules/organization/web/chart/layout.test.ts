import { describe, expect, it } from 'vitest'
import type { ChartNode } from '../../contract.ts'
import { boxSeen, edgesIn, layOut, nodeHeight, pathOfEdge, placesIn, zoomedAt } from './layout.ts'

const node = (id: string, parentId: string | null, depth: number): ChartNode => ({
  ...{ id, parentId, depth, name: id, code: null, head: null, people: 0, plan: null, childCount: 0, planned: false },
  changes: [],
})
const nodes = [node('a', null, 0), node('b', 'a', 1), node('d', 'b', 2), node('e', 'b', 2), node('c', 'a', 1)]

describe('the drawing', () => {
  it('puts each unit in the middle of those below, and none over another', () => {
    const { places, edges } = layOut(nodes, new Set())
    const at = Object.fromEntries(places.map((place) => [place.node.id, place]))
    expect(at.b?.y).toBe(((at.d?.y ?? 0) + (at.e?.y ?? 0)) / 2)
    expect(at.a?.y).toBe(((at.b?.y ?? 0) + (at.c?.y ?? 0)) / 2)
    for (const x of new Set(places.map((place) => place.x))) {
      const tops = places
        .filter((place) => place.x === x)
        .map((place) => place.y)
        .toSorted((one, other) => one - other)
      for (const [at, top] of tops.slice(1).entries()) expect(top - (tops[at] ?? 0)).toBeGreaterThanOrEqual(nodeHeight)
    }
    expect(edges).toHaveLength(4)
  })

  it('a folded branch takes no room', () => {
    const { places, height } = layOut(nodes, new Set(['b']))
    expect(places.map((place) => place.node.id)).toEqual(['a', 'b', 'c'])
    expect(height).toBeLessThan(layOut(nodes, new Set()).height)
  })

  it('draws only what the window shows', () => {
    const many = [node('a', null, 0), ...Array.from({ length: 5000 }, (_, at) => node(`n${at}`, 'a', 1))]
    const layout = layOut(many, new Set())
    const box = boxSeen({ x: 0, y: -70_000, scale: 1 }, 1200, 800)
    expect(placesIn(layout, box).length).toBeLessThan(20)
    expect(edgesIn(layout, box).length).toBeLessThan(layout.edges.length)
  })

  it('an edge between neighbours is straight', () => {
    expect(pathOfEdge({ key: 'a', x1: 0, y1: 5, x2: 58, y2: 5, planned: false })).toBe('M0 5H58')
  })

  it('zooming keeps the point under the pointer, within limits', () => {
    expect(zoomedAt({ x: 10, y: 20, scale: 1 }, 2, { x: 10, y: 20 })).toEqual({ x: 10, y: 20, scale: 2 })
    expect(zoomedAt({ x: 0, y: 0, scale: 1 }, 2, { x: 100, y: 0 })).toEqual({ x: -100, y: 0, scale: 2 })
    expect(zoomedAt({ x: 0, y: 0, scale: 1 }, 99, { x: 0, y: 0 }).scale).toBe(2)
  })
})
