import type { Day, Span } from '#platform/kernel/day.ts'
import { monthsBetween } from '#platform/kernel/day.ts'
import { placeCode } from '#statute/cn/places.ts'
import { portion } from '#statute/exact.ts'
import type { PayItem, PayPolicy } from '../../contract.ts'
import { insuredUnlessSaid } from '../../facts/rules/insurance.ts'
import { roundFen } from '../../rules/formula/rounding.ts'
import type { Dated, Detail, PersonFacts, Post } from './facts.ts'
import type { MonthDays } from './month-days.ts'
import { at, type NumberCode, numberCodes, textCodes } from './quantities.ts'
import type { RuleSet } from './rule-set.ts'
import { least, meet, stayOf } from './stay.ts'
import { merged, separately } from './tax.ts'

export type Inputs = {
  inputs: number[]
  labels: string[]
  detail: Detail | null
  /** His place on the last day that this run pays for. */
  post: Post | null
  stay: readonly Span[]
}

export type NoInputs = { problem: 'noWage' | 'noPost' }

export type Asking = {
  groupId: string
  days: MonthDays
  rules: RuleSet
  /** Only what came in one by one, and corrections: the month itself has been paid. */
  extra: boolean
}

type Part = { from: Day; to: Day; fen: number; paidDays: number }

/** Rows cut to the days that are paid, each with its paid days. */
const partsOf = (rows: readonly Dated<{ fen: number }>[], stay: readonly Span[], days: MonthDays): Part[] =>
  rows.flatMap((row) =>
    stay.flatMap((span) => {
      const part = meet(row, span)
      return part ? [{ ...part, fen: row.fen, paidDays: days.paidIn(part.from, part.to) }] : []
    }),
  )

/** What a month's amount comes to for the days employed: by parts, where it changed in between. */
export function prorated(parts: readonly Part[], days: MonthDays, { proration }: PayPolicy, average: number): number {
  const employed = parts.reduce((sum, { paidDays }) => sum + paidDays, 0)
  const [first] = parts
  if (!first) return 0
  if (employed === days.paidDays || proration === 'paidDays') {
    const isOne = parts.every(({ fen }) => fen === first.fen)
    if (isOne) return portion(first.fen, employed, Math.max(1, days.paidDays))
    return roundFen(sumOf(parts, days.paidDays), 'half', 'fen')
  }
  if (employed === 0) return 0
  const mean = parts.reduce((sum, { fen, paidDays }) => sum + fen * paidDays, 0) / employed
  const counted = proration === 'forward' ? employed : days.paidDays - employed
  const part = (mean / average) * counted
  const pay = proration === 'forward' ? part : mean - part
  return Math.min(Math.max(roundFen(pay, 'half', 'fen'), 0), roundFen(mean, 'half', 'fen'))
}

const sumOf = (parts: readonly Part[], of: number): number =>
  parts.reduce((sum, { fen, paidDays }) => sum + fen * paidDays, 0) / of

const noTime = { due: 0, worked: 0, personal: 0, sick: 0, unpaid: 0, absent: 0, lateCount: 0, late: 0, early: 0 }
const blankTime = {
  ...noTime,
  ...{ entries: 0, missing: 0, overtimeWorkday: 0, overtimeRestDay: 0, overtimeHoliday: 0, night: 0, nights: 0 },
}

/** Makes of what is known of somebody the row of figures that his payslip is counted from. */
export function inputsOf(facts: PersonFacts, asking: Asking): Inputs | NoInputs {
  const { days, rules, extra } = asking
  const stay = extra ? [] : stayOf(facts, asking.groupId, days.span)
  const post = postOf(facts, stay)
  if (!post) return { problem: 'noPost' }
  const parts = partsOf(facts.wages, stay, days)
  if (stay.length > 0 && parts.length === 0) return { problem: 'noWage' }
  const wage = wageOf(facts, stay, parts)
  const figures: Record<NumberCode, number> = {
    ...{ wage, employedWage: prorated(parts, days, rules.policy, rules.figures.paidDays.value) },
    ...{ overtimeBase: 0, minimumWage: rules.figures.places[cityOf(facts, post)]?.minimumWage?.value ?? 0 },
    ...calendarOf(facts, stay, asking),
    ...timeOf(facts, stay, asking),
    ...insuranceOf(facts, stay, wage, extra),
    ...taxOf(facts, extra),
    ...backOf(facts),
  }
  const inputs = numberCodes.map((code) => figures[code])
  inputs[at.overtimeBase] = wage + addItems(inputs, facts, stay, asking)
  return { inputs, labels: labelsOf(facts, post, days), detail: detailOf(facts, parts), post, stay }
}

/** Adds what the items bring in, in their order. @returns what of it counts into 加班基数: the amounts for a whole month */
function addItems(inputs: number[], facts: PersonFacts, stay: readonly Span[], asking: Asking): number {
  let base = 0
  for (const item of asking.rules.items) {
    const own = inputOf(item, facts, stay, asking)
    inputs.push(...own)
    if (item.overtimeBase) base += own[0] ?? 0
  }
  return base
}

/** Where he stood on the last day that is paid; of somebody who has left, on his last. */
function postOf(facts: PersonFacts, stay: readonly Span[]): Post | null {
  const end = stay.at(-1)?.to
  const found = end ? facts.posts.findLast(({ from }) => from < end) : facts.posts.at(-1)
  return found ?? null
}

function wageOf(facts: PersonFacts, stay: readonly Span[], parts: readonly Part[]): number {
  const last = parts.at(-1)
  if (last) return last.fen
  return stay.length > 0 ? 0 : (facts.wages.at(-1)?.fen ?? 0)
}

const countIn = (stay: readonly Span[], counted: (from: Day, to: Day) => number): number =>
  stay.reduce((sum, { from, to }) => sum + counted(from, to), 0)

function calendarOf(facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking) {
  const { policy, figures } = rules
  const until = stay.at(-1)?.to ?? least(facts.to, days.span.to)
  return {
    paidDays: days.paidDays,
    employedDays: countIn(stay, days.paidIn),
    dayDivisor: policy.dayWage === 'average' ? figures.paidDays.value : days.paidDays,
    serviceMonths: Math.max(0, monthsBetween(facts.from, until)),
  }
}

function timeOf(facts: PersonFacts, stay: readonly Span[], { days, extra }: Asking) {
  const time = facts.time && facts.time.entries > 0 && !extra ? facts.time : null
  const due = countIn(stay, days.dueIn)
  const sums = time ?? { ...blankTime, due, worked: due }
  return {
    dueDays: sums.due,
    workedDays: sums.worked,
    personalDays: sums.personal,
    sickDays: sums.sick,
    unpaidDays: sums.unpaid,
    absentDays: sums.absent,
    lateCount: sums.lateCount,
    lateMinutes: sums.late,
    earlyMinutes: sums.early,
    missingPunches: sums.missing,
    overtimeWorkday: sums.overtimeWorkday,
    overtimeRestDay: sums.overtimeRestDay,
    overtimeHoliday: sums.overtimeHoliday,
    nightHours: sums.night,
    nights: sums.nights,
  }
}

/** The group that has him on his last day of the month insures him. */
function insuranceOf(facts: PersonFacts, stay: readonly Span[], wage: number, extra: boolean) {
  const { term } = facts
  const isHere = !extra && stay.length > 0 && isLastHere(facts, stay)
  const isInsured = term ? term.insured : insuredUnlessSaid(facts.employmentType)
  return {
    insured: isHere && isInsured ? 1 : 0,
    insuranceBase: term?.baseFen ?? wage,
    fundBase: term?.fundBaseFen ?? wage,
    fundRate: term?.fundRate ?? 0,
    injuryRate: term?.injuryRate ?? -1,
  }
}

function isLastHere(facts: PersonFacts, stay: readonly Span[]): boolean {
  const end = stay.at(-1)?.to
  return end !== undefined && !facts.posts.some(({ from }) => from >= end && from < facts.to)
}

function taxOf({ year, yearMonths, deductions, oneOffs }: PersonFacts, extra: boolean) {
  const additional = deductions.reduce((sum, { fen }) => sum + fen, 0)
  const choices = new Set(oneOffs.map(({ taxed }) => taxed))
  return {
    additional: extra ? 0 : additional - year.additional,
    otherDeduction: 0,
    yearMonths,
    yearIncome: year.income,
    yearSocial: year.social,
    yearAdditional: year.additional,
    yearOther: year.other,
    yearTax: year.tax,
    bonusTaxed: year.bonusTaxed ? 1 : 0,
    bonusChoice: choices.has('merged') ? merged : choices.has('separate') ? separately : 0,
  }
}

const backOf = ({ back }: PersonFacts) => ({
  backEarning: back.earning,
  backContribution: back.contribution,
  backAfterTax: back.afterTax,
  backCompany: back.company,
})

/** What an item brings into the row: the whole amount and its part, or the sum of what came in. */
function inputOf(item: PayItem, facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking): number[] {
  const { code, source } = item
  if (source.by === 'oneOff') {
    return [facts.oneOffs.reduce((total, each) => (each.item === code ? total + each.fen : total), 0)]
  }
  if (source.by !== 'amount') return []
  const rows = facts.amounts.filter((each) => each.item === code)
  if (rows.length === 0) return [0, 0]
  const parts = partsOf(rows, stay, days)
  const whole = parts.at(-1)?.fen ?? 0
  return [whole, source.prorated ? prorated(parts, days, rules.policy, rules.figures.paidDays.value) : whole]
}

const cityOf = ({ term }: PersonFacts, post: Post): string => placeCode(term?.city ?? post.city ?? '')

function labelsOf(facts: PersonFacts, post: Post, days: MonthDays): string[] {
  const known: Record<(typeof textCodes)[number], string> = {
    city: cityOf(facts, post),
    workCity: post.city ?? '',
    level: post.level ?? '',
    jobFamily: post.jobFamily ?? '',
    employmentType: facts.employmentType,
    probation: facts.probationUntil !== null && facts.probationUntil >= days.span.from ? '是' : '否',
    basis: facts.basis,
  }
  return textCodes.map((code) => known[code])
}

function detailOf({ deductions, oneOffs }: PersonFacts, parts: readonly Part[]): Detail | null {
  const [first] = parts
  const detail: Detail = {
    ...(parts.some(({ fen }) => fen !== first?.fen) && { wages: [...parts] }),
    ...(deductions.length > 0 && { deductions: [...deductions] }),
    ...(oneOffs.length > 0 && { oneOffs: oneOffs.map(({ taxed: _, ...each }) => each) }),
  }
  return Object.keys(detail).length > 0 ? detail : null
}
