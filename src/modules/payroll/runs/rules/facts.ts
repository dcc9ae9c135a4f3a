import type { Day, Span } from '#platform/kernel/day.ts'
import type { TaxBasis } from '../../contract.ts'

export type Dated<T> = T & Span

/** Where somebody stood, and in which group that puts him. */
export type Post = Dated<{
  groupId: string | null
  unitId: string
  legalEntityId: string | null
  city: string | null
  level: string | null
  jobFamily: string | null
}>

/** What the days of a month came to, in days and hours. */
export type TimeSums = {
  /** Days with an entry at all: none where nobody keeps time. */
  entries: number
  due: number
  worked: number
  personal: number
  sick: number
  /** Of these, those after six months of illness without a break. */
  sickLong: number
  unpaid: number
  absent: number
  lateCount: number
  late: number
  early: number
  missing: number
  overtimeWorkday: number
  overtimeRestDay: number
  overtimeHoliday: number
  night: number
  nights: number
}

export type OneOff = {
  oneOffId: string
  item: string
  fen: number
  taxed: 'separate' | 'merged' | null
  source: string
  note: string | null
}

export type InsuranceTerm = {
  city: string
  baseFen: number | null
  fundBaseFen: number | null
  insured: boolean
  fundRate: number | null
  injuryRate: number | null
}

export type YearSoFar = {
  income: number
  social: number
  additional: number
  other: number
  tax: number
  bonusTaxed: boolean
}

/** What a month's payslip is made from, of one person, as the other parts of the house know it. */
export type PersonFacts = {
  employmentId: string
  personId: string
  employmentType: string
  from: Day
  /** The day after his last. */
  to: Day
  probationUntil: Day | null
  firstWorkDay: Day | null
  posts: readonly Post[]
  /** Put into a group by hand: goes before his post. */
  members: readonly Dated<{ groupId: string }>[]
  wages: readonly Dated<{ fen: number }>[]
  amounts: readonly Dated<{ item: string; fen: number }>[]
  term: InsuranceTerm | null
  time: TimeSums | null
  oneOffs: readonly OneOff[]
  /** 专项附加扣除 of the year so far, this month among it, by kind. */
  deductions: readonly { kind: string; fen: number }[]
  basis: TaxBasis
  year: YearSoFar
  /**
   * The group has him on the last day of the month that he is here, or had him last: what is his once in a month, whoever pays him in it,
   * is this group's. Contributions, additional deductions, what came in once, differences of closed months.
   */
  settles: boolean
  /** Additional deductions of the year that another employer here has counted. */
  additionalElsewhere: number
  /** Months of this year in which he was employed by this employer, up to this one. */
  yearMonths: number
  back: { earning: number; contribution: number; afterTax: number; company: number }
}

/** Kept beside the row of figures, for whoever opens the payslip. */
export type Detail = {
  /** More than one wage in the month: each with its paid days. */
  wages?: { from: Day; to: Day; fen: number; paidDays: number }[]
  deductions?: { kind: string; fen: number }[]
  oneOffs?: Omit<OneOff, 'taxed'>[]
}
