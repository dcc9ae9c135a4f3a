import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Names, RunState, type Verbs } from '../contract/terms.ts'
import { SlipSource, SlipStep } from '../contract/told.ts'
import { count, listed, money, moneyOrNone, sumIn, who } from '../facts/contract/terms.ts'

/** Why the labour contract ends, as the law tells it apart: what is owed follows from it. */
export const grounds = [
  ...(['resigned', 'employerAtFault', 'agreedByEmployer', 'agreedByEmployee', 'fault'] as const),
  ...(['withNotice', 'withoutNotice', 'layoff', 'expired', 'expiredRefused'] as const),
  ...(['closed', 'retired', 'otherEnd', 'unlawful'] as const),
] as const
export const Ground = z.enum(grounds)
export type Ground = z.infer<typeof Ground>

export const lineKinds = ['compensation', 'unusedLeave'] as const
export const LineKind = z.enum(lineKinds)
export type LineKind = z.infer<typeof LineKind>

/** The three wages that count: the average of the months before, the same without overtime, and that of the last month. */
export const Wages = z.object({ average: sumIn, withoutOvertime: sumIn, lastMonth: sumIn })
export type Wages = z.infer<typeof Wages>

const reason = text(300)

/** What is proposed, with the way to it. `already`: what came in for it another way. */
export const LeavingLine = z.object({
  kind: LineKind,
  names: Names,
  fen: z.int(),
  already: z.int(),
  steps: z.array(SlipStep),
  sources: z.array(SlipSource),
  notes: z.array(Names),
})
export type LeavingLine = z.infer<typeof LeavingLine>

/** What was decided of a line; its steps as they stood then. */
export const SettledLine = LeavingLine.omit({ already: true }).extend({ proposed: z.int(), reason: z.string() })
export type SettledLine = z.infer<typeof SettledLine>

export const leavingStates = ['open', 'settled', 'paid'] as const
export const LeavingState = z.enum(leavingStates)
export type LeavingState = z.infer<typeof LeavingState>

const person = { personId: Id }
const leaveKind = z.enum(['voluntary', 'involuntary', 'retired', 'other']).nullable()

export const leavingVerbs = {
  /** Whose employment ends in a month, and whether it is settled what he gets for it. */
  leavers: {
    kind: 'read',
    input: z.object({ ...listed, month: Month.optional(), open: z.boolean().default(false) }),
    output: z.object({
      month: Month,
      rows: z.array(z.object({ ...who, lastDay: Day, leaveKind, state: LeavingState, total: moneyOrNone })),
      count,
      /** Of the whole month, whatever was looked for. */
      waiting: count,
    }),
  },
  /** What the law gives somebody who leaves: counted anew for another ground or other wages. Once settled, as it was settled. */
  leavingPay: {
    kind: 'read',
    audited: true,
    input: z.object({ ...person, ground: Ground.optional(), wages: Wages.optional() }),
    output: z.object({
      ...who,
      from: Day,
      lastDay: Day,
      leaveKind,
      /** Only of an employment with a labour contract is compensation owed; else nobody is asked for the ground. */
      compensated: z.boolean(),
      ground: Ground.nullable(),
      wages: classed('sensitive', Wages),
      /** What the wages are the average of; none where no month has been closed. */
      months: classed('sensitive', z.array(z.object({ month: Month, fen: z.int(), overtime: z.int() }))),
      lines: classed('sensitive', z.array(LeavingLine)),
      leaveDays: z.object({ unused: z.number(), tooMany: z.number() }),
      /** Where it is paid: the month's runs of his group. */
      payment: z.object({
        groupId: Id.nullable(),
        month: Month,
        payDay: Day.nullable(),
        runId: Id.nullable(),
        state: RunState.nullable(),
      }),
      state: LeavingState,
      settled: z
        .object({ at: z.string(), by: z.string(), lines: classed('sensitive', z.array(SettledLine)) })
        .nullable(),
    }),
  },
  /** Each line as proposed, or otherwise with a reason; nothing for a line that is not paid. What is paid comes in as one-offs of the last month. */
  settleLeaving: {
    kind: 'write',
    input: z.object({
      ...person,
      ground: Ground.optional(),
      wages: Wages.optional(),
      lines: z.array(z.object({ kind: LineKind, fen: sumIn, reason: reason.default('') })).max(lineKinds.length),
    }),
    output: z.object({ total: money }),
  },
  /** Only while no closed run has paid it. */
  reopenLeaving: { kind: 'write', input: z.object(person), output: z.object({}) },
} satisfies Verbs
