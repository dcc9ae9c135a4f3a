import type { Day, Span } from '#platform/kernel/day.ts'
import { monthsBetween } from '#platform/kernel/day.ts'
import { placeCode } from '#statute/cn/places.ts'
import { portion } from '#statute/exact.ts'
import type { PayItem, PayPolicy } from '../../contract.ts'
import { insuredUnlessSaid } from '../../facts/rules/insurance.ts'
import { roundFen } from '../../rules/formula/rounding.ts'
import type { Dated, Detail, PersonFacts, Post } from './facts.ts'
import type { MonthDays } from './month-days.ts'
import { laterCodes, numberCodes, textCodes } from './quantities.ts'
import type { RuleSet } from './rule-set.ts'
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

const least = (a: Day, b: Day): Day => (a < b ? a : b)
const most = (a: Day, b: Day): Day => (a > b ? a : b)

function meet(a: Span, b: Span): Span | null {
  const span = { from: most(a.from, b.from), to: least(a.to, b.to) }
  return span.from < span.to ? span : null
}

/** A span without parts of it. */
const without = (span: Span, taken: readonly Span[]): Span[] =>
  taken.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((each) => {
        if (!meet(each, cut)) return [each]
        const parts = [
          { from: each.from, to: most(cut.from, each.from) },
          { from: least(cut.to, each.to), to: each.to },
        ]
        return parts.filter(({ from, to }) => from < to)
      }),
    [span],
  )

type Stationed = Pick<PersonFacts, 'from' | 'to' | 'members' | 'posts'>

/** The days of the month for which this group pays him: by his posts, and by hand before that. */
export function stayOf(facts: Stationed, groupId: string, month: Span): Span[] {
  const employed = meet(month, { from: facts.from, to: facts.to })
  if (!employed) return []
  const byHand = facts.members.flatMap((member) => {
    const span = member.groupId === groupId ? meet(member, employed) : null
    return span ? [span] : []
  })
  const byPost = facts.posts.flatMap((post) => {
    const span = post.groupId === groupId ? meet(post, employed) : null
    return span ? without(span, facts.members) : []
  })
  return joined([...byHand, ...byPost].sort((a, b) => (a.from < b.from ? -1 : 1)))
}

/** Spans that follow each other are one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last && last.to === span.from) whole[whole.length - 1] = { from: last.from, to: span.to }
    else whole.push(span)
  }
  return whole
}

type Part = { from: Day; to: Day; fen: number; paidDays: number }

/** Rows cut to the days that are paid, each with its paid days. */
const partsOf = (rows: readonly Dated<{ fen: number }>[], stay: readonly Span[], days: MonthDays): Part[] =>
  rows.flatMap(({ fen, ...row }) =>
    stay.flatMap((span) => {
      const part = meet(row, span)
      return part ? [{ ...part, fen, paidDays: days.paidIn(part.from, part.to) }] : []
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

const noTime = {
  due: 0,
  worked: 0,
  personal: 0,
  sick: 0,
  sickLong: 0,
  unpaid: 0,
  absent: 0,
  lateCount: 0,
  late: 0,
  early: 0,
}
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
  const average = rules.figures.paidDays.value
  const figures = new Map<string, number>([
    ['wage', wage],
    ['employedWage', prorated(parts, days, rules.policy, average)],
    ...calendarOf(facts, stay, asking),
    ...timeOf(facts, stay, asking),
    ...insuranceOf(facts, stay, wage, extra),
    ...taxOf(facts, extra),
    ...backOf(facts),
  ])
  const more = rules.items.flatMap((item) => inputOf(item, facts, stay, asking))
  const base = overtimeBaseOf(rules.items, more, wage)
  figures.set('overtimeBase', base)
  figures.set('minimumWage', rules.figures.places[cityOf(facts, post)]?.minimumWage?.value ?? 0)
  const known = (code: string) => figures.get(code) ?? 0
  const inputs = [...numberCodes.map(known), ...more.flatMap(({ values }) => values), ...laterCodes.map(known)]
  return { inputs, labels: labelsOf(facts, post, days), detail: detailOf(facts, parts), post, stay }
}

/** Where he stood on the last day that is paid; of somebody who has left, on his last. */
export function postOf(facts: Pick<PersonFacts, 'posts'>, stay: readonly Span[]): Post | null {
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

function calendarOf(facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking): [string, number][] {
  const { policy, figures } = rules
  const until = stay.at(-1)?.to ?? least(facts.to, days.span.to)
  return [
    ['paidDays', days.paidDays],
    ['employedDays', countIn(stay, days.paidIn)],
    ['dayDivisor', policy.dayWage === 'average' ? figures.paidDays.value : days.paidDays],
    ['serviceMonths', Math.max(0, monthsBetween(facts.from, until))],
  ]
}

function timeOf(facts: PersonFacts, stay: readonly Span[], { days, extra }: Asking): [string, number][] {
  const time = facts.time && facts.time.entries > 0 && !extra ? facts.time : null
  const due = countIn(stay, days.dueIn)
  const sums = time ?? { ...blankTime, due, worked: due }
  return [
    ['dueDays', sums.due],
    ['workedDays', sums.worked],
    ['personalDays', sums.personal],
    ['sickDays', sums.sick],
    ['sickLongDays', sums.sickLong],
    ['unpaidDays', sums.unpaid],
    ['absentDays', sums.absent],
    ['lateCount', sums.lateCount],
    ['lateMinutes', sums.late],
    ['earlyMinutes', sums.early],
    ['missingPunches', sums.missing],
    ['overtimeWorkday', sums.overtimeWorkday],
    ['overtimeRestDay', sums.overtimeRestDay],
    ['overtimeHoliday', sums.overtimeHoliday],
    ['nightHours', sums.night],
    ['nights', sums.nights],
  ]
}

/** The group that has him on his last day of the month insures him. */
function insuranceOf(facts: PersonFacts, stay: readonly Span[], wage: number, extra: boolean): [string, number][] {
  const { term } = facts
  const isHere = !extra && stay.length > 0 && facts.settles
  const isInsured = term ? term.insured : insuredUnlessSaid(facts.employmentType)
  return [
    ['insured', isHere && isInsured ? 1 : 0],
    ['insuranceBase', term?.baseFen ?? wage],
    ['fundBase', term?.fundBaseFen ?? wage],
    ['fundRate', term?.fundRate ?? 0],
    ['injuryRate', term?.injuryRate ?? -1],
  ]
}

/** Is this group the one that has him on his last day of the month? Who has left before it is settled by whoever had him last. */
export function settlesHere(facts: Pick<PersonFacts, 'to'>, stay: readonly Span[], month: Span): boolean {
  if (facts.to <= month.from) return true
  return stay.at(-1)?.to === least(facts.to, month.to)
}

function taxOf({ year, yearMonths, oneOffs, ...facts }: PersonFacts, extra: boolean): [string, number][] {
  const declared = facts.deductions.reduce((sum, { fen }) => sum + fen, 0)
  const additional = declared - year.additional - facts.additionalElsewhere
  const choices = new Set(oneOffs.map(({ taxed }) => taxed))
  return [
    ['additional', extra || !facts.settles ? 0 : additional],
    ['yearMonths', yearMonths],
    ['yearIncome', year.income],
    ['yearSocial', year.social],
    ['yearAdditional', year.additional],
    ['yearOther', year.other],
    ['yearTax', year.tax],
    ['bonusTaxed', year.bonusTaxed ? 1 : 0],
    ['bonusChoice', choices.has('merged') ? merged : choices.has('separate') ? separately : 0],
  ]
}

const backOf = ({ back }: PersonFacts): [string, number][] => [
  ['backEarning', back.earning],
  ['backContribution', back.contribution],
  ['backAfterTax', back.afterTax],
  ['backCompany', back.company],
]

type More = { code: string; values: number[] }

/** What an item brings into the row: the whole amount and its part, or the sum of what came in. */
function inputOf(item: PayItem, facts: PersonFacts, stay: readonly Span[], { days, rules }: Asking): More[] {
  const { code, source } = item
  if (source.by === 'oneOff') {
    const sum = facts.oneOffs.reduce((total, each) => (each.item === code ? total + each.fen : total), 0)
    return [{ code, values: [sum] }]
  }
  if (source.by !== 'amount') return []
  const rows = facts.amounts.filter((each) => each.item === code)
  if (rows.length === 0) return [{ code, values: [0, 0] }]
  const parts = partsOf(rows, stay, days)
  const whole = parts.at(-1)?.fen ?? 0
  const share = source.prorated ? prorated(parts, days, rules.policy, rules.figures.paidDays.value) : whole
  return [{ code, values: [whole, share] }]
}

/** 加班基数: the wage, and what he has for a whole month of the items that count in. */
function overtimeBaseOf(items: readonly PayItem[], more: readonly More[], wage: number): number {
  const counted = new Set(items.filter(({ overtimeBase }) => overtimeBase).map(({ code }) => code))
  return more.reduce((sum, { code, values }) => (counted.has(code) ? sum + (values[0] ?? 0) : sum), wage)
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
