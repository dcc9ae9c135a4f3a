import type { Chart, ChartUnit } from './tree.ts'

export const unitChanges = ['added', 'split', 'merged', 'closed', 'moved', 'renamed', 'headChanged'] as const
export type UnitChange = (typeof unitChanges)[number]

/** What became of a unit, where the two charts alone can't tell. */
export type Fate = { kind: 'merged'; intoId: string } | { kind: 'split'; intoIds: string[] }

export type Compared = {
  unitId: string
  changes: UnitChange[]
  before: ChartUnit | null
  after: ChartUnit | null
}

function changesOf(before: ChartUnit | undefined, after: ChartUnit | undefined, fate: Fate | undefined): UnitChange[] {
  if (!before) return ['added']
  if (!after) return [fate?.kind ?? 'closed']
  const changes: UnitChange[] = fate ? [fate.kind] : []
  if (before.parentId !== after.parentId) changes.push('moved')
  if (before.name !== after.name) changes.push('renamed')
  if (before.headId !== after.headId) changes.push('headChanged')
  return changes
}

/** The units that differ between two charts, and how: those of the later chart first, then those that are gone. */
export function compareCharts(before: Chart, after: Chart, fates: ReadonlyMap<string, Fate> = new Map()): Compared[] {
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))]
  return ids.flatMap((unitId) => {
    const [was, is] = [before.get(unitId), after.get(unitId)]
    const changes = changesOf(was, is, fates.get(unitId))
    return changes.length === 0 ? [] : [{ unitId, changes, before: was ?? null, after: is ?? null }]
  })
}

/** How many units changed in each way. */
export function tallyOf(compared: Compared[]): Partial<Record<UnitChange, number>> {
  const tally: Partial<Record<UnitChange, number>> = {}
  for (const change of compared.flatMap((each) => each.changes)) tally[change] = (tally[change] ?? 0) + 1
  return tally
}
