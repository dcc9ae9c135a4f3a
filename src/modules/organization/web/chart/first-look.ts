import type { ChartNode } from '../../contract.ts'
import { branchGap, heightOfRow, layOut } from './layout.ts'

/** Which branches stay folded at the first look, so that the whole drawing stands in a window of that height. */
export function foldedAtFirst(nodes: readonly ChartNode[], height: number): Set<string> {
  const known = new Set(nodes.map(({ id }) => id))
  const roots = new Set(nodes.filter(({ parentId }) => !known.has(parentId ?? '')).map(({ id }) => id))
  const below = new Map<string, number>()
  for (const { parentId } of nodes) if (parentId) below.set(parentId, (below.get(parentId) ?? 0) + 1)
  const branches = nodes.filter(({ id, parentId }) => roots.has(parentId ?? '') && below.has(id)).map(({ id }) => id)
  const folded = new Set(branches)
  let free = height - layOut(nodes, folded).height
  for (const id of branches) {
    const more = ((below.get(id) ?? 1) - 1) * heightOfRow + branchGap
    if (more > free) continue
    folded.delete(id)
    free -= more
  }
  return folded
}

/** Those above any of these units. */
export function ancestorsOf(nodes: readonly ChartNode[], ids: Iterable<string>): Set<string> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const found = new Set<string>()
  for (const id of ids) {
    for (let above = parents.get(id); above && !found.has(above); above = parents.get(above)) found.add(above)
  }
  return found
}
