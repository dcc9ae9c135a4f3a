import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'
import { count, listed, who, year } from './terms.ts'

export const deductionKinds = [
  'childEducation',
  'infantCare',
  'degree',
  'certificate',
  'mortgage',
  'rent',
  'parents',
] as const
export const DeductionKind = z.enum(deductionKinds)
export type DeductionKind = z.infer<typeof DeductionKind>

const name = line(60)
/** Half where the other parent takes the other half. */
const share = z.union([z.literal(50), z.literal(100)]).default(100)

/** What is said of it, by kind. Illness above the threshold is only deducted in the annual return: it is refused with that reason. */
export const Declared = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('childEducation'), child: name, birthDay: Day, school: text(60).default(''), share }),
  z.object({ kind: z.literal('infantCare'), child: name, birthDay: Day, share }),
  /** `since`: the month in which the studies began. */
  z.object({ kind: z.literal('degree'), school: name, since: Month }),
  z.object({ kind: z.literal('certificate'), certificate: name, number: text(60).default(''), issued: Day }),
  /** `firstMonth`: the first instalment. */
  z.object({ kind: z.literal('mortgage'), lender: name, home: text(100).default(''), firstMonth: Month, share }),
  /** `aboveMillion`: more than a million registered in the city districts. Capitals and the like are known by name. */
  z.object({
    kind: z.literal('rent'),
    city: line(40),
    aboveMillion: z.boolean().default(false),
    home: text(100).default(''),
    landlord: name,
  }),
  /** The parent of sixty or more; `shareFen`: what falls to him who has brothers or sisters. */
  z.object({
    kind: z.literal('parents'),
    parent: name,
    birthDay: Day,
    onlyChild: z.boolean().default(true),
    shareFen: z.int().min(1).max(300_000).optional(),
  }),
  z.object({ kind: z.literal('illness') }),
])
export type Declared = z.infer<typeof Declared>

/** Within one year: without a last month, until it ends or until December. */
export const Declaration = z.object({ fromMonth: Month, toMonth: Month.optional(), declared: Declared })
export type Declaration = z.infer<typeof Declaration>

const declarationIn = { declaration: confidential('sensitive', Declaration) }

const Deduction = z.object({
  deductionId: Id,
  kind: classed('sensitive', DeductionKind),
  fen: classed('sensitive', z.int()),
  fromMonth: Month,
  lastMonth: Month,
  details: classed('sensitive', Declared),
  declaredAt: z.string(),
})

export const deductionVerbs = {
  /** One’s own of a year, and those that wait to be confirmed for the next. */
  myDeductions: {
    kind: 'read',
    input: z.object({ year: year.optional() }),
    output: z.object({
      year: z.int(),
      rows: z.array(Deduction),
      /** Fen a month, for each kind of which it is the same for everybody. */
      amounts: z.record(DeductionKind, z.int()),
      thisMonth: z.int(),
      /** From December on: what of this year is not yet confirmed for the next. */
      renewal: z.object({ year: z.int(), rows: z.array(Deduction) }).nullable(),
    }),
  },
  /** What it would come to, and why it can’t be. Writes nothing. `personId`: for somebody else. */
  previewDeduction: {
    kind: 'read',
    input: z.object({ personId: Id.optional(), ...declarationIn }),
    output: z.object({
      fen: classed('sensitive', z.int()),
      fromMonth: Month,
      lastMonth: Month,
      problem: Names.nullable(),
      source: z.object({ title: Names, article: Names, status: z.string() }),
    }),
  },
  declareDeduction: {
    kind: 'write',
    input: z.object(declarationIn),
    output: z.object({ deductionId: Id, fen: classed('sensitive', z.int()) }),
  },
  /** HR on somebody’s behalf. */
  declareFor: {
    kind: 'write',
    input: z.object({ personId: Id, ...declarationIn }),
    output: z.object({ deductionId: Id, fen: classed('sensitive', z.int()) }),
  },
  /** After that month; before its first it never was. */
  endDeduction: {
    kind: 'write',
    input: z.object({ deductionId: Id, lastMonth: Month }),
    output: z.object({}),
  },
  /** Confirms what still holds for another year: all of it, or those named. */
  renewDeductions: {
    kind: 'write',
    input: z.object({ year, deductionIds: z.array(Id).max(100).optional() }),
    output: z.object({ renewed: count }),
  },
  /** Everybody’s. `unconfirmed`: who has some in that year and none of them for the next. */
  deductions: {
    kind: 'read',
    input: z.object({
      ...listed,
      year: year.optional(),
      personId: Id.optional(),
      only: z.enum(['all', 'unconfirmed']).default('all'),
    }),
    output: z.object({
      year: z.int(),
      counts: z.object({ all: count, unconfirmed: count }),
      rows: z.array(z.object({ ...who, thisMonth: classed('sensitive', z.int()), rows: z.array(Deduction) })),
      count,
    }),
  },
} satisfies Verbs
