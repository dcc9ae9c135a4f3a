import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { Pattern, PatternBody, Shift, ShiftBody, shift } from '../contract/shift.ts'
import { DayKind, type Verbs } from '../contract/terms.ts'

/** How many days the board shows, and how many people a page of it has. */
export const boardDays = { least: 7, most: 42 } as const
export const boardPage = 50
/** Of more people than this a unit is to be chosen before they are counted by shift. */
export const countedPeople = 500
export const mostCells = 2000

/** Worth a look, never a refusal: too little rest between two shifts, or no day of rest in seven. */
export const Warning = z.object({
  kind: z.enum(['shortRest', 'noRestDay', 'onLeave']),
  personId: Id.nullable(),
  name: z.string(),
  /** Of a cycle its day: 1 is the first. */
  day: z.union([Day, z.int()]),
  /** Minutes of rest, days in a row, or how many of the days planned lie in leave that was agreed. */
  amount: z.int(),
})
export type Warning = z.infer<typeof Warning>

export const protectionKinds = ['pregnancy', 'nursing'] as const
export const ProtectionKind = z.enum(protectionKinds)
export type ProtectionKind = z.infer<typeof ProtectionKind>

const Use = z.object({
  useId: Id,
  patternId: Id,
  shifted: z.int(),
  from: Day,
  /** Null: until further notice. */
  lastDay: Day.nullable(),
})
export type Use = z.infer<typeof Use>

/** Who works by a pattern: people, a unit with all below it, or everybody. */
export const Users = z.union([
  z.object({ personIds: z.array(Id).min(1).max(500) }),
  z.object({ unitId: Id }),
  z.object({ company: z.literal(true) }),
])
export type Users = z.infer<typeof Users>

const Away = z.object({
  part: z.enum(['day', 'first', 'second', 'hours']),
  title: classed('personal', z.object({ zh: z.string(), en: z.string() })),
})

const BoardDay = z.object({
  day: Day,
  shiftId: Id.nullable(),
  kind: DayKind.nullable(),
  from: z.enum(['hand', 'person', 'unit', 'company']).nullable(),
  away: Away.nullable(),
})
export type BoardDay = z.infer<typeof BoardDay>

const ProtectedSpan = z.object({ kind: ProtectionKind, from: Day, lastDay: Day })

const BoardRow = z.object({
  personId: Id,
  name: z.string(),
  unit: z.string(),
  /** Only days on which he is employed. */
  days: z.array(BoardDay),
  protection: classed('sensitive', z.array(ProtectedSpan)),
})
export type BoardRow = z.infer<typeof BoardRow>

export const BoardShift = z.object({
  shiftId: Id,
  ...shift,
  retired: z.boolean(),
  /** Minutes from midnight, of the version that stands on the board's first day. */
  from: z.int(),
  to: z.int(),
})
export type BoardShift = z.infer<typeof BoardShift>

/** On one day: a shift, null for rest, or `pattern` to take away what was planned by hand. */
export const Cell = z.object({ personId: Id, day: Day, shiftId: z.union([Id, z.literal('pattern')]).nullable() })
export type Cell = z.infer<typeof Cell>

const days = z.int().min(boardDays.least).max(boardDays.most)

export const scheduleVerbs = {
  /** All shifts, retired ones too. */
  shifts: { kind: 'read', input: z.object({}), output: z.object({ rows: z.array(Shift) }) },

  /**
   * A new shift, which then stands for all days; or with `shiftId` what it is from a day on, today unless said.
   * What was worked before keeps what stood then.
   */
  saveShift: {
    kind: 'write',
    input: z.object({ shiftId: Id.optional(), ...shift, from: Day.optional(), body: ShiftBody }),
    output: z.object({ shiftId: Id }),
  },

  /** Nobody is planned for it any more; where it was worked it stays. `retired: false` brings it back. */
  retireShift: {
    kind: 'write',
    input: z.object({ shiftId: Id, retired: z.boolean().default(true) }),
    output: z.object({ shiftId: Id }),
  },

  patterns: { kind: 'read', input: z.object({}), output: z.object({ rows: z.array(Pattern) }) },

  savePattern: {
    kind: 'write',
    input: z.object({ patternId: Id.optional(), name: line(40), from: Day.optional(), body: PatternBody }),
    output: z.object({ patternId: Id, warnings: z.array(Warning) }),
  },

  retirePattern: {
    kind: 'write',
    input: z.object({ patternId: Id, retired: z.boolean().default(true) }),
    output: z.object({ patternId: Id }),
  },

  /** Who works by which pattern today and later, of those in reach. */
  patternUses: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      company: z.array(Use),
      units: z.array(z.object({ ...Use.shape, unitId: Id, unit: z.string() })),
      /** How many have one of their own, by pattern. */
      persons: z.array(z.object({ patternId: Id, people: z.int() })),
    }),
  },

  /** The people who work by a pattern of their own, today and later. */
  patternUsers: {
    kind: 'read',
    input: z.object({ patternId: Id, offset: z.int().min(0).max(1_000_000).default(0) }),
    output: z.object({
      rows: z.array(z.object({ ...Use.shape, personId: Id, name: z.string(), unit: z.string() })),
      total: z.int(),
    }),
  },

  /** From a day on they work by it; what stood for them before ends there, or goes on after the last day. */
  usePattern: {
    kind: 'write',
    input: z.object({
      users: Users,
      patternId: Id,
      from: Day,
      lastDay: Day.nullable().default(null),
      /** So many days further in the cycle than its anchor says: teams of one rotation. */
      shifted: z.int().min(0).max(55).default(0),
    }),
    output: z.object({ uses: z.int(), warnings: z.array(Warning) }),
  },

  /** Ends with its last day; with one before it began it never was. */
  endPatternUse: {
    kind: 'write',
    input: z.object({ useId: Id, lastDay: Day }),
    output: z.object({ useId: Id }),
  },

  /** The usual shifts and patterns, and the five-day week for everybody from a day on: until then nobody is judged. */
  startTime: { kind: 'write', input: z.object({ from: Day }), output: z.object({ patternId: Id }) },

  /** Who works when: people in reach by days. */
  planner: {
    kind: 'read',
    input: z.object({
      unitId: Id.optional(),
      personId: Id.optional(),
      search: text(60).optional(),
      from: Day,
      days: days.default(14),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({
      rows: z.array(BoardRow),
      total: z.int(),
      days: z.array(
        z.object({
          day: Day,
          /** As the calendar has it: `off` lies in a break, `makeUp` is a weekend day that is worked. Null: not known. */
          calendar: z.enum(['workday', 'weekend', 'off', 'holiday', 'makeUp']).nullable(),
          closed: z.boolean(),
        }),
      ),
      shifts: z.array(BoardShift),
      /** By shift, how many of all that were asked for work it on each of the days. Null: too many people to count. */
      counts: z.array(z.object({ shiftId: Id, people: z.array(z.int()) })).nullable(),
      /** Does anybody work by a pattern yet? */
      started: z.boolean(),
    }),
  },

  /** Plans single days by hand. */
  planDays: {
    kind: 'write',
    input: z.object({ cells: z.array(Cell).min(1).max(mostCells) }),
    output: z.object({
      warnings: z.array(Warning),
      /** What these cells held before, to be planned again when it is undone. */
      before: z.array(Cell),
    }),
  },

  /** What these people work on the days from one day on, once more from another. */
  copyPlan: {
    kind: 'write',
    input: z.object({ personIds: z.array(Id).min(1).max(200), from: Day, days: z.int().min(1).max(31), to: Day }),
    output: z.object({ warnings: z.array(Warning), before: z.array(Cell) }),
  },

  /** Pregnant from the seventh month, or nursing a child under one: no night shift, no overtime. */
  protect: {
    kind: 'write',
    input: z.object({
      personId: Id,
      kind: confidential('sensitive', ProtectionKind),
      from: confidential('sensitive', Day),
      lastDay: confidential('sensitive', Day),
      babies: confidential('sensitive', z.int().min(0).max(6).default(0)),
    }),
    output: z.object({
      protectionId: Id,
      /** Night shifts that are planned for her in that time and have to be planned anew. */
      nights: classed('sensitive', z.array(z.object({ day: Day, shift: z.string() }))),
    }),
  },

  endProtection: {
    kind: 'write',
    input: z.object({ protectionId: Id, lastDay: confidential('sensitive', Day) }),
    output: z.object({ protectionId: Id }),
  },

  /** Those that are not over, of people in reach. */
  protections: {
    kind: 'read',
    audited: true,
    input: z.object({}),
    output: z.object({
      rows: classed(
        'sensitive',
        z.array(
          z.object({
            protectionId: Id,
            personId: Id,
            name: z.string(),
            unit: z.string(),
            kind: ProtectionKind,
            from: Day,
            lastDay: Day,
            babies: z.int(),
          }),
        ),
      ),
    }),
  },
} satisfies Verbs
