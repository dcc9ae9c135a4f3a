import { addDays, addMonths, type Day, monthsBetween } from '#platform/kernel/day.ts'
import { parameter, type Source } from '../parameter.ts'

const article19: Source = { zh: '劳动合同法第十九条', en: 'Labour Contract Law, art. 19' }
const article70: Source = { zh: '劳动合同法第七十条', en: 'Labour Contract Law, art. 70' }

/** Shortest term, in months, from which so many months of probation are allowed. */
const steps = parameter({
  label: '试用期上限',
  unit: 'months',
  checkedOn: '2026-06-01',
  versions: [
    {
      from: '2008-01-01',
      value: [
        { term: 36, limit: 6 },
        { term: 12, limit: 2 },
        { term: 3, limit: 1 },
        { term: 0, limit: 0 },
      ],
      source: article19,
      status: '正式',
    },
  ],
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
 */
export function probationLimit(term: ContractTerm): ProbationLimit {
  if (term.partTime) return { months: 0, lastDay: null, source: article70 }
  const { value, source } = steps.on(term.from)
  const months = value.find((step) => termMonths(term) >= step.term)?.limit ?? 0
  const lastDay = months > 0 ? addDays(addMonths(term.from, months), -1) : null
  return { months, lastDay, source }
}

function termMonths({ termType, from, lastDay }: ContractTerm): number {
  if (termType === 'task') return 0
  if (termType === 'open_ended' || lastDay === null) return Number.POSITIVE_INFINITY
  return monthsBetween(from, addDays(lastDay, 1))
}
