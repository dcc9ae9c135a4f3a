import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential, Hidden } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import {
  day,
  entryKinds,
  LawKind,
  Names,
  needed,
  page,
  person,
  Source,
  Step,
  TypeRef,
  units,
  type Verbs,
} from './terms.ts'

const Amount = z.object({
  typeId: Id,
  kept: z.boolean(),
  units,
  planned: units,
  left: units,
  used: units,
  expected: units,
  /** May he take it at all? */
  open: z.boolean(),
})

/** Of a type that is personal, to who may not see what is: sick leave, or that somebody is expecting. */
const AmountHidden = Hidden.extend({ typeId: Id })

const listed = { day: Day.optional(), unitId: Id.optional(), search: text(60).default('') }

export const balanceVerbs = {
  /** People and what they have of each type on a day, also one to come. */
  balances: {
    kind: 'read',
    input: z.object({ ...listed, personId: Id.optional(), page }),
    output: z.object({
      day: Day,
      types: z.array(TypeRef),
      rows: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          employeeNo: z.string(),
          unit: z.string().nullable(),
          amounts: z.array(z.union([Amount, AmountHidden])),
        }),
      ),
      count: z.int(),
    }),
  },
  /** One type of one person: every entry with what it rests on, and the balance after each. Newest first. */
  ledger: {
    kind: 'read',
    input: z.object({ ...person.shape, typeId: Id, day: Day.optional() }),
    output: z.object({
      /** `lastDay`: of an employment that ends. */
      person: z.object({ personId: Id, name: z.string(), employeeNo: z.string(), lastDay: day }),
      type: TypeRef,
      /** May be given for an event of his life. */
      byEvent: z.boolean(),
      law: LawKind.nullable(),
      amount: Amount,
      steps: z.array(Step),
      lots: z.array(z.object({ period: z.string(), of: Names, from: Day, lastDay: day, units })),
      entries: z.array(
        z.object({
          entryId: Id,
          day: Day,
          kind: z.enum(entryKinds),
          units,
          /** After it. */
          balance: units,
          period: z.string().nullable(),
          /** Which lot it belongs to. */
          of: Names.nullable(),
          document: Names,
          requestId: Id.nullable(),
          by: z.string().nullable(),
          at: z.string(),
          note: z.string().nullable(),
        }),
      ),
    }),
  },
  /** The same list as a table, written in the background. */
  exportBalances: { kind: 'write', input: z.object(listed), output: z.object({ jobId: Id }) },
  /** Leave to fetch it, for who had it written. */
  downloadBalances: {
    kind: 'read',
    audited: true,
    input: z.object({ fileId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  /** More or less, with a reason; days may have halves and hours their part: 480 are a day. */
  adjust: {
    kind: 'write',
    input: z.object({
      ...person.shape,
      typeId: Id,
      units: z
        .int()
        .min(-200_000)
        .max(200_000)
        .refine((value) => value !== 0),
      day: Day.optional(),
      reason: needed,
      /** When it runs out; without it with what is there. */
      lastDay: Day.optional(),
    }),
    output: z.object({ left: units }),
  },
  /** What the law gives for an event in his city, or more. */
  eventDays: {
    kind: 'read',
    input: z.object({
      ...person.shape,
      typeId: Id,
      day: Day,
      birth: z
        .object({
          kind: z.enum(['birth', 'miscarriage']),
          difficult: z.boolean().default(false),
          babies: z.int().min(1).max(9).default(1),
          childOrder: z.int().min(1).max(9).default(1),
          monthsPregnant: z.int().min(0).max(10).optional(),
        })
        .optional(),
    }),
    output: z.object({
      days: z.number(),
      least: z.number(),
      steps: z.array(Step),
      sources: z.array(Source),
      notes: z.array(Names),
    }),
  },
  grantEvent: {
    kind: 'write',
    input: z.object({
      ...person.shape,
      typeId: Id,
      /** The first day on which it can be taken. */
      day: Day,
      days: z.number().min(0.5).max(400).optional(),
      birth: z
        .object({
          kind: z.enum(['birth', 'miscarriage']),
          difficult: z.boolean().default(false),
          babies: z.int().min(1).max(9).default(1),
          childOrder: z.int().min(1).max(9).default(1),
          monthsPregnant: z.int().min(0).max(10).optional(),
        })
        .optional(),
      note: confidential('personal', text(300)).optional(),
    }),
    output: z.object({ days: z.number(), lastDay: day }),
  },
} satisfies Verbs
