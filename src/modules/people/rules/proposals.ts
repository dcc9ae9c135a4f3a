import type { Day } from '#platform/kernel/day.ts'
import type { ProposalKind } from '../contract.ts'
import type { PostFacts } from './employment.ts'

/** What is proposed, as it is told at the doors: people are named by person, `until` is a last day. */
export type Proposed = { [K in keyof PostFacts]?: PostFacts[K] | undefined } & {
  baseFen?: number | undefined
  until?: Day | undefined
}

const taken: Record<ProposalKind, readonly (keyof Proposed)[]> = {
  confirm: ['baseFen'],
  transfer: ['unitId', 'positionId', 'jobFamily', 'level', 'managerId', 'legalEntityId', 'city', 'baseFen'],
  promote: ['level', 'positionId', 'jobFamily', 'baseFen'],
  second: ['unitId', 'positionId', 'managerId', 'city', 'until'],
  pay: ['baseFen'],
}

const needed: Partial<Record<ProposalKind, keyof Proposed>> = { promote: 'level', second: 'unitId', pay: 'baseFen' }

/** What this kind of deed can't do without, or does not take; null when it is complete. */
export function amissIn(kind: ProposalKind, told: Proposed): { lacks: string } | { tooMuch: string } | null {
  const need = needed[kind]
  if (need && (told[need] === undefined || told[need] === null)) return { lacks: need }
  const given = (Object.keys(told) as (keyof Proposed)[]).filter((key) => told[key] !== undefined)
  const extra = given.find((key) => !taken[kind].includes(key))
  return extra ? { tooMuch: extra } : null
}

/**
 * By how many per cent the wage rises, to two decimals; undefined where there is nothing to compare. From nothing to
 * something counts as 100: whoever is to decide on rises decides on this one too.
 */
export function riseOf(pay: { before: number | null; after: number | null } | null): number | undefined {
  if (!pay || pay.after === null) return undefined
  if (!pay.before) return pay.after > 0 ? 100 : undefined
  return Math.round(((pay.after - pay.before) / pay.before) * 10_000) / 100
}
