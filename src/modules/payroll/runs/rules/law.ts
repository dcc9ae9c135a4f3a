import { contributionsOf, fundOf, type InsuranceFigures } from '#statute/cn/insurance/contributions.ts'
import type { InsuranceKind } from '#statute/cn/insurance/figures.ts'
import { sickPayOfMonth } from '#statute/cn/leave/sick.ts'
import { type OvertimeKind, overtimePayOf } from '#statute/cn/time/overtime.ts'
import type { LawRule, PayItem } from '../../contract.ts'
import { aggregates, codesIn, namesFor } from './names.ts'
import { at, type NumberCode, textAt } from './quantities.ts'
import type { PlaceFigures, RuleSet } from './rule-set.ts'
import { bonusTaxOf, severanceTaxOf, wageTaxOf } from './tax.ts'

/** What a rule of law is counted from. `values` are those of the person whose turn it is. */
export type LawCall = {
  rules: RuleSet
  values: Float64Array
  slotOf: (code: string) => number
  items: readonly PayItem[]
}

export type LawStep = (labels: readonly string[]) => number

type Maker = (call: LawCall) => LawStep

const isTax = (item: PayItem): boolean => item.category === 'tax'

/** The items, by their codes, that must be counted before this one. */
export function needsOf(item: PayItem, items: readonly PayItem[]): string[] {
  const { source } = item
  if (source.by === 'law') return isTax(item) ? [...beforeTax(items), ...taxesBefore(item, items)] : []
  if (source.by !== 'formula') return []
  const names = namesFor(items)
  const named = [...codesIn(source.formula, names), ...(source.when ? codesIn(source.when, names) : [])]
  return [...new Set(named.flatMap((code) => behind(code, items)))]
}

/** A sum stands for all that it sums. */
function behind(code: string, items: readonly PayItem[]): string[] {
  const aggregate = aggregates.find((each) => each.code === code)
  if (aggregate) return items.filter(({ category }) => category === aggregate.category).map((each) => each.code)
  return items.some((each) => each.code === code) ? [code] : []
}

const beforeTax = (items: readonly PayItem[]): string[] =>
  items.filter(({ category }) => category === 'earning' || category === 'contribution').map(({ code }) => code)

/** The tax on wages is counted first: how a bonus is taxed is told from it. */
const taxesBefore = (item: PayItem, items: readonly PayItem[]): string[] =>
  item.source.by === 'law' && item.source.rule === 'tax.wage'
    ? []
    : items.filter(({ source }) => source.by === 'law' && source.rule === 'tax.wage').map(({ code }) => code)

const placeOf = ({ figures }: RuleSet, labels: readonly string[]): PlaceFigures =>
  figures.places[labels[textAt.city] ?? ''] ?? {}

/** All that social insurance needs; null where the city has not all of it. */
export function insuranceFiguresOf(place: PlaceFigures): InsuranceFigures | null {
  const { bases, pension, medical, unemployment, workInjury } = place
  if (!bases || !pension || !medical || !unemployment || !workInjury) return null
  return { bases, pension, medical, unemployment, workInjury }
}

const insurance =
  (kind: InsuranceKind, party: 'employee' | 'employer'): Maker =>
  ({ rules, values }) =>
  (labels) => {
    const figures = insuranceFiguresOf(placeOf(rules, labels))
    if (!figures || values[at.insured] === 0) return 0
    const found = ofInsurance(values, figures).find((each) => each.kind === kind)
    const share = found?.[party] ?? 0
    return party === 'employee' ? 0 - share : share
  }

type Item = ReturnType<typeof contributionsOf>['items'][number]
type Last = { figures: InsuranceFigures; base: number; injury: number; items: readonly Item[] }
const lastAsked = new WeakMap<Float64Array, Last>()

/** The seven shares of a person are asked for one after the other: they are counted once. */
function ofInsurance(values: Float64Array, figures: InsuranceFigures): readonly Item[] {
  const [base, injury] = [values[at.insuranceBase] ?? 0, values[at.injuryRate] ?? -1]
  const last = lastAsked.get(values)
  if (last && last.figures.bases === figures.bases && last.base === base && last.injury === injury) return last.items
  const { items } = contributionsOf({ wage: base, workInjuryRate: injury < 0 ? undefined : injury }, figures)
  lastAsked.set(values, { figures, base, injury, items })
  return items
}

const fund =
  (party: 'employee' | 'employer'): Maker =>
  ({ rules, values }) =>
  (labels) => {
    const rate = values[at.fundRate] as number
    if (values[at.insured] === 0 || rate === 0) return 0
    const figure = placeOf(rules, labels).fund?.value
    const share = fundOf({ wage: values[at.fundBase] as number, housingFundRate: rate }, figure)?.employee ?? 0
    return party === 'employee' ? 0 - share : share
  }

const overtime =
  (kind: OvertimeKind, hours: NumberCode): Maker =>
  ({ rules: { figures }, values }) => {
    const { paidDays, hoursOfDay, overtimeRates: rates } = figures
    return () => {
      const worked = values[at[hours]] ?? 0
      if (worked === 0) return 0
      return overtimePayOf(values[at.overtimeBase] ?? 0, { kind, hours: worked }, { paidDays, hoursOfDay, rates })
    }
  }

/** What illness costs; null where nothing can be said. */
export function sickOf(
  { rules, values, slotOf }: Pick<LawCall, 'rules' | 'values' | 'slotOf'>,
  labels: readonly string[],
) {
  const place = placeOf(rules, labels)
  const days = values[at.sickDays] ?? 0
  if (days === 0 || !place.minimumWage) return null
  const ask = {
    monthlyWage: values[at.wage] ?? 0,
    days,
    longDays: values[slotOf('sickLongDays')] ?? 0,
    serviceYears: Math.floor((values[at.serviceMonths] ?? 0) / 12),
    agreedRate: rules.policy.sickRate,
  }
  const { sickFloorShare: floorShare, paidDays } = rules.figures
  return sickPayOfMonth(ask, { minimumWage: place.minimumWage, floorShare, paidDays, local: place.sickRates })
}

const input =
  (code: NumberCode): Maker =>
  ({ values }) =>
  () =>
    values[at[code]] ?? 0

const rules: Record<LawRule, Maker> = {
  'overtime.workday': overtime('workday', 'overtimeWorkday'),
  'overtime.restDay': overtime('restDay', 'overtimeRestDay'),
  'overtime.holiday': overtime('holiday', 'overtimeHoliday'),
  'sick.deducted': (call) => (labels) => {
    const sick = sickOf(call, labels)
    return sick ? 0 - Math.min(sick.value.deducted, call.values[at.employedWage] ?? 0) : 0
  },
  'employee.pension': insurance('pension', 'employee'),
  'employee.medical': insurance('medical', 'employee'),
  'employee.unemployment': insurance('unemployment', 'employee'),
  'employee.fund': fund('employee'),
  'employer.pension': insurance('pension', 'employer'),
  'employer.medical': insurance('medical', 'employer'),
  'employer.unemployment': insurance('unemployment', 'employer'),
  'employer.workInjury': insurance('workInjury', 'employer'),
  'employer.fund': fund('employer'),
  'tax.wage': (call) => wageTaxOf(call),
  'tax.bonus': (call) => bonusTaxOf(call),
  'tax.severance': (call) => severanceTaxOf(call),
  'back.earning': input('backEarning'),
  'back.contribution': input('backContribution'),
  'back.afterTax': input('backAfterTax'),
  'back.company': input('backCompany'),
}

export const lawRule = (rule: LawRule): Maker => rules[rule]
