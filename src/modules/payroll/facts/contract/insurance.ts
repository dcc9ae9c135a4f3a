import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, line } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'
import { count, listed, moneyOrNone, page, sumIn, who } from './terms.ts'

/** What is off with somebody’s insurance, or worth a look. */
export const insuranceMarks = [
  'noCity',
  'noFigures',
  'noFundFigures',
  'noWage',
  'rateOff',
  'noTerm',
  'floor',
  'ceiling',
] as const
export const InsuranceMark = z.enum(insuranceMarks)
export type InsuranceMark = z.infer<typeof InsuranceMark>

const percent = z.number().min(0).max(100).multipleOf(0.001)

const terms = {
  city: z.string().nullable(),
  cityNames: Names.nullable(),
  insured: z.boolean(),
  /** As declared; null: his wage. */
  declared: moneyOrNone,
  fundDeclared: moneyOrNone,
  fundRate: z.number().nullable(),
  injuryRate: z.number().nullable(),
}

/** Within what the city allows; null where nothing is known of it. */
const bounded = { base: moneyOrNone, fundBase: moneyOrNone }

const Based = z.object({
  ...who,
  city: z.string().nullable(),
  cityNames: Names.nullable(),
  before: moneyOrNone,
  /** The average month of the year before; where there are no payslips, the wage of today. */
  average: moneyOrNone,
  months: count,
  ...bounded,
  marks: z.array(InsuranceMark),
})

export const moveKinds = ['joined', 'insured', 'movedIn', 'left', 'stopped', 'movedOut'] as const
export const MoveKind = z.enum(moveKinds)
export type MoveKind = z.infer<typeof MoveKind>

export const insuranceVerbs = {
  /** Everybody as insured in a month, this one where none is named. */
  insurance: {
    kind: 'read',
    input: z.object({ ...listed, month: Month.optional(), mark: InsuranceMark.optional() }),
    output: z.object({
      month: Month,
      marks: z.record(InsuranceMark, count),
      rows: z.array(
        z.object({
          ...who,
          ...terms,
          ...bounded,
          wage: moneyOrNone,
          /** Since when these terms hold; null: none were set, his city and his wage count. */
          from: Month.nullable(),
          /** The month from which the law has the fund begin: the second one of whoever works for the first time. */
          fundFrom: Month,
          newlyEmployed: classed('personal', z.boolean()),
          marks: z.array(InsuranceMark),
        }),
      ),
      count,
    }),
  },
  insuranceTerms: {
    kind: 'read',
    input: z.object({ personId: Id }),
    output: z.object({
      rows: z.array(z.object({ ...terms, from: Month, lastMonth: Month.nullable() })),
      /** What may be declared where he is insured. */
      limits: z.object({
        city: z.string().nullable(),
        floor: z.int().nullable(),
        ceiling: z.int().nullable(),
        lowestRate: z.number().nullable(),
        highestRate: z.number().nullable(),
        lowestInjuryRate: z.number().nullable(),
        highestInjuryRate: z.number().nullable(),
      }),
    }),
  },
  /** Without a base the wage counts, without a fund rate there is no housing fund. */
  setInsurance: {
    kind: 'write',
    input: z.object({
      personId: Id,
      city: line(40),
      base: sumIn.optional(),
      fundBase: sumIn.optional(),
      insured: z.boolean().default(true),
      fundRate: percent.optional(),
      injuryRate: percent.optional(),
      fromMonth: Month,
    }),
    output: z.object({}),
  },
  /** The bases of a new year of insurance: what each would declare from that month on. Writes nothing. */
  previewBases: {
    kind: 'read',
    input: z.object({ month: Month, page }),
    output: z.object({
      fromSlips: count,
      fromWage: count,
      /** Without a wage or a city: nothing is set for them. */
      left: count,
      rows: z.array(Based),
      count,
    }),
  },
  /** Sets them, but for those named; done twice it changes nothing. */
  setBases: {
    kind: 'write',
    input: z.object({ month: Month, except: z.array(Id).max(5_000).default([]) }),
    output: z.object({ set: count }),
  },
  /** Who is to be reported to insurance as come and gone in a month. */
  insuranceMoves: {
    kind: 'read',
    input: z.object({ month: Month }),
    output: z.object({
      rows: z.array(
        z.object({
          ...who,
          kind: MoveKind,
          day: Day,
          city: z.string().nullable(),
          cityNames: Names.nullable(),
          ...bounded,
        }),
      ),
    }),
  },
} satisfies Verbs
