import { z } from 'zod'
import { addDays, addMonths, type Day, monthsBetween } from '#platform/kernel/day.ts'
import { parameter, type Source } from '../parameter.ts'
import { cite, inOneText, laws } from './laws.ts'

const ProbationSteps = z.array(z.object({ term: z.int().min(0), limit: z.int().min(0) })).min(1)
export type ProbationSteps = z.infer<typeof ProbationSteps>

/** Shortest term, in months, from which so many months of probation are allowed; longest first. */
export const probationSteps = parameter({
  code: 'contract.probation',
  label: { zh: '试用期上限', en: 'Longest probation' },
  unit: 'months',
  schema: ProbationSteps,
  checkedOn: '2026-11-01',
  versions: [
    {
      from: '2008-01-01',
      value: [
        { term: 36, limit: 6 },
        { term: 12, limit: 2 },
        { term: 3, limit: 1 },
        { term: 0, limit: 0 },
      ],
      source: cite(laws.contract, 19),
      status: '正式',
    },
  ],
})

/** Months of probation with part-time work. */
export const partTimeProbation = parameter({
  code: 'contract.partTimeProbation',
  label: { zh: '非全日制用工试用期', en: 'Probation with part-time work' },
  unit: 'months',
  schema: z.int().min(0),
  checkedOn: '2026-11-01',
  versions: [{ from: '2008-01-01', value: 0, source: cite(laws.contract, 70), status: '正式' }],
})

export type ContractTerm = {
  termType: 'fixed' | 'open_ended' | 'task'
  from: Day
  /** The last day; null when open-ended or ending with a task. */
  lastDay: Day | null
  partTime?: boolean
}

export type ProbationLimit = { months: number; lastDay: Day | null; source: Source }

/**
 * The longest probation a contract may agree: months and its last day (null when none is allowed).
 * Part-time work has none (劳动合同法第七十条).
 * @param steps those in force for the company, where they may differ from the built-in ones
 */
export function probationLimit(term: ContractTerm, steps?: ProbationSteps): ProbationLimit {
  if (term.partTime) return { months: 0, lastDay: null, source: inOneText(partTimeProbation.on(term.from).source) }
  const { value, source } = probationSteps.on(term.from)
  const months = (steps ?? value).find((step) => termMonths(term) >= step.term)?.limit ?? 0
  const lastDay = months > 0 ? addDays(addMonths(term.from, months), -1) : null
  return { months, lastDay, source: inOneText(source) }
}

/** The length of a term in whole months; none for a task, without end when open-ended. */
export function termMonths({ termType, from, lastDay }: ContractTerm): number {
  if (termType === 'task') return 0
  if (termType === 'open_ended' || lastDay === null) return Number.POSITIVE_INFINITY
  return monthsBetween(from, addDays(lastDay, 1))
}
