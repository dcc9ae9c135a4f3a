import { type Branches, type Chart, type ChartUnit, pathOf, rootsOf } from './tree.ts'

export type Seen = { unit: ChartUnit; depth: number }
export type View = { rootId?: string | undefined; depth: number; open: readonly string[] }

/** The units a reader has opened, each above those below it: so many levels from the root, and what he opened further down. */
export function seenIn(chart: Chart, branches: Branches, view: View): Seen[] {
  const opened = new Set(view.open)
  const root = view.rootId === undefined ? undefined : chart.get(view.rootId)
  const roots = view.rootId === undefined ? rootsOf(chart) : root ? [root] : []
  const seen: Seen[] = []
  const look = (unit: ChartUnit, depth: number): void => {
    seen.push({ unit, depth })
    if (depth < view.depth || opened.has(unit.id))
      for (const child of branches.get(unit.id) ?? []) look(child, depth + 1)
  }
  for (const unit of roots) look(unit, 0)
  return seen
}

/** The superiors of units that were found, so that each is shown in its place. */
export function waysTo(chart: Chart, ids: readonly string[]): string[] {
  const ways = new Set<string>()
  for (const id of ids) for (const unit of pathOf(chart, id).slice(0, -1)) ways.add(unit.id)
  return [...ways]
}
