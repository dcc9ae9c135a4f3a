import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import type { Declaration, Declared, DeductionKind } from '../contract.ts'
import { isCapital } from './cities.ts'
import { december, firstDay, january, monthAfter, monthOf, yearOf } from './months.ts'

/** 专项附加扣除 as set by law for a month, in fen. */
export type DeductionFigures = {
  childEducation: number
  infantCare: number
  degree: number
  certificatePerYear: number
  mortgage: number
  parentsOnlyChild: number
  parentsShared: number
  rent: { capital: number; aboveMillion: number; others: number }
}

/** What is to be deducted: each month from the first to the last. */
export type Deduction = { kind: DeductionKind; fen: number; from: Month; last: Month; declared: Declared }

/** Why it can’t be, with what fills the sentence. */
export type DeductionNo = { code: string; details: Record<string, string | number> }

const no = (code: string, details: Record<string, string | number> = {}): DeductionNo => ({ code, details })
export const isNo = (found: Deduction | DeductionNo): found is DeductionNo => 'code' in found

/* 国发〔2018〕41号: a degree for 48 months at most (第八条), a loan for 240 (第十四条), a child from three on (第五条), parents from sixty (第二十二条). */
const mostDegreeMonths = 48
const mostMortgageMonths = 240
const adultChild = 3
const oldParent = 60

const half = (fen: number, share: number): number => Math.round((fen * share) / 100)
const birthday = (birthDay: Day, age: number): Month => monthOf(addMonths(firstDay(monthOf(birthDay)), age * 12))

type Fixed = Exclude<Declared, { kind: 'illness' }>

function amountOf(declared: Fixed, figures: DeductionFigures): number {
  switch (declared.kind) {
    case 'childEducation':
    case 'infantCare':
    case 'mortgage':
      return half(figures[declared.kind], declared.share)
    case 'degree':
      return figures.degree
    case 'certificate':
      return figures.certificatePerYear
    case 'rent':
      return figures.rent[isCapital(declared.city) ? 'capital' : declared.aboveMillion ? 'aboveMillion' : 'others']
    case 'parents':
      return declared.onlyChild ? figures.parentsOnlyChild : (declared.shareFen ?? figures.parentsShared)
  }
}

/** From the first month of it to the last, whatever was declared. */
function natural(declared: Fixed): { first: Month | null; last: Month | null } {
  switch (declared.kind) {
    case 'childEducation':
      return { first: birthday(declared.birthDay, adultChild), last: null }
    case 'infantCare':
      return { first: monthOf(declared.birthDay), last: monthAfter(birthday(declared.birthDay, adultChild), -1) }
    case 'degree':
      return { first: declared.since, last: monthAfter(declared.since, mostDegreeMonths - 1) }
    case 'certificate':
      return { first: monthOf(declared.issued), last: december(yearOf(declared.issued)) }
    case 'mortgage':
      return { first: declared.firstMonth, last: monthAfter(declared.firstMonth, mostMortgageMonths - 1) }
    case 'rent':
      return { first: null, last: null }
    case 'parents':
      return { first: birthday(declared.birthDay, oldParent), last: null }
  }
}

/** A certificate is deducted once, in the month from which it is declared. */
const lastAsked = ({ fromMonth, toMonth, declared }: Declaration): Month =>
  declared.kind === 'certificate' ? fromMonth : (toMonth ?? december(yearOf(fromMonth)))

function monthsProblem({ fromMonth, toMonth }: Declaration, today: Day): DeductionNo | null {
  const year = yearOf(today)
  if (yearOf(fromMonth) < year) return no('payroll.deductionPastYear', { year: String(year) })
  if (yearOf(fromMonth) > year + 1) return no('payroll.deductionTooFar', { year: String(year + 1) })
  if (!toMonth) return null
  if (toMonth < fromMonth) return no('payroll.deductionUpsideDown')
  return yearOf(toMonth) > yearOf(fromMonth)
    ? no('payroll.deductionOneYear', { year: String(yearOf(fromMonth)) })
    : null
}

const least = (a: Month, b: Month | null): Month => (b !== null && b < a ? b : a)

function spanOf(declaration: Declaration, declared: Fixed): { from: Month; last: Month } | DeductionNo {
  const { first, last } = natural(declared)
  const { fromMonth } = declaration
  if (first !== null && fromMonth < first) return no(`payroll.deductionEarly.${declared.kind}`, { month: first })
  if (last !== null && fromMonth > last) return no(`payroll.deductionOver.${declared.kind}`, { month: last })
  return { from: fromMonth, last: least(lastAsked(declaration), last) }
}

function parentsShare(declared: Fixed, figures: DeductionFigures): DeductionNo | null {
  if (declared.kind !== 'parents' || declared.onlyChild || declared.shareFen === undefined) return null
  return declared.shareFen > figures.parentsShared
    ? no('payroll.parentsShareTooMuch', { most: String(figures.parentsShared / 100) })
    : null
}

/** What a declaration comes to by law, or why it can’t be; what else he has declared is not looked at yet. */
export function deductionOf(declaration: Declaration, figures: DeductionFigures, today: Day): Deduction | DeductionNo {
  const { declared } = declaration
  if (declared.kind === 'illness') return no('payroll.illnessOnReturn')
  const problem = monthsProblem(declaration, today) ?? parentsShare(declared, figures)
  if (problem) return problem
  const span = spanOf(declaration, declared)
  if ('code' in span) return span
  return { kind: declared.kind, fen: amountOf(declared, figures), ...span, declared }
}

const overlap = (a: Deduction, b: Deduction): boolean => a.from <= b.last && b.from <= a.last
const sameYear = (a: Deduction, b: Deduction): boolean => yearOf(a.from) === yearOf(b.from)

type OfChild = Extract<Declared, { child: string }>
const isOfChild = (declared: Declared): declared is OfChild => 'child' in declared
const sameChild = (a: Declared, b: Declared): boolean =>
  isOfChild(a) && isOfChild(b) && a.child.trim() === b.child.trim() && a.birthDay === b.birthDay

const shareOf = (declared: Declared): number => ('share' in declared ? declared.share : 100)
const shared = (declared: Declared): boolean => 'share' in declared

function sharesAbove(wanted: Deduction, same: readonly Deduction[]): boolean {
  return same.reduce((sum, { declared }) => sum + shareOf(declared), shareOf(wanted.declared)) > 100
}

/** Why it can’t stand beside what he has declared already: one home, one of a kind, a child only once. */
export function conflictOf(wanted: Deduction, standing: readonly Deduction[]): DeductionNo | null {
  const homes: readonly DeductionKind[] = ['mortgage', 'rent']
  const otherHome = (other: Deduction) => other.kind !== wanted.kind && homes.includes(other.kind)
  if (homes.includes(wanted.kind) && standing.some((other) => otherHome(other) && sameYear(other, wanted)))
    return no('payroll.mortgageAndRent')
  if (wanted.kind === 'certificate')
    return standing.some((other) => other.kind === 'certificate' && sameYear(other, wanted))
      ? no('payroll.deductionTwice', { kind: wanted.kind })
      : null
  const sameKind = standing.filter((other) => other.kind === wanted.kind && overlap(other, wanted))
  const same = isOfChild(wanted.declared)
    ? sameKind.filter(({ declared }) => sameChild(declared, wanted.declared))
    : sameKind
  if (same.length === 0) return null
  if (!shared(wanted.declared)) return no('payroll.deductionTwice', { kind: wanted.kind })
  return sharesAbove(wanted, same) ? no('payroll.shareAbove', { kind: wanted.kind }) : null
}

/** The same for another year, where it goes on; null where it has come to its end. A certificate is for its year alone. */
export function renewed({ kind, declared, last }: Deduction, year: number): Declaration | null {
  if (kind === 'certificate' || declared.kind === 'illness' || last < december(year - 1)) return null
  const { last: end } = natural(declared)
  return end !== null && end < january(year) ? null : { fromMonth: january(year), declared }
}
