import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { day, entryKinds, Names, needed, page, person, Source, Step, TypeRef, units, type Verbs } from './terms.ts'

const Amount = z.object({
  typeId: Id,
  kept: z.boolean(),
  units,
  planned: units,
  left: units,
  used: units,
  expected: units,
})

export const balanceVerbs = {
  /** People and what they have of each type on a day, also one to come. */
  balances: {
    kind: 'read',
    input: z.object({ day: Day.optional(), unitId: Id.optional(), search: text(60).default(''), page }),
    output: z.object({
      day: Day,
      types: z.array(TypeRef),
      rows: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          employeeNo: z.string(),
          unit: z.string().nullable(),
          amounts: z.array(Amount),
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
      type: TypeRef,
      amount: Amount,
      steps: z.array(Step),
      lots: z.array(z.object({ period: z.string(), from: Day, lastDay: day, units })),
      entries: z.array(
        z.object({
          entryId: Id,
          day: Day,
          kind: z.enum(entryKinds),
          units,
          /** After it. */
          balance: units,
          period: z.string().nullable(),
          document: Names,
          requestId: Id.nullable(),
          by: z.string().nullable(),
          at: z.string(),
          note: z.string().nullable(),
        }),
      ),
    }),
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
