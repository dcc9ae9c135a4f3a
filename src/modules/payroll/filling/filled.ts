import type { Day } from '#platform/kernel/day.ts'
import type { Declaration } from '../facts/contract/deductions.ts'

/** Where somebody is insured from that month on, and until before another. */
export type FilledTerm = {
  employmentId: string
  city: string
  insured: boolean
  fundRate: number | null
  from: Day
  to: Day
}

/** What somebody gets each month by an item of his own, from that day on. */
export type FilledAmount = { employmentId: string; item: string; fen: number; from: Day }

/** Paid or kept once. Moments are days: what came in that day came in at nine. */
export type FilledOneOff = {
  employmentId: string
  item: string
  month: Day
  fen: number
  note: string
  by: string
  on: Day
}

/** What somebody declared for himself, and when. */
export type FilledDeduction = { personId: string; declaration: Declaration; by: string; on: Day }

export type FilledFacts = {
  terms: readonly FilledTerm[]
  amounts: readonly FilledAmount[]
  oneOffs: readonly FilledOneOff[]
  deductions: readonly FilledDeduction[]
}

/** Who counts the pay and hands it out, and who approves it. */
export type Payers = { maker: string; approver: string }
