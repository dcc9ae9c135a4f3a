import type { ChartNode, Named } from '../contract.ts'

export type Line = { head: Named; depth: number; units: ChartNode[]; reports: number }

/** Who leads what and to whom he answers: the heads, each below the nearest other head above his unit. */
export function reportingLines(nodes: readonly ChartNode[]): Line[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const units = new Map<string, ChartNode[]>()
  const upper = new Map<string, string | null>()
  for (const node of nodes) {
    if (!node.head) continue
    units.set(node.head.id, [...(units.get(node.head.id) ?? []), node])
    if (!upper.has(node.head.id)) upper.set(node.head.id, headAbove(node, byId))
  }
  const below = new Map<string | null, string[]>()
  for (const [head, superior] of upper) below.set(superior, [...(below.get(superior) ?? []), head])
  return linesFrom(null, 0, { units, below })
}

/** A person who leads several units one above another does not report to himself. */
function headAbove(node: ChartNode, byId: ReadonlyMap<string, ChartNode>): string | null {
  const own = node.head?.id
  for (let each = byId.get(node.parentId ?? ''); each; each = byId.get(each.parentId ?? '')) {
    if (each.head && each.head.id !== own) return each.head.id
  }
  return null
}

type Heads = { units: ReadonlyMap<string, ChartNode[]>; below: ReadonlyMap<string | null, string[]> }

function linesFrom(superior: string | null, depth: number, heads: Heads): Line[] {
  return (heads.below.get(superior) ?? []).flatMap((id) => {
    const units = heads.units.get(id) ?? []
    const head = units[0]?.head
    if (!head) return []
    const reports = heads.below.get(id)?.length ?? 0
    return [{ head, depth, units, reports }, ...linesFrom(id, depth + 1, heads)]
  })
}
