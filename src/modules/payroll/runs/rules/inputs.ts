import type { Day, Span } from '#platform/kernel/day.ts'
import { monthsBetween } from '#platform/kernel/day.ts'
import { placeCode } from '#statute/cn/places.ts'
import { portion } from '#statute/exact.ts'
import type { PayItem, PayPolicy } from '../../contract.ts'
import { insuredUnlessSaid } from '../../facts/rules/insurance.ts'
import { roundFen } from '../../rules/formula/rounding.ts'
import type { Dated, Detail, OneOff, PersonFacts, Post } from './facts.ts'
import type { MonthDays } from './month-days.ts'
import { at, numberCodes, textCodes } from './quantities.ts'
import type { RuleSet } from './rule-set.ts'
import { least, most, stayOf } from './stay.ts'
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
function partsOf(rows: readonly Dated<{ fen: number }>[], stay: readonly Span[], days: MonthDays): Part[] {
  const parts: Part[] = []
  for (const row of rows) {
    for (const span of stay) {
      const from = most(row.from, span.from)
      const to = least(row.to, span.to)
      if (from < to) parts.push({ from, to, fen: row.fen, paidDays: days.paidIn(from, to) })
    }
  }
  return parts
}

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

/** Figures by their places. */
type Row = number[]

/** Makes of what is known of somebody the row of figures that his payslip is counted from. */
export function inputsOf(facts: PersonFacts, asking: Asking): Inputs | NoInputs {
  const { days, rules, extra } = asking
  const stay = extra ? [] : stayOf(facts, asking.groupId, days.span)
  const post = postOf(facts, stay)
  if (!post) return { problem: 'noPost' }
  const parts = partsOf(facts.wages, stay, days)
  if (stay.length > 0 && parts.length === 0) return { problem: 'noWage' }
  const wage = wageOf(facts, stay, parts)
  const row = numberCodes.map(() => 0)
  row[at.wage] = wage
  row[at.employedWage] = prorated(parts, days, rules.policy, rules.figures.paidDays.value)
  row[at.minimumWage] = rules.figures.places[cityOf(facts, post)]?.minimumWage?.value ?? 0
  setCalendar(row, facts, stay, asking)
  setTime(row, facts, stay, asking)
  setInsurance(row, facts, stay, wage, extra)
  setTax(row, facts, extra)
  setBack(row, facts)
  row[at.overtimeBase] = wage + addItems(row, facts, stay, asking)
  return { inputs: row, labels: labelsOf(facts, post, days), detail: detailOf(facts, parts), post, stay }
}

/** Adds what the items bring in, in their order. @returns what of it counts into 加班基数: the amounts for a whole month */
function addItems(row: Row, facts: PersonFacts, stay: readonly Span[], asking: Asking): number {
  let base = 0
  for (const item of asking.rules.items) {
    const own = row.length
    addItem(row, item, facts, stay, asking)
    if (item.overtimeBase) base += row[own] ?? 0
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

function setCalendar(row: Row, facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking): void {
  const { policy, figures } = rules
  const until = stay.at(-1)?.to ?? least(facts.to, days.span.to)
  row[at.paidDays] = days.paidDays
  row[at.employedDays] = countIn(stay, days.paidIn)
  row[at.dayDivisor] = policy.dayWage === 'average' ? figures.paidDays.value : days.paidDays
  row[at.serviceMonths] = Math.max(0, monthsBetween(facts.from, until))
}

function setTime(row: Row, facts: PersonFacts, stay: readonly Span[], { days, extra }: Asking): void {
  const time = facts.time && facts.time.entries > 0 && !extra ? facts.time : null
  const due = countIn(stay, days.dueIn)
  const sums = time ?? { ...blankTime, due, worked: due }
  row[at.dueDays] = sums.due
  row[at.workedDays] = sums.worked
  row[at.personalDays] = sums.personal
  row[at.sickDays] = sums.sick
  row[at.unpaidDays] = sums.unpaid
  row[at.absentDays] = sums.absent
  row[at.lateCount] = sums.lateCount
  row[at.lateMinutes] = sums.late
  row[at.earlyMinutes] = sums.early
  row[at.missingPunches] = sums.missing
  row[at.overtimeWorkday] = sums.overtimeWorkday
  row[at.overtimeRestDay] = sums.overtimeRestDay
  row[at.overtimeHoliday] = sums.overtimeHoliday
  row[at.nightHours] = sums.night
  row[at.nights] = sums.nights
}

/** The group that has him on his last day of the month insures him. */
function setInsurance(row: Row, facts: PersonFacts, stay: readonly Span[], wage: number, extra: boolean): void {
  const { term } = facts
  const isHere = !extra && stay.length > 0 && isLastHere(facts, stay)
  const isInsured = term ? term.insured : insuredUnlessSaid(facts.employmentType)
  row[at.insured] = isHere && isInsured ? 1 : 0
  row[at.insuranceBase] = term?.baseFen ?? wage
  row[at.fundBase] = term?.fundBaseFen ?? wage
  row[at.fundRate] = term?.fundRate ?? 0
  row[at.injuryRate] = term?.injuryRate ?? -1
}

function isLastHere(facts: PersonFacts, stay: readonly Span[]): boolean {
  const end = stay.at(-1)?.to
  return end !== undefined && !facts.posts.some(({ from }) => from >= end && from < facts.to)
}

function setTax(row: Row, { year, yearMonths, deductions, oneOffs }: PersonFacts, extra: boolean): void {
  const additional = deductions.reduce((sum, { fen }) => sum + fen, 0)
  const isTaxed = (wanted: OneOff['taxed']) => oneOffs.some(({ taxed }) => taxed === wanted)
  row[at.additional] = extra ? 0 : additional - year.additional
  row[at.yearMonths] = yearMonths
  row[at.yearIncome] = year.income
  row[at.yearSocial] = year.social
  row[at.yearAdditional] = year.additional
  row[at.yearOther] = year.other
  row[at.yearTax] = year.tax
  row[at.bonusTaxed] = year.bonusTaxed ? 1 : 0
  row[at.bonusChoice] = isTaxed('merged') ? merged : isTaxed('separate') ? separately : 0
}

function setBack(row: Row, { back }: PersonFacts): void {
  row[at.backEarning] = back.earning
  row[at.backContribution] = back.contribution
  row[at.backAfterTax] = back.afterTax
  row[at.backCompany] = back.company
}

/** The whole amount and its part, or the sum of what came in. */
function addItem(row: Row, item: PayItem, facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking): void {
  const { code, source } = item
  if (source.by === 'oneOff') {
    row.push(facts.oneOffs.reduce((total, each) => (each.item === code ? total + each.fen : total), 0))
  }
  if (source.by !== 'amount') return
  const isOwn = (each: { item: string }) => each.item === code
  const parts = facts.amounts.some(isOwn) ? partsOf(facts.amounts.filter(isOwn), stay, days) : []
  const whole = parts.at(-1)?.fen ?? 0
  row.push(whole, source.prorated ? prorated(parts, days, rules.policy, rules.figures.paidDays.value) : whole)
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
