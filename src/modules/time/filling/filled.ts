import type { Day, Month } from '#platform/kernel/day.ts'
import type { DayKind } from '../contract.ts'
import type { Absence } from '../days/absences.ts'

/** Minutes since 2000 in the company's zone: the number of a planned day × 1440 and the minute of that day. */
export type Minute = number

export type FilledPunch = {
  minute: Minute
  source: 'web' | 'phone' | 'file' | 'correction'
  /** The file of a time clock, or the correction that it came from. */
  originId: string | null
}

/** When it was asked for, by which account, and when it was decided. */
type Asked = { askedAt: Minute; decidedAt: Minute; by: string; reason: string; state: 'approved' | 'declined' }

export type FilledOvertime = Asked & {
  day: Day
  from: number
  to: number
  comp: boolean
  counted: number
  kind: DayKind | null
}

/** A forgotten punch; an approved one has its punch among the punches. */
export type FilledCorrection = Asked & { id: string; day: Day; minute: Minute }

export type FilledWord = { month: Month; word: 'confirmed' | 'disputed'; note: string | null; by: string; at: Minute }

export type FilledProtection = { kind: 'pregnancy' | 'nursing'; from: Day; to: Day }

/** What a person's days are reckoned from. Each minute has at most one punch. */
export type FilledPast = {
  punches: readonly FilledPunch[]
  absences: readonly Absence[]
  overtimes: readonly FilledOvertime[]
  protections: readonly FilledProtection[]
}

export type FilledTime = FilledPast & {
  corrections: readonly FilledCorrection[]
  words: readonly FilledWord[]
}

export type FilledFile = {
  id: string
  name: string
  by: string
  punches: number
  people: number
  from: Day
  to: Day
  at: Minute
}
