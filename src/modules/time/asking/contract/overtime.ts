import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { Id } from '#platform/kernel/text.ts'
import { Clock, DayKind, type Verbs } from '../../contract/terms.ts'
import { Asked, AskState, Names, page, Sent, total, Whose, why } from './terms.ts'

const minutes = z.int().min(0)

const ask = {
  day: Day,
  /** Clocks of the day to which it belongs; the end may lie in the day after. */
  from: Clock.max(1439),
  to: Clock,
  /** Made up for by rest instead of pay, where the day leaves the choice. */
  comp: z.boolean().optional(),
}
export type OvertimeAsk = { day: Day; from: number; to: number; comp?: boolean | undefined }

const own = {
  overtimeId: Id,
  ...{ day: Day, from: z.int(), to: z.int(), comp: z.boolean() },
  /** In the steps of the pattern. */
  counted: minutes,
  kind: DayKind.nullable(),
  emergency: z.boolean(),
  ...Asked,
}

const Overtime = z.object({ ...own, ...Whose, askedBy: z.string().nullable() })
export type Overtime = z.infer<typeof Overtime>

/** Overtime, agreed beforehand or afterwards. */
export const overtimeVerbs = {
  requestOvertime: {
    kind: 'write',
    /** `overtimeId`: one’s own that came back. */
    input: z.object({ ...ask, reason: why, overtimeId: Id.optional() }),
    output: Sent.extend({ overtimeId: Id }),
  },
  /** For others. Whoever can’t is left out, with the reason. */
  assignOvertime: {
    kind: 'write',
    input: z.object({
      ...ask,
      personIds: z.array(Id).min(1).max(200),
      reason: why,
      /** Beyond the limits (劳动法第四十二条): only by HR. */
      emergency: z.boolean().default(false),
    }),
    output: z.object({
      assigned: z.array(Sent.extend({ personId: Id, overtimeId: Id })),
      refused: z.array(z.object({ personId: Id, name: z.string(), reason: Names })),
    }),
  },
  /** What it would come to. */
  previewOvertime: {
    kind: 'read',
    input: z.object({ ...ask, overtimeId: Id.optional() }),
    output: z.object({
      kind: DayKind.nullable(),
      /** Per cent of the hourly wage. */
      rate: z.number().nullable(),
      counted: minutes,
      /** Of that on a statutory holiday, and its rate: a night may reach into one, or out of it. */
      holiday: minutes,
      holidayRate: z.number().nullable(),
      /** Others of that day, and of the month so far with those that wait. */
      ofDay: minutes,
      ofMonth: minutes,
      /** Null where the day has no limit of its own. */
      dayLimit: minutes.nullable(),
      monthLimit: minutes,
      comp: z.boolean(),
      /** What the day leaves open. */
      choice: z.enum(['pay', 'comp', 'asked']),
      problem: Names.nullable(),
      values: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
    }),
  },
  /** Also one that was approved. */
  withdrawOvertime: {
    kind: 'write',
    input: z.object({ overtimeId: Id }),
    output: z.object({ state: AskState }),
  },
  /** The newest fifty, and this month’s hours. */
  myOvertimes: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ rows: z.array(z.object(own)), ofMonth: minutes, monthLimit: minutes }),
  },
  overtimes: {
    kind: 'read',
    /** `month`: of the days that are asked for. */
    input: z.object({ state: AskState.optional(), month: Month.optional(), unitId: Id.optional(), page }),
    output: z.object({ rows: z.array(Overtime), count: total }),
  },
  /** Who had or will have overtime in the month, nearest the limit first. */
  overtimeOfMonth: {
    kind: 'read',
    input: z.object({ month: Month, unitId: Id.optional(), page }),
    output: z.object({
      monthLimit: minutes,
      rows: z.array(
        z.object({
          ...Whose,
          /** What was worked, by the kind of the day. */
          ...{ workday: minutes, restDay: minutes, holiday: minutes },
          /** Approved and not yet reckoned; asked for and not yet decided. */
          ...{ planned: minutes, waiting: minutes, total: minutes },
        }),
      ),
      count: total,
    }),
  },
} satisfies Verbs
