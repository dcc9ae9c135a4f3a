import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { Category } from '../contract/item.ts'
import { Names, RunState, type Verbs } from '../contract/terms.ts'
import { SlipSource, SlipStep } from '../contract/told.ts'

const fen = z.int()

/** A line with everything that it came from. `brief`: the formula with its figures, on the line itself. */
export const SlipLine = z.object({
  code: z.string(),
  names: Names,
  category: Category,
  fen,
  brief: Names.nullable(),
  steps: z.array(SlipStep),
  sources: z.array(SlipSource),
  notes: z.array(Names),
  /** Amounts that came in one by one, each with where from. */
  parts: z.array(z.object({ names: Names, fen, note: z.string().nullable() })),
  /** Differences of closed months. */
  corrections: z.array(z.object({ month: Month, names: Names, old: fen, new: fen })),
})
export type SlipLine = z.infer<typeof SlipLine>

export const Question = z.object({
  questionId: Id,
  item: z.string().nullable(),
  itemNames: Names.nullable(),
  question: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
})

/** Which payslip beside this one. */
const OtherSlip = z.object({
  runId: Id,
  employmentId: Id,
  employer: z.string().nullable(),
  /** 1 is the run of the month. */
  sequence: z.int(),
  net: fen,
})

/** All of it is sensitive; it is opened only to its owner and to whoever has a grant for payslips. */
export const Payslip = z.object({
  runId: Id,
  month: Month,
  state: RunState,
  payDay: Day,
  person: z.object({
    personId: Id,
    employmentId: Id,
    name: z.string(),
    employeeNo: z.string(),
    unit: z.string(),
    position: z.string().nullable(),
    level: z.string().nullable(),
    legalEntity: z.string().nullable(),
    city: Names.nullable(),
    bankAccount: z.string().nullable(),
  }),
  gross: fen,
  contributions: fen,
  tax: fen,
  afterTax: fen,
  net: fen,
  company: fen,
  lines: z.array(SlipLine),
  /** Quantities worth showing beside: paid days, base, city. */
  facts: z.array(z.object({ names: Names, value: z.string() })),
  /** Against the last payslip before; null where there is none. */
  before: z
    .object({
      month: Month,
      net: fen,
      lines: z.array(z.object({ names: Names, difference: fen })),
      because: z.array(Names),
    })
    .nullable(),
  /** What was told again equals what was stored. */
  verified: z.boolean(),
  seen: z.object({ openedAt: z.string().nullable(), confirmedAt: z.string().nullable() }),
  questions: z.array(Question),
  /** Of the same person and month: re-hired, moved to another employer, or paid by one more run. */
  others: z.array(OtherSlip),
  deeds: z.array(
    z.object({
      deed: z.enum(['computed', 'submitted', 'approved', 'locked', 'paid', 'published']),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
export type Payslip = z.infer<typeof Payslip>

/** What of it is set on paper: nothing that goes on after it was made. */
export type PaperSlip = Omit<Payslip, 'seen' | 'questions' | 'others' | 'deeds'>

/** `employmentId`: which of two, for whoever was employed twice in the month; else the later. */
const which = { runId: Id, employmentId: Id.optional() }
const slip = { ...which, personId: Id }

const Neighbour = z.object({ personId: Id, employmentId: Id })

export const slipsVerbs = {
  payslip: {
    kind: 'read',
    audited: true,
    input: z.object(slip),
    output: Payslip.extend({
      /** Where it stands among those of the run, and who is before and after. */
      place: z.object({ at: z.int(), of: z.int(), previous: Neighbour.nullable(), next: Neighbour.nullable() }),
    }),
  },
  mySlips: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          runId: Id,
          employmentId: Id,
          month: Month,
          /** 1 is the run of the month. */
          sequence: z.int(),
          employer: z.string().nullable(),
          payDay: Day,
          gross: fen,
          net: fen,
          confirmed: z.boolean(),
          asked: z.boolean(),
        }),
      ),
    }),
  },
  mySlip: { kind: 'read', input: z.object(which), output: Payslip },
  /** On paper: set when asked for, fetched with the ticket. */
  payslipPdf: { kind: 'read', audited: true, input: z.object(slip), output: z.object({ ticket: z.string() }) },
  mySlipPdf: { kind: 'read', input: z.object(which), output: z.object({ ticket: z.string() }) },
  /** Told once he has looked at it. */
  openSlip: { kind: 'write', input: z.object(which), output: z.object({}) },
  confirmSlip: { kind: 'write', input: z.object(which), output: z.object({}) },
  askSlip: {
    kind: 'write',
    input: z.object({ ...which, item: z.string().max(40).optional(), question: line(500) }),
    output: z.object({ questionId: Id }),
  },
  slipQuestions: {
    kind: 'read',
    input: z.object({
      open: z.boolean().default(true),
      runId: Id.optional(),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        Question.extend({
          runId: Id,
          month: Month,
          personId: Id,
          employmentId: Id,
          name: z.string(),
          employeeNo: z.string(),
          unit: z.string(),
        }),
      ),
    }),
  },
  answerSlip: { kind: 'write', input: z.object({ questionId: Id, answer: text(1_000) }), output: z.object({}) },
} satisfies Verbs
