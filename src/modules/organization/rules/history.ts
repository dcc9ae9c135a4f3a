import { type Day, forever } from '#platform/kernel/day.ts'
import type { Timeline } from './timeline.ts'
import type { UnitFacts } from './tree.ts'

export const historyKinds = ['created', 'moved', 'renamed', 'headChanged', 'accountsChanged', 'closed'] as const
export type HistoryKind = (typeof historyKinds)[number]

export type UnitEvent = { day: Day; kinds: HistoryKind[]; before: UnitFacts | null; after: UnitFacts | null }

function kindsOf(before: UnitFacts | undefined, after: UnitFacts): HistoryKind[] {
  if (!before) return ['created']
  const kinds: HistoryKind[] = []
  if (before.parentId !== after.parentId) kinds.push('moved')
  if (before.name !== after.name) kinds.push('renamed')
  if (before.headId !== after.headId) kinds.push('headChanged')
  if (before.legalEntityId !== after.legalEntityId || before.costCentreId !== after.costCentreId)
    kinds.push('accountsChanged')
  return kinds
}

/** What happened to a unit, newest first, told by the difference of its versions. */
export function historyOf(versions: Timeline<UnitFacts>): UnitEvent[] {
  const events = versions.map((version, index): UnitEvent => {
    const before = versions[index - 1]?.facts
    return { day: version.from, kinds: kindsOf(before, version.facts), before: before ?? null, after: version.facts }
  })
  const last = versions.at(-1)
  if (last && last.to !== forever) events.push({ day: last.to, kinds: ['closed'], before: last.facts, after: null })
  return events.filter((event) => event.kinds.length > 0).reverse()
}

/** Only what has not happened yet, or the latest that did, may be taken back: older changes are built upon. */
export function mayUndo(history: readonly UnitEvent[], day: Day, today: Day): boolean {
  const [latest] = history
  return history.some((event) => event.day === day && (day > today || event === latest))
}
