import type { Db } from '#platform/database/database.ts'
import type { Month } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { collect } from './collect.ts'
import { daysOf, figuresOf, type Used } from './figures.ts'
import { type Engine, engineOf, type Problem } from './rules/engine.ts'
import type { PersonFacts } from './rules/facts.ts'
import type { GroupFit } from './rules/groups.ts'
import { type Inputs, inputsOf } from './rules/inputs.ts'
import type { MonthDays } from './rules/month-days.ts'
import { at, textAt } from './rules/quantities.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { type SlipSums, sumsOf } from './rules/slip.ts'
import { type LeaveKinds, leaveKinds } from './store/month.ts'
import { citiesOf, type TemplateRules } from './store/rule-sets.ts'

/** A month of a group, made ready to count anybody in it. */
export type Counting = {
  groupId: string
  groups: readonly GroupFit[]
  runId: string | null
  /** It has been closed: what it paid once is what it is counted with. */
  closed: boolean
  extra: boolean
  days: MonthDays
  leave: LeaveKinds
  rules: RuleSet
  engine: Engine
}

type Ask = Pick<Counting, 'groupId' | 'groups' | 'runId' | 'closed' | 'extra'> & {
  month: Month
  book: Book
  template: TemplateRules
}

export async function countingOf(db: Db, { month, book, template, ...ask }: Ask): Promise<Counting> {
  const days = daysOf(book, month)
  const rules = { month, ...template, figures: figuresOf(book, days.span.from, await citiesOf(db)) }
  return { ...ask, days, rules, engine: engineOf(rules), leave: await leaveKinds(db, days.span.from) }
}

export type CountedSlip = Inputs & { facts: PersonFacts; amounts: number[]; sums: SlipSums }
export type NotCounted = {
  facts: PersonFacts
  code: 'noWage' | 'noPost' | Problem['trouble']
  details: Record<string, unknown>
}

export const factsOf = (db: Db, ids: readonly string[], { days, ...counting }: Counting): Promise<PersonFacts[]> =>
  collect(db, ids, { ...counting, month: days.span })

/** One person's payslip, or why there can be none. */
export function countOne(facts: PersonFacts, counting: Counting): CountedSlip | NotCounted {
  const { engine } = counting
  const made = inputsOf(facts, counting)
  if ('problem' in made) return { facts, code: made.problem, details: {} }
  const counted = engine.count(made.inputs, made.labels)
  if (!counted.ok) {
    const { item, trouble, names } = counted.problem
    return { facts, code: trouble, details: { item, names } }
  }
  return { ...made, facts, amounts: counted.amounts, sums: sumsOf(engine, counted.amounts, made.labels) }
}

/** Which figures of his city his pay rested on. */
export function usedBy({ inputs, labels, facts }: CountedSlip): string[] {
  const city = labels[textAt.city] ?? ''
  const used: Used[] = []
  if (inputs[at.insured] === 1) used.push('insurance')
  if (inputs[at.insured] === 1 && (inputs[at.fundRate] ?? 0) > 0) used.push('fund')
  if ((inputs[at.sickDays] ?? 0) > 0) used.push('sick')
  if (facts.oneOffs.some(({ item }) => item === 'severance')) used.push('severance')
  return used.map((use) => `${use} ${city}`)
}

/** Nothing to pay and nothing to keep: somebody who is here only because he once was. */
export const isEmpty = ({ stay, amounts, facts }: CountedSlip): boolean =>
  stay.length === 0 && facts.oneOffs.length === 0 && amounts.every((amount) => amount === 0)
