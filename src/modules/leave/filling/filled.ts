import type { PlannedDay } from '#modules/time/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Part } from '../contract/terms.ts'

/** Leave that somebody asked for, by the code of its type. Moments are minutes since 2000 in the company's zone. */
export type FilledLeave = {
  code: string
  from: Day
  fromPart: Part
  to: Day
  toPart: Part
  clock: { from: number; to: number } | null
  reason: string | null
  askedAt: number
  decidedAt: number
  by: string
  state: 'approved' | 'declined'
}

/** Something that HR gives leave for: a wedding, a birth, a child's year. `takes`: all of it is taken at once from that day on. */
export type FilledEvent = { code: string; day: Day; takes: boolean; askedAt: number; by: string; reason: string }

export type FilledLeaves = {
  employmentId: string
  /** Where he works: the law of that city. */
  city: string | null
  plan: readonly PlannedDay[]
  events: readonly FilledEvent[]
  /** In the order in which they were asked for. What there is not enough leave for was never asked. */
  wants: readonly FilledLeave[]
}
