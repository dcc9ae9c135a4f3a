import { formatFen } from '#platform/kernel/money.ts'
import { contributionsOf, fundOf, fundSteps, stepsOfItem } from '#statute/cn/insurance/contributions.ts'
import type { InsuranceKind } from '#statute/cn/insurance/figures.ts'
import { withheldSteps } from '#statute/cn/tax/withholding.ts'
import { overtimeLimits } from '#statute/cn/time/figures.ts'
import { type OvertimeKind, overtimePay } from '#statute/cn/time/overtime.ts'
import type { LawRule, PayItem } from '../contract/item.ts'
import type { Names } from '../contract/terms.ts'
import { told } from '../explaining.ts'
import { steps as saySteps } from '../rules/formula/sentence.ts'
import { check } from '../rules/formula/types.ts'
import type { Engine } from '../runs/rules/engine.ts'
import type { Detail } from '../runs/rules/facts.ts'
import { insuranceFiguresOf, sickOf } from '../runs/rules/law.ts'
import { namesFor } from '../runs/rules/names.ts'
import { at, type NumberCode, quantities, textAt, textCodes } from '../runs/rules/quantities.ts'
import { bonusOn, severanceOn } from '../runs/rules/tax.ts'
import type { SlipLine } from './contract.ts'

/** A stored payslip, told again by the engine that counted it. */
export type Telling = { engine: Engine; amounts: readonly number[]; labels: readonly string[]; detail: Detail | null }

type Explained = Pick<SlipLine, 'brief' | 'steps' | 'sources' | 'notes'>

const plain = (text: string): Names => ({ zh: text, en: text })

const nothing: Explained = { brief: null, steps: [], sources: [], notes: [] }

const quantityOf = ({ engine }: Telling, code: NumberCode): number => engine.values[at[code]] as number
const placeOf = ({ engine, labels }: Telling) => engine.rules.figures.places[labels[textAt.city] ?? ''] ?? {}

function insuranceTold(telling: Telling, kind: InsuranceKind, party: 'employee' | 'employer'): Explained {
  const figures = insuranceFiguresOf(placeOf(telling))
  if (!figures) return nothing
  const injury = quantityOf(telling, 'injuryRate')
  const ask = { wage: quantityOf(telling, 'insuranceBase'), ...(injury >= 0 && { workInjuryRate: injury }) }
  const item = contributionsOf(ask, figures).items.find((each) => each.kind === kind)
  if (!item) return nothing
  const [base, ...shares] = stepsOfItem(item, ask, figures)
  const share = party === 'employee' ? shares[0] : shares.at(-1)
  return told(
    [base, share].flatMap((step) => step ?? []),
    [figures.bases, figures[kind]],
  )
}

function fundTold(telling: Telling): Explained {
  const { fund } = placeOf(telling)
  const ask = { wage: quantityOf(telling, 'fundBase'), housingFundRate: quantityOf(telling, 'fundRate') }
  const share = fundOf(ask, fund?.value)
  return fund && share ? told(fundSteps(share, ask, fund.value).slice(0, 2), [fund]) : nothing
}

function overtimeTold(telling: Telling, kind: OvertimeKind, hours: NumberCode): Explained {
  const { paidDays, hoursOfDay, overtimeRates: rates } = telling.engine.rules.figures
  const limits = overtimeLimits.versions.at(-1)
  const entry = { kind, hours: quantityOf(telling, hours) }
  if (!limits || entry.hours === 0) return nothing
  const computed = overtimePay(quantityOf(telling, 'overtimeBase'), [entry], { paidDays, hoursOfDay, rates, limits })
  return told(computed.steps.slice(0, 2), computed.references)
}

function taxTold(telling: Telling): Explained {
  const { engine, labels } = telling
  const { sums, basic, row } = engine.tax.wage(labels)
  const { figures } = engine.rules
  const basis = (labels[textAt.basis] || 'normal') as keyof typeof figures.basic
  return told(withheldSteps(row, sums, basic), [figures.brackets, figures.basic[basis]])
}

function bonusTold(telling: Telling): Explained {
  const { bonus, projected } = telling.engine.tax.bonus(telling.labels)
  if (bonus <= 0) return nothing
  const { steps, references, notes } = bonusOn(bonus, projected, telling.engine)
  return told(steps, references, notes)
}

function severanceTold(telling: Telling): Explained {
  const amount = telling.engine.tax.severance()
  const computed = amount > 0 ? severanceOn(amount, telling.engine, telling.labels) : null
  return computed ? told(computed.steps, computed.references, computed.notes) : nothing
}

function sickTold(telling: Telling): Explained {
  const computed = sickOf(telling.engine, telling.labels)
  return computed ? told(computed.steps, computed.references, computed.notes) : nothing
}

const laws: Record<LawRule, (telling: Telling) => Explained> = {
  'overtime.workday': (telling) => overtimeTold(telling, 'workday', 'overtimeWorkday'),
  'overtime.restDay': (telling) => overtimeTold(telling, 'restDay', 'overtimeRestDay'),
  'overtime.holiday': (telling) => overtimeTold(telling, 'holiday', 'overtimeHoliday'),
  'sick.deducted': sickTold,
  'employee.pension': (telling) => insuranceTold(telling, 'pension', 'employee'),
  'employee.medical': (telling) => insuranceTold(telling, 'medical', 'employee'),
  'employee.unemployment': (telling) => insuranceTold(telling, 'unemployment', 'employee'),
  'employee.fund': fundTold,
  'employer.pension': (telling) => insuranceTold(telling, 'pension', 'employer'),
  'employer.medical': (telling) => insuranceTold(telling, 'medical', 'employer'),
  'employer.unemployment': (telling) => insuranceTold(telling, 'unemployment', 'employer'),
  'employer.workInjury': (telling) => insuranceTold(telling, 'workInjury', 'employer'),
  'employer.fund': fundTold,
  'tax.wage': taxTold,
  'tax.bonus': bonusTold,
  'tax.severance': severanceTold,
  'back.earning': () => nothing,
  'back.contribution': () => nothing,
  'back.afterTax': () => nothing,
  'back.company': () => nothing,
}

const named = new Map(quantities.map((quantity) => [quantity.code, quantity]))

/** The formula with its figures, and each of the named figures by itself. */
function formulaTold(item: PayItem, formula: string, telling: Telling): Explained {
  const { engine, labels } = telling
  const names = namesFor(engine.rules.items)
  const checked = check(formula, names.types)
  if (!checked.ok) return nothing
  const values = new Map<string, number | string>()
  const words = new Map<string, Names>()
  for (const name of checked.formula.names) {
    const code = names.codeOf.get(name) ?? name
    const text = (textCodes as readonly string[]).indexOf(code)
    values.set(name, text >= 0 ? (labels[text] ?? '') : (engine.values[engine.slotOf(code)] as number))
    words.set(name, names.names.get(code) ?? plain(name))
  }
  const brief = {
    zh: saySteps(checked.formula, values, words, 'zh'),
    en: saySteps(checked.formula, values, words, 'en'),
  }
  const own = checked.formula.names.flatMap((name) =>
    quantityTold(names.codeOf.get(name) ?? name, values.get(name), words.get(name), telling),
  )
  const result = {
    label: item.names,
    formula: brief,
    value: formatFen(engine.values[engine.slotOf(item.code)] as number),
  }
  return { brief, steps: [...own, result], sources: [], notes: [] }
}

function quantityTold(
  code: string,
  value: number | string | undefined,
  names: Names | undefined,
  { detail, engine }: Telling,
): SlipLine['steps'] {
  if (value === undefined || !names) return []
  const unit = named.get(code)?.unit ?? 'fen'
  const shown = typeof value === 'number' && unit === 'fen' ? formatFen(value) : String(value)
  const parts = code === 'employedWage' ? partsTold(detail, engine) : []
  return [...parts, { label: names, formula: plain(''), value: shown }]
}

/** A month with more than one wage: each for its own paid days. */
const partsTold = (detail: Detail | null, engine: Engine): SlipLine['steps'] =>
  (detail?.wages ?? []).map(({ from, fen, paidDays }) => ({
    label: { zh: `${from} 起`, en: `from ${from}` },
    formula: plain(`${formatFen(fen)} × ${paidDays} ÷ ${engine.values[at.paidDays]}`),
    value: formatFen(Math.round((fen * paidDays) / (engine.values[at.paidDays] as number))),
  }))

/** How one item came about. The engine must have counted this payslip just before. */
export function explained(item: PayItem, telling: Telling): Explained {
  const { source } = item
  if (source.by === 'law') return laws[source.rule](telling)
  if (source.by === 'formula') return formulaTold(item, source.formula, telling)
  return nothing
}
