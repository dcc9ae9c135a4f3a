import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { DayEntry } from '../contract/entry.ts'
import { Stretch } from '../contract/shift.ts'
import { DayKind, HourPeriod, type Verbs } from '../contract/terms.ts'

const minutes = z.int().min(0)

/** Sums over some days, in minutes but for the counts. */
export const Totals = z.object({
  days: z.int(),
  scheduled: minutes,
  worked: minutes,
  lateCount: z.int(),
  late: minutes,
  earlyCount: z.int(),
  early: minutes,
  absent: minutes,
  onLeave: minutes,
  overtimeWorkday: minutes,
  overtimeRest: minutes,
  overtimeHoliday: minutes,
  comp: minutes,
  night: minutes,
  missing: z.int(),
})
export type Totals = z.infer<typeof Totals>

/** A day of the month view: what was planned, and what it came to once it has begun. */
export const MonthDay = z.object({
  day: Day,
  kind: DayKind.nullable(),
  shift: z.object({ shiftId: Id, name: z.string(), short: z.string(), tone: z.int() }).nullable(),
  entry: DayEntry.nullable(),
})
export type MonthDay = z.infer<typeof MonthDay>

const Names = z.object({ zh: z.string(), en: z.string() })

/** Where hours are counted over a period: how far it was at the end of the month, or is now. In minutes. */
export const PeriodSoFar = z.object({
  by: HourPeriod,
  from: Day,
  lastDay: Day,
  counted: z.int(),
  /** Null: no figure or no calendar of that year is known. */
  standard: minutes.nullable(),
  /** How much overtime the law allows in the period; what is worked on statutory holidays is part of it. */
  cap: minutes.nullable(),
  onHolidays: minutes,
})
export type PeriodSoFar = z.infer<typeof PeriodSoFar>

export const PersonMonth = z.object({
  month: Month,
  closed: z.boolean(),
  days: z.array(MonthDay),
  name: z.string(),
  totals: Totals,
  period: PeriodSoFar.nullable(),
})
export type PersonMonth = z.infer<typeof PersonMonth>

/** One day with everything that it came from, and why. */
export const ExplainedDay = z.object({
  day: Day,
  closed: z.boolean(),
  kind: DayKind.nullable(),
  plannedBy: z.enum(['hand', 'person', 'unit', 'company']).nullable(),
  shift: z.object({ shiftId: Id, name: z.string(), segments: z.array(Stretch) }).nullable(),
  entry: DayEntry.nullable(),
  punches: z.array(z.object({ clock: z.int(), source: z.string() })),
  absences: z.array(
    z.object({
      title: classed('personal', Names),
      part: z.enum(['day', 'first', 'second', 'hours']),
      from: z.int().nullable(),
      to: z.int().nullable(),
    }),
  ),
  agreed: z.array(z.object({ from: z.int(), to: z.int(), comp: z.boolean() })),
  /** Codes of the words with their figures: clocks and minutes. */
  reasons: z.array(z.object({ code: z.string() }).catchall(z.union([z.string(), z.number()]))),
})
export type ExplainedDay = z.infer<typeof ExplainedDay>

export const presences = ['here', 'late', 'awaited', 'missing', 'leave', 'left', 'rest'] as const
/** `awaited`: due, the shift has not begun; `missing`: begun, and no punch; `left`: punched out after the shift's end. */
export const Presence = z.enum(presences)
export type Presence = z.infer<typeof Presence>

export const BoardRow = z.object({
  personId: Id,
  name: z.string(),
  employeeNo: z.string(),
  unit: z.string(),
  presence: Presence,
  shift: z.object({ name: z.string(), short: z.string(), tone: z.int(), from: z.int(), to: z.int() }).nullable(),
  firstIn: z.int().nullable(),
  lastOut: z.int().nullable(),
  late: minutes,
})

export type BoardRow = z.infer<typeof BoardRow>

export const boardPage = 50

export const daysVerbs = {
  month: { kind: 'read', input: z.object({ personId: Id, month: Month }), output: PersonMonth },
  myMonth: { kind: 'read', input: z.object({ month: Month }), output: PersonMonth.nullable() },
  day: { kind: 'read', input: z.object({ personId: Id, day: Day }), output: ExplainedDay },
  myDay: { kind: 'read', input: z.object({ day: Day }), output: ExplainedDay.nullable() },
  /** Who is here now, of whom the caller reaches. */
  today: {
    kind: 'read',
    input: z.object({
      presence: Presence.optional(),
      unitId: Id.optional(),
      search: z.string().max(100).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({
      /** Does anybody work by a pattern at all? */
      keepsTime: z.boolean(),
      clock: z.int(),
      counts: z.record(Presence, z.int()),
      total: z.int(),
      rows: z.array(BoardRow),
    }),
  },
} satisfies Verbs
