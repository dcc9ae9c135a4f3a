import { contributionsOf, fundOf } from '#statute/cn/insurance/contributions.ts'
import { insuranceKinds } from '#statute/cn/insurance/figures.ts'
import { insuranceFiguresOf } from '../../runs/rules/law.ts'
import { at, textAt } from '../../runs/rules/quantities.ts'
import type { RuleSet } from '../../runs/rules/rule-set.ts'
import { amountsIn } from './amounts.ts'

export type InsuredSlip = { inputs: readonly number[]; labels: readonly string[]; amounts: readonly number[] }

export const insuredFields = [
  ...(['pensionBase', 'medicalBase', 'unemploymentBase', 'workInjuryBase', 'fundBase'] as const),
  ...(['pension', 'medical', 'unemployment', 'fund', 'madeUp', 'own'] as const),
  ...(['companyPension', 'companyMedical', 'companyUnemployment', 'workInjury', 'companyFund'] as const),
  ...(['companyMadeUp', 'company', 'all'] as const),
] as const
export type InsuredField = (typeof insuredFields)[number]
export type Insured = Record<InsuredField, number>

const noBases = { pensionBase: 0, medicalBase: 0, unemploymentBase: 0, workInjuryBase: 0, fundBase: 0 }

/** The bases within the bounds of the city; nothing where he is not insured by this payslip. */
function basesOf({ inputs, labels }: InsuredSlip, { figures }: RuleSet): typeof noBases {
  if (inputs[at.insured] !== 1) return noBases
  const place = figures.places[labels[textAt.city] ?? ''] ?? {}
  const known = insuranceFiguresOf(place)
  const items = known ? contributionsOf({ wage: inputs[at.insuranceBase] ?? 0 }, known).items : []
  const bases = insuranceKinds.map((kind) => [`${kind}Base`, items.find((item) => item.kind === kind)?.base ?? 0])
  const rate = inputs[at.fundRate] ?? 0
  const fund = rate > 0 ? fundOf({ wage: inputs[at.fundBase] ?? 0, housingFundRate: rate }, place.fund?.value) : null
  return { ...noBases, ...Object.fromEntries(bases), fundBase: fund?.base ?? 0 }
}

/** Bases and both parties’ shares; null for somebody without any. */
export function insuredOf(slip: InsuredSlip, rules: RuleSet): Insured | null {
  const by = amountsIn(rules.items, slip.amounts)
  const own = {
    pension: 0 - by.of('employee.pension'),
    medical: 0 - by.of('employee.medical'),
    unemployment: 0 - by.of('employee.unemployment'),
    fund: 0 - by.of('employee.fund'),
    madeUp: 0 - by.of('back.contribution'),
  }
  const company = {
    companyPension: by.of('employer.pension'),
    companyMedical: by.of('employer.medical'),
    companyUnemployment: by.of('employer.unemployment'),
    workInjury: by.of('employer.workInjury'),
    companyFund: by.of('employer.fund'),
    companyMadeUp: by.of('back.company'),
  }
  const amounts = [...Object.values(own), ...Object.values(company)]
  if (slip.inputs[at.insured] !== 1 && amounts.every((fen) => fen === 0)) return null
  const [ownSum, companySum] = [sum(Object.values(own)), sum(Object.values(company))]
  return {
    ...basesOf(slip, rules),
    ...own,
    own: ownSum,
    ...company,
    company: companySum,
    all: ownSum + companySum,
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, fen) => total + fen, 0)

/** Adds one to the sums of its city. */
export function addTo(sums: Map<string, Insured>, city: string, insured: Insured): void {
  const known = sums.get(city)
  if (!known) {
    sums.set(city, { ...insured })
    return
  }
  for (const field of insuredFields) known[field] += insured[field]
}
