import type { ChartNode } from '../../contract.ts'

export const nodeWidth = 216
export const nodeHeight = 58
const columnGap = 58
const rowGap = 12
export const branchGap = 8
export const heightOfRow = nodeHeight + rowGap

export type Place = { node: ChartNode; x: number; y: number; open: boolean }
/** From the right of a unit to the left of one below it. */
export type Edge = { key: string; x1: number; y1: number; x2: number; y2: number; planned: boolean }
export type Layout = { places: Place[]; edges: Edge[]; width: number; height: number }

/** Left to right: each unit in the middle of those below it, leaves one under another. Folded branches take no room. */
export function layOut(nodes: readonly ChartNode[], folded: ReadonlySet<string>): Layout {
  const known = new Set(nodes.map((node) => node.id))
  const below = new Map<string, ChartNode[]>()
  const roots: ChartNode[] = []
  for (const node of nodes) {
    if (node.parentId === null || !known.has(node.parentId)) roots.push(node)
    else below.set(node.parentId, [...(below.get(node.parentId) ?? []), node])
  }
  const places: Place[] = []
  const edges: Edge[] = []
  let next = 0

  function place(node: ChartNode, column: number): Place {
    const children = folded.has(node.id) ? [] : (below.get(node.id) ?? [])
    const own: Place = { node, x: column * (nodeWidth + columnGap), y: next, open: children.length > 0 }
    places.push(own)
    if (children.length === 0) {
      next += heightOfRow
      return own
    }
    const placed = children.map((child) => place(child, column + 1))
    next += branchGap
    own.y = ((placed[0]?.y ?? 0) + (placed.at(-1)?.y ?? 0)) / 2
    edges.push(...placed.map((child) => edgeBetween(own, child)))
    return own
  }

  for (const root of roots) place(root, 0)
  const width = Math.max(0, ...places.map((each) => each.x)) + nodeWidth
  return { places, edges, width, height: next }
}

const edgeBetween = (from: Place, to: Place): Edge => ({
  key: to.node.id,
  x1: from.x + nodeWidth,
  y1: from.y + nodeHeight / 2,
  x2: to.x,
  y2: to.y + nodeHeight / 2,
  planned: to.node.planned,
})

const bend = 8

/** Across, up or down with round corners, across. */
export function pathOfEdge({ x1, y1, x2, y2 }: Edge): string {
  const middle = (x1 + x2) / 2
  const turn = Math.sign(y2 - y1) * Math.min(bend, Math.abs(y2 - y1) / 2)
  if (turn === 0) return `M${x1} ${y1}H${x2}`
  const along = Math.abs(turn)
  return `M${x1} ${y1}H${middle - along}Q${middle} ${y1} ${middle} ${y1 + turn}V${y2 - turn}Q${middle} ${y2} ${middle + along} ${y2}H${x2}`
}

/** What is drawn where: the drawing's point (0, 0) lies at (x, y) of the window, `scale` times as large. */
export type Camera = { x: number; y: number; scale: number }
export type Box = { left: number; top: number; right: number; bottom: number }

/** The part of the drawing that a window of that size shows, and a little more so that panning shows no gaps. */
export function boxSeen(camera: Camera, width: number, height: number, more = 120): Box {
  return {
    left: (-camera.x - more) / camera.scale,
    top: (-camera.y - more) / camera.scale,
    right: (width - camera.x + more) / camera.scale,
    bottom: (height - camera.y + more) / camera.scale,
  }
}

export const placesIn = (layout: Layout, box: Box): Place[] =>
  layout.places.filter(
    ({ x, y }) => x < box.right && x + nodeWidth > box.left && y < box.bottom && y + nodeHeight > box.top,
  )

export const edgesIn = (layout: Layout, box: Box): Edge[] =>
  layout.edges.filter(
    ({ x1, y1, x2, y2 }) =>
      x1 < box.right && x2 > box.left && Math.min(y1, y2) < box.bottom && Math.max(y1, y2) > box.top,
  )

const smallest = 0.2
const largest = 2
export const clampScale = (scale: number): number => Math.min(largest, Math.max(smallest, scale))

/** Larger or smaller around a point of the window, which stays where it is. */
export function zoomedAt(camera: Camera, scale: number, point: { x: number; y: number }): Camera {
  const next = clampScale(scale)
  const ratio = next / camera.scale
  return { scale: next, x: point.x - (point.x - camera.x) * ratio, y: point.y - (point.y - camera.y) * ratio }
}
