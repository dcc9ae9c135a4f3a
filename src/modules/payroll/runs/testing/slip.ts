import type { Day, Month } from '#platform/kernel/day.ts'
import { forever } from '#platform/kernel/day.ts'
import { bookOf } from '#statute/book.ts'
import { PayPolicy } from '../../contract.ts'
import { usualItems } from '../../items/usual.ts'
import { daysOf, figuresOf } from '../figures.ts'
import { engineOf } from '../rules/engine.ts'
import type { PersonFacts } from '../rules/facts.ts'
import { inputsOf } from '../rules/inputs.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type SlipSums, sumsOf } from '../rules/slip.ts'

const book = bookOf([])

export const day = (text: string): Day => text as Day

/** The usual rules in a month, in Beijing and Shanghai. */
export function usualRules(month: string, policy: Partial<PayPolicy> = {}): RuleSet {
  const figures = figuresOf(book, day(`${month}-01`), ['北京', '上海'])
  return { month: month as Month, items: usualItems, policy: PayPolicy.parse(policy), figures }
}

/** Somebody who has been here for years, is insured in Beijing and has 12 % housing fund. */
export function somebody(more: Partial<PersonFacts> = {}, wage = 3_000_000): PersonFacts {
  const post = { groupId: 'g', unitId: 'u', legalEntityId: null, city: '北京', level: 'P3', jobFamily: null }
  const long = { from: day('2019-03-01'), to: forever }
  return {
    ...{ employmentId: 'e', personId: 'p', employmentType: 'full_time', ...long },
    ...{ probationUntil: null, firstWorkDay: null, members: [], amounts: [], time: null, oneOffs: [], deductions: [] },
    posts: [{ ...post, ...long }],
    wages: [{ fen: wage, ...long }],
    term: { city: '北京', baseFen: null, fundBaseFen: null, insured: true, fundRate: 12, injuryRate: null },
    basis: 'normal',
    year: { income: 0, social: 0, additional: 0, other: 0, tax: 0, bonusTaxed: false },
    settles: true,
    additionalElsewhere: 0,
    yearMonths: 1,
    back: { earning: 0, contribution: 0, afterTax: 0, company: 0 },
    ...more,
  }
}

export type Slip = SlipSums & { item: (code: string) => number }

/** His payslip of the month. */
export function slipOf(facts: PersonFacts, rules: RuleSet, extra = false): Slip {
  const engine = engineOf(rules)
  const made = inputsOf(facts, { groupId: 'g', days: daysOf(book, rules.month), rules, extra })
  if ('problem' in made) throw new Error(made.problem)
  const counted = engine.count(made.inputs, made.labels)
  if (!counted.ok) throw new Error(`${counted.problem.item}: ${counted.problem.trouble}`)
  const item = (code: string) => counted.amounts[rules.items.findIndex((each) => each.code === code)] ?? Number.NaN
  return { ...sumsOf(engine, counted.amounts, made.labels), item }
}

/** A year of payslips, each month knowing those before. @param change somebody in a month, with the deductions of that month */
export function yearOf(year: number, change: (month: number) => PersonFacts, months = 12): Slip[] {
  const slips: Slip[] = []
  for (let number = 1; number <= months; number += 1) {
    const month = `${year}-${String(number).padStart(2, '0')}`
    const { deductions, ...facts } = change(number)
    const sum = (of: (slip: Slip) => number) => slips.reduce((total, slip) => total + of(slip), 0)
    const before = {
      income: sum(({ taxed }) => taxed.income),
      social: sum(({ taxed }) => taxed.social),
      additional: sum(({ taxed }) => taxed.additional),
      other: 0,
      tax: sum(({ taxed }) => taxed.tax),
      bonusTaxed: slips.some(({ taxed }) => taxed.bonus),
    }
    const soFar = deductions.map(({ kind, fen }) => ({ kind, fen: fen * number }))
    slips.push(slipOf({ ...facts, deductions: soFar, year: before, yearMonths: number }, usualRules(month)))
  }
  return slips
}
