import { z } from 'zod'
import { Month } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import type { Verbs } from '../contract/terms.ts'
import { Totals } from '../days/contract.ts'

/** What somebody says of his month: as it stands, as it stood before something changed, that it is wrong, or nothing yet. */
export const saidStates = ['confirmed', 'changed', 'disputed', 'unsaid'] as const
export const SaidState = z.enum(saidStates)
export type SaidState = z.infer<typeof SaidState>

/** What has to be looked at before a month is closed. */
export const exceptionKinds = [
  'absent',
  'missing',
  'tooMuchOvertime',
  'tooMuchInPeriod',
  'unjudged',
  'waiting',
] as const
export const ExceptionKind = z.enum(exceptionKinds)
export type ExceptionKind = z.infer<typeof ExceptionKind>

export const MonthPerson = z.object({
  personId: Id,
  name: z.string(),
  employeeNo: z.string(),
  unit: z.string(),
  totals: Totals,
  exceptions: z.array(ExceptionKind),
  said: SaidState,
  note: z.string().nullable(),
})

export const closingPage = 50

const month = { month: Month }

export const closingVerbs = {
  /** How far a month is, for everybody within reach. */
  monthState: {
    kind: 'read',
    input: z.object(month),
    output: z.object({
      ...month,
      state: z.enum(['running', 'over', 'closed']),
      closed: z.object({ at: z.string(), by: z.string() }).nullable(),
      people: z.int(),
      said: z.record(SaidState, z.int()),
      /** People with at least one of each. */
      exceptions: z.record(ExceptionKind, z.int()),
      /** Days that are being reckoned anew just now. */
      reckoning: z.boolean(),
    }),
  },
  monthPeople: {
    kind: 'read',
    input: z.object({
      ...month,
      exception: ExceptionKind.optional(),
      said: SaidState.optional(),
      unitId: Id.optional(),
      search: text(100).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({ total: z.int(), rows: z.array(MonthPerson) }),
  },
  /** `seen`: the sums that were on the screen; others are refused. */
  confirmMonth: {
    kind: 'write',
    input: z.object({ ...month, seen: Totals }),
    output: z.object({ said: SaidState }),
  },
  disputeMonth: {
    kind: 'write',
    input: z.object({ ...month, note: line(300) }),
    output: z.object({ said: SaidState }),
  },
  myWord: {
    kind: 'read',
    input: z.object(month),
    output: z.object({ said: SaidState, note: z.string().nullable(), mayConfirm: z.boolean() }),
  },
  /** `despite`: with what is still to be looked at; said by whoever closes, and kept. */
  closeMonth: {
    kind: 'write',
    input: z.object({ ...month, despite: z.boolean().default(false) }),
    output: z.object({ people: z.int() }),
  },
  reopenMonth: { kind: 'write', input: z.object({ ...month, reason: line(300) }), output: z.object({}) },
} satisfies Verbs
