import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id, line } from '#platform/kernel/text.ts'
import { Clock, HourPeriod, HourSystem } from './terms.ts'

/** From a minute of the day to another; `to` beyond 1440 reaches into the day after. */
export const Stretch = z.object({ from: Clock, to: Clock })
export type Stretch = z.infer<typeof Stretch>

/**
 * When a shift is worked and how its punches are judged.
 * `segments`: the parts of a split shift in their order; an ordinary shift has one.
 * `breaks`: unpaid, within a segment; nobody punches for them.
 * `flexible`: who comes by `latest` is not late, and `minutes` are due between the shift's first and last minute.
 */
export const ShiftBody = z.object({
  segments: z.array(Stretch).min(1).max(3),
  breaks: z.array(Stretch).max(4).default([]),
  flexible: z
    .object({ latest: Clock, minutes: z.int().min(30).max(960) })
    .nullable()
    .default(null),
  /** `none`: nobody punches; `ends`: on coming and on going; `each`: for every segment. */
  punches: z.enum(['none', 'ends', 'each']).default('ends'),
  /** So many minutes late or early are forgiven; who exceeds them is late from the first minute. */
  lateGrace: z.int().min(0).max(120).default(0),
  earlyGrace: z.int().min(0).max(120).default(0),
  /** Late by more than this counts as absent; null: never. */
  absentAfter: z.int().min(1).max(720).nullable().default(null),
  /** Punches so many minutes before it begins and after it ends still belong to it. */
  before: z.int().min(0).max(720).default(240),
  after: z.int().min(0).max(900).default(360),
})
export type ShiftBody = z.infer<typeof ShiftBody>

export const shift = {
  name: line(40),
  /** One or two characters for the planner. */
  short: line(2),
  /** Which of the eight colours of charts. */
  tone: z.int().min(0).max(7).default(0),
}

export const Shift = z.object({
  shiftId: Id,
  ...shift,
  retired: z.boolean(),
  /** Newest first. The first that has begun stands today. */
  versions: z.array(z.object({ from: Day, body: ShiftBody })),
})
export type Shift = z.infer<typeof Shift>

/** How overtime is found and what becomes of it. */
export const OvertimeRule = z.object({
  /** `approved`: what was agreed; `punched`: what was worked; `both`: what was agreed and worked. */
  by: z.enum(['approved', 'punched', 'both']).default('both'),
  /** Counted in steps of so many minutes, always down, and from so many on. */
  step: z.int().min(1).max(120).default(30),
  least: z.int().min(0).max(240).default(30),
  /** On rest days: paid, made up for by rest, or as the request says. On statutory holidays it is always paid. */
  restDays: z.enum(['pay', 'comp', 'asked']).default('asked'),
})
export type OvertimeRule = z.infer<typeof OvertimeRule>

/** A cycle of days: the id of a shift, or null for a day of rest. It begins on `anchor` and repeats in both directions. */
export const PatternBody = z.object({
  cycle: z.array(Id.nullable()).min(1).max(56),
  anchor: Day,
  /** Rests on the holidays of the calendar, and works on its make-up days with the shift of a working day. */
  followsCalendar: z.boolean().default(true),
  system: HourSystem.default('standard'),
  /** Of comprehensive hours: what exceeds the standard hours of each is overtime. */
  period: HourPeriod.default('quarter'),
  overtime: OvertimeRule.prefault({}),
  /** A punch is missing and nobody mended it: nothing follows, half the shift is absent, or all of it. */
  missing: z.enum(['nothing', 'half', 'whole']).default('nothing'),
})
export type PatternBody = z.infer<typeof PatternBody>

export const Pattern = z.object({
  patternId: Id,
  name: line(40),
  retired: z.boolean(),
  versions: z.array(z.object({ from: Day, body: PatternBody })),
})
export type Pattern = z.infer<typeof Pattern>
