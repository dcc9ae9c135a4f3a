import type { Reach } from '../access/grant.ts'
import type { Db } from '../database/database.ts'
import type { Day } from '../kernel/day.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import type { Subject } from '../operation.ts'

export type Names = readonly [zh: string, en: string]

/** What a figure is made of, by name: additive over months unless its source says otherwise. */
export type Parts = Readonly<Record<string, number>>

/** From the first day inclusive to the day after the last. */
export type Period = {
  from: Day
  to: Day
  /** It goes on after the day that was asked for. */
  toDate: boolean
}

/** Whose figures: everything that the reach covers, or one subject of it with all below. */
export type Where = { scope: Subject | null; reach: Reach[] }

export type Ask = {
  db: Db
  today: Day
  where: Where
  periods: readonly Period[]
  /** Also those whom the figures leave out unless they are asked for. */
  everybody: boolean
  /** Group by this; the source names the groups. */
  by?: string | undefined
}

/** Why these parts are not known, in words, and where they are entered by who may call the operation. */
export type Missing = { parts: readonly string[]; why: Names; entered: { href: string; operation: string } | null }

/** The parts of one period, whole or of one group. What is missing is never counted as nothing: the figure is not known. */
export type Counted = { period: number; group: string | null; parts: Parts; missing?: readonly Missing[] }

/** Where parts come from. Metrics of one source are answered by one reading. */
export type FactSource = {
  name: string
  /** Its months are kept, so that a trend costs as little as one value. */
  trend: boolean
  /** What its figures can be broken down by. */
  breakdowns: Readonly<Record<string, Names>>
  /** The breakdown that tells apart what lies right below a subject. */
  below: string
  /** The subjects above one on the last day asked for, from the top down. */
  above: (ask: Ask, subject: Subject) => Promise<Subject[]>
  /** Whom the figures leave out unless everybody is asked for, in words; null where it is nobody. */
  leavesOut: Names | null
  /** The last day up to which its figures are whole, not after the day asked for. Without it they are known up to that day. */
  knownUpTo?: (db: Db, day: Day) => Promise<Day>
  read: (ask: Ask) => Promise<Counted[]>
  /** What the groups of a breakdown are called, in the order in which they are shown. */
  labels: (ask: Ask, groups: readonly string[]) => Promise<ReadonlyMap<string, Names>>
}

/** `times` counts what happened, not whom it happened to; `yuan` is a sum of money, `yuanEach` what of it falls to one. */
export type MetricUnit = 'people' | 'share' | 'years' | 'ratio' | 'hours' | 'times' | 'score' | 'yuan' | 'yuanEach'

/** One figure of the trade, defined once: every screen, export, finding and effect reads this. */
export type Metric = {
  /** `people.turnover`: the module that owns it, and its name. */
  key: string
  name: Names
  /** How it is computed, in words; with the definition that is used where several are. */
  formula: Names
  /** Where the definition comes from. */
  source: Names
  unit: MetricUnit
  good: 'up' | 'down' | 'near' | 'none'
  /** Fewer people than this are not told to readers who may not see the people themselves. */
  smallestGroup: number
  facts: FactSource
  /** Those of the source that make sense for it. */
  breakdowns: readonly string[]
  /** `moment`: how things stand at a period's end. `span`: what happened in it. */
  kind: 'moment' | 'span'
  /** The parts it is computed from, in the order of the explanation. */
  parts: Readonly<Record<string, Names>>
  /** Null where there is nothing to divide by. */
  value: (parts: Parts) => number | null
  /** How many people the figure is about. */
  size: (parts: Parts) => number
  /** For a share: the 95 % interval in which it lies. */
  interval?: (parts: Parts) => { low: number; high: number } | null
  /** It has no interval, but of few people it tells little all the same. */
  isMean?: boolean
  /** The operation that shows the people behind it. */
  behind: string
  /** Who sees this class there knows what it is made of; without it whoever may call it does. */
  behindClass?: FieldClass
  /**
   * Told to those alone who may call this operation for the whole company and see this class there: where a sum over a
   * team would give single people away, by what it was before somebody came.
   */
  toldTo?: { operation: string; fieldClass: FieldClass }
  /** `behind` takes `BehindAsked` and tells `BehindTold`: its page lists the people. */
  lists?: boolean
}
