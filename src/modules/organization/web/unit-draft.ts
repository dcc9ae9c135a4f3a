import type { Day } from '#platform/kernel/day.ts'
import type { Named, Position, Unit } from '../contract.ts'

export type UnitDeedKind =
  | 'create'
  | 'rename'
  | 'move'
  | 'setHead'
  | 'plan'
  | 'position'
  | 'closePosition'
  | 'accounts'
  | 'close'

export type Draft = {
  day: Day | undefined
  name: string
  code: string
  parentId: string | undefined
  head: Named | null
  count: string
  legalEntityId: string | undefined
  costCentreId: string | undefined
  reportsTo: Named | null
}

export type DraftProps = { draft: Draft; change: (next: Partial<Draft>) => void }

/** How the form of a deed begins. */
export const asIs = (kind: UnitDeedKind, unit: Unit, position: Position | undefined, today: Day): Draft => ({
  day: today,
  name: kind === 'rename' ? unit.name : (position?.name ?? ''),
  code: position?.code ?? '',
  parentId: undefined,
  head: kind === 'setHead' ? unit.head : null,
  count: planText(kind === 'position' ? position?.plan : unit.plan),
  legalEntityId: unit.legalEntity?.id,
  costCentreId: unit.costCentre?.id,
  reportsTo: position?.reportsTo ?? null,
})

const planText = (plan: Unit['plan'] | undefined): string => (typeof plan === 'number' ? String(plan) : '')

/** A typed headcount; null when there is none in it. */
export const countIn = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null)
