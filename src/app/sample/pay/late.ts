import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { SampleCompany } from '../company.ts'
import { type Earner, earnersOf } from './earners.ts'

/** A raise that is recorded right before that month is counted, and holds since an earlier one. */
export type Late = { before: Day; personId: string; day: Day; monthlyWage: number }

/** Ordinary colleagues who have been here for long and whose wage stood still in those months. */
export function settledEarners(company: SampleCompany, since: Day): Earner[] {
  return [...earnersOf(company, since)].filter(
    ({ place, hired, left, wageSince }) =>
      place.kind === 'here' && !place.special && left === null && hired < since && wageSince < since,
  )
}

const raised = (wage: number): number => Math.round((wage * 1.08) / 10_000) * 10_000

/** Two raises that came too late: one was made up for in the last closed month, one is in the draft that waits. */
export function lateFor(company: SampleCompany, closed: readonly Day[]): Late[] {
  const [forgotten, last] = closed.slice(-2)
  if (!forgotten || !last) return []
  const settled = settledEarners(company, addMonths(forgotten, -1))
  const raise = (earner: Earner | undefined, day: Day, before: Day): Late[] =>
    earner ? [{ before, personId: earner.personId, day, monthlyWage: raised(earner.wageOn(day)) }] : []
  return [...raise(settled.at(-1), forgotten, last), ...raise(settled.at(-2), last, addMonths(last, 1))]
}
