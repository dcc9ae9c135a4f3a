import { formatFen } from '#platform/kernel/money.ts'
import { clamp, percentOf, toYuan } from '../../exact.ts'
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

/** Monthly contributions: each item of each party is rounded, then summed. */
export function socialInsurance(ask: ContributionAsk, figures: InsuranceFigures): Computed<Contributions> {
  const parts = insuranceKinds.map((kind) =>
    itemOf(kind, ask.wage, figures.bases.value[kind], ratesOf(kind, ask, figures)),
  )
  const items = parts.map(({ item }) => item)
  const employee = items.reduce((sum, item) => sum + item.employee, 0)
  const employer = items.reduce((sum, item) => sum + item.employer, 0)
  const fund = fundOf(ask, figures.housingFund)
  const { bases, pension, medical, unemployment, workInjury, housingFund } = figures
  return {
    value: { base: items[0]?.base ?? 0, items, employee, employer, ...(fund ? { housingFund: fund.item } : {}) },
    steps: [
      ...parts.flatMap(({ steps }) => steps),
      totalStep(
        insuranceWords.employeeTotal,
        items.map((item) => item.employee),
        employee,
      ),
      totalStep(
        insuranceWords.employerTotal,
        items.map((item) => item.employer),
        employer,
      ),
      ...(fund?.steps ?? []),
    ],
    references: [bases, pension, medical, unemployment, workInjury, ...(fund && housingFund ? [housingFund] : [])],
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

function itemOf(
  kind: InsuranceKind,
  wage: number,
  bounds: Bounds,
  rates: Rates,
): { item: InsuranceItem; steps: Step[] } {
  const name = names[kind]
  const base = clamp(wage, bounds.floor, bounds.ceiling)
  const fixed = rates.employeeFixed ?? 0
  const employee = percentOf(base, rates.employee) + fixed
  const employer = percentOf(base, rates.employer)
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
  const steps = [baseStep(name, wage, bounds, base), ...(rates.employee > 0 ? [own] : []), others]
  return { item: { kind, base, employee, employer }, steps }
}

function fundOf(
  { wage, housingFundRate }: ContributionAsk,
  figure: Version<Fund> | undefined,
): { item: FundItem; steps: Step[] } | undefined {
  if (housingFundRate === undefined || !figure) return undefined
  const name = insuranceWords.housingFund
  const base = clamp(wage, figure.value.floor, figure.value.ceiling)
  const exact = percentOf(base, housingFundRate)
  const share = figure.value.rounding === 'yuan' ? toYuan(exact) : exact
  const formula = `${formatFen(base)} × ${housingFundRate}%`
  const parties = [insuranceWords.employee, insuranceWords.employer].map((label) => ({
    label: phrase(label, { kind: phrase(name) }),
    formula: figure.value.rounding === 'yuan' ? phrase(insuranceWords.toYuan, { formula }) : formula,
    value: share,
    unit: 'fen' as const,
  }))
  return {
    item: { base, employee: share, employer: share },
    steps: [baseStep(name, wage, figure.value, base), ...parties],
  }
}
