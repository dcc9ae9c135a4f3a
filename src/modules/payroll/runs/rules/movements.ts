import { formatFen } from '#platform/kernel/money.ts'
import type { LawRule, Names, PayItem, Quantity } from '../../contract.ts'
import type { Movement } from '../contract.ts'
import { codesIn, namesFor } from './names.ts'
import { at, type LaterCode, type NumberCode, quantities } from './quantities.ts'
import { inputCodes, type RuleSet, wholeOf } from './rule-set.ts'

/** A stored payslip with the rules by which it was counted. */
export type Told = {
  rules: RuleSet
  amounts: readonly number[]
  inputs: readonly number[]
  labels: readonly string[]
  taxRate: number
}

/** What a rule of law is told by. Tax is told by its rate. */
const lawFacts: Partial<Record<LawRule, readonly (NumberCode | LaterCode)[]>> = {
  'overtime.workday': ['overtimeWorkday', 'overtimeBase'],
  'overtime.restDay': ['overtimeRestDay', 'overtimeBase'],
  'overtime.holiday': ['overtimeHoliday', 'overtimeBase'],
  'sick.deducted': ['sickDays', 'sickLongDays', 'wage'],
  'employee.pension': ['insured', 'insuranceBase'],
  'employee.medical': ['insured', 'insuranceBase'],
  'employee.unemployment': ['insured', 'insuranceBase'],
  'employee.fund': ['fundBase', 'fundRate'],
  'employer.pension': ['insured', 'insuranceBase'],
  'employer.medical': ['insured', 'insuranceBase'],
  'employer.unemployment': ['insured', 'insuranceBase'],
  'employer.workInjury': ['insured', 'insuranceBase', 'injuryRate'],
  'employer.fund': ['fundBase', 'fundRate'],
  'tax.wage': ['additional'],
}

const byCode = new Map(quantities.map((quantity) => [quantity.code, quantity]))

/** The days behind a wage that was paid in part. */
const behindQuantity: Readonly<Record<string, readonly string[]>> = { employedWage: ['wage', 'employedDays'] }

/** The quantities that an item rests on, those behind other items too. */
function factsBehind(item: PayItem, items: readonly PayItem[], seen = new Set<string>()): string[] {
  if (seen.has(item.code)) return []
  seen.add(item.code)
  const { source } = item
  if (source.by === 'law') return [...(lawFacts[source.rule] ?? [])]
  if (source.by === 'amount') return [wholeOf(item.code), 'employedDays']
  if (source.by === 'oneOff') return []
  const names = namesFor(items)
  const named = [...codesIn(source.formula, names), ...(source.when ? codesIn(source.when, names) : [])]
  return [
    ...new Set(
      named.flatMap((code): readonly string[] => {
        const other = items.find((each) => each.code === code)
        if (other) return factsBehind(other, items, seen)
        return behindQuantity[code] ?? [code]
      }),
    ),
  ]
}

const shownValue = (value: number, unit: Quantity['unit']): string => {
  if (unit === 'fen') return formatFen(value)
  return unit === 'percent' ? `${value}%` : String(Math.round(value * 100) / 100)
}

type Because = Movement['because'][number]

/** Months differ in their days; that is told only where somebody was not here for all of them. */
const isWhole = ({ inputs }: Told): boolean => inputs[at.employedDays] === inputs[at.paidDays]

function becauseOf(code: string, names: ReadonlyMap<string, Names>, now: Told, before: Told): Because[] {
  const value = ({ rules, inputs }: Told) => inputs[inputCodes(rules.items).indexOf(code)] ?? 0
  const [after, earlier] = [value(now), value(before)]
  if (after === earlier || (code === 'employedDays' && isWhole(now) && isWhole(before))) return []
  const quantity = byCode.get(code)
  const label = quantity?.names ?? names.get(code.replace(/ whole$/, '')) ?? { zh: code, en: code }
  const unit = quantity?.unit ?? 'fen'
  return [{ names: label, before: shownValue(earlier, unit), after: shownValue(after, unit) }]
}

/** What moved between two payslips, the largest first, each with those of its facts that changed. @param rate what the tax rate is called */
export function movementsOf(now: Told, before: Told | null, rate: Names): Movement[] {
  const items = now.rules.items
  const names = new Map(items.map((item) => [item.code, item.names]))
  const earlier = new Map((before?.rules.items ?? []).map(({ code }, index) => [code, before?.amounts[index] ?? 0]))
  const moved = items.flatMap((item, index): Movement[] => {
    const [after, then] = [now.amounts[index] ?? 0, earlier.get(item.code) ?? 0]
    if (after === then || item.category === 'info' || item.category === 'company') return []
    const because = before ? factsBehind(item, items).flatMap((code) => becauseOf(code, names, now, before)) : []
    return [
      {
        code: item.code,
        names: item.names,
        before: then,
        after,
        because: [...because, ...rateOf(item, now, before, rate)],
      },
    ]
  })
  return moved.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

function rateOf(item: PayItem, now: Told, before: Told | null, rate: Names): Because[] {
  const isTax = item.source.by === 'law' && item.source.rule === 'tax.wage'
  if (!isTax || !before || now.taxRate === before.taxRate) return []
  return [{ names: rate, before: `${before.taxRate}%`, after: `${now.taxRate}%` }]
}
