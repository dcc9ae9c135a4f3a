import { formatFen } from '#platform/kernel/money.ts'
import { clamp, percentOf, yuanPercentOf } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase, type Step } from '../../phrase.ts'
import {
  type Bases,
  type Bounds,
  type Fund,
  type InjuryRates,
  type InsuranceKind,
  insuranceKinds,
  type Rates,
} from './figures.ts'
import { insuranceWords } from './locale.ts'

export type InsuranceItem = { kind: InsuranceKind; base: number; employee: number; employer: number }
export type FundItem = { base: number; employee: number; employer: number }

export type Contributions = {
  /** The pension base. */
  base: number
  items: InsuranceItem[]
  /** Both without the housing fund. */
  employee: number
  employer: number
  housingFund?: FundItem
}

export type InsuranceFigures = {
  bases: Version<Bases>
  pension: Version<Rates>
  medical: Version<Rates>
  unemployment: Version<Rates>
  workInjury: Version<InjuryRates>
  housingFund?: Version<Fund>
}

export type ContributionAsk = {
  wage: number
  /** Percent; without it no fund is counted. */
  housingFundRate?: number | undefined
  /** Percent; without it the usual rate of the city. */
  workInjuryRate?: number | undefined
}

/** Monthly contributions as bare figures: each item of each party is rounded, then summed. */
export function contributionsOf(ask: ContributionAsk, figures: InsuranceFigures): Contributions {
  const items = insuranceKinds.map((kind) =>
    itemOf(kind, ask.wage, figures.bases.value[kind], ratesOf(kind, ask, figures)),
  )
  const fund = fundOf(ask, figures.housingFund?.value)
  return {
    base: items[0]?.base ?? 0,
    items,
    employee: items.reduce((sum, item) => sum + item.employee, 0),
    employer: items.reduce((sum, item) => sum + item.employer, 0),
    ...(fund ? { housingFund: fund } : {}),
  }
}

/** The same with the way to them. */
export function socialInsurance(ask: ContributionAsk, figures: InsuranceFigures): Computed<Contributions> {
  const value = contributionsOf(ask, figures)
  const { bases, pension, medical, unemployment, workInjury, housingFund } = figures
  const fund = value.housingFund && housingFund ? housingFund : undefined
  return {
    value,
    steps: [
      ...value.items.flatMap((item) => stepsOfItem(item, ask, figures)),
      totalStep(
        insuranceWords.employeeTotal,
        value.items.map((item) => item.employee),
        value.employee,
      ),
      totalStep(
        insuranceWords.employerTotal,
        value.items.map((item) => item.employer),
        value.employer,
      ),
      ...(value.housingFund && fund ? fundSteps(value.housingFund, ask, fund.value) : []),
    ],
    references: [bases, pension, medical, unemployment, workInjury, ...(fund ? [fund] : [])],
    notes: [phrase(insuranceWords.noWaiver)],
  }
}

const ratesOf = (kind: InsuranceKind, { workInjuryRate }: ContributionAsk, figures: InsuranceFigures): Rates =>
  kind === 'workInjury'
    ? { employee: 0, employer: workInjuryRate ?? figures.workInjury.value.employer }
    : figures[kind].value

type Named = readonly [zh: string, en: string]

const { pension, medical, unemployment, workInjury } = insuranceWords
const names: Record<InsuranceKind, Named> = { pension, medical, unemployment, workInjury }

const totalStep = (label: Named, parts: readonly number[], value: number): Step => ({
  label: phrase(label),
  formula: parts.map(formatFen).join(' + '),
  value,
  unit: 'fen',
})

const baseStep = (name: Named, wage: number, { floor, ceiling }: Bounds, base: number): Step => ({
  label: phrase(insuranceWords.base, { kind: phrase(name) }),
  formula: phrase(insuranceWords.baseFormula, {
    wage: formatFen(wage),
    floor: formatFen(floor),
    ceiling: formatFen(ceiling),
  }),
  value: base,
  unit: 'fen',
})

function itemOf(kind: InsuranceKind, wage: number, { floor, ceiling }: Bounds, rates: Rates): InsuranceItem {
  const base = clamp(wage, floor, ceiling)
  const employee = percentOf(base, rates.employee) + (rates.employeeFixed ?? 0)
  return { kind, base, employee, employer: percentOf(base, rates.employer) }
}

/** What one insurance came to for one item: its base, the own share where there is one, the company's. */
export function stepsOfItem(item: InsuranceItem, ask: ContributionAsk, figures: InsuranceFigures): Step[] {
  const { kind, base, employee, employer } = item
  const rates = ratesOf(kind, ask, figures)
  const name = names[kind]
  const fixed = rates.employeeFixed ?? 0
  const shown = formatFen(base)
  const own: Step = {
    label: phrase(insuranceWords.employee, { kind: phrase(name) }),
    formula: `${shown} × ${rates.employee}%${fixed > 0 ? ` + ${formatFen(fixed)}` : ''}`,
    value: employee,
    unit: 'fen',
  }
  const others: Step = {
    label: phrase(insuranceWords.employer, { kind: phrase(name) }),
    formula: `${shown} × ${rates.employer}%`,
    value: employer,
    unit: 'fen',
  }
  return [baseStep(name, ask.wage, figures.bases.value[kind], base), ...(rates.employee > 0 ? [own] : []), others]
}

/** The share of each party to the housing fund. */
export function fundOf({ wage, housingFundRate }: ContributionAsk, figure: Fund | undefined): FundItem | undefined {
  if (housingFundRate === undefined || !figure) return undefined
  const base = clamp(wage, figure.floor, figure.ceiling)
  const share = figure.rounding === 'yuan' ? yuanPercentOf(base, housingFundRate) : percentOf(base, housingFundRate)
  return { base, employee: share, employer: share }
}

export function fundSteps(
  { base, employee }: FundItem,
  { wage, housingFundRate }: ContributionAsk,
  figure: Fund,
): Step[] {
  const name = insuranceWords.housingFund
  const formula = `${formatFen(base)} × ${housingFundRate}%`
  const parties = [insuranceWords.employee, insuranceWords.employer].map((label) => ({
    label: phrase(label, { kind: phrase(name) }),
    formula: figure.rounding === 'yuan' ? phrase(insuranceWords.toYuan, { formula }) : formula,
    value: employee,
    unit: 'fen' as const,
  }))
  return [baseStep(name, wage, figure, base), ...parties]
}
