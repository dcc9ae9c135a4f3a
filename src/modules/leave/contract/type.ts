import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id, line } from '#platform/kernel/text.ts'
import { Code, LawKind, LeaveUnit, Names, needed, Source, type Verbs } from './terms.ts'

const days = z.number().min(0).max(400)

/** `service`: by the years of work behind somebody, as the law has it; `more` on top by whole years in the company. */
const byService = z.object({
  by: z.literal('service'),
  more: z
    .array(z.object({ years: z.int().min(0).max(60), days }))
    .max(10)
    .default([]),
})

export const Grant = z.discriminatedUnion('by', [
  z.object({ by: z.literal('none') }),
  byService,
  z.object({ by: z.literal('fixed'), days: days.refine((value) => value > 0), every: z.enum(['year', 'month']) }),
  /** Given by HR for an event; it can be taken within so many months. */
  z.object({ by: z.literal('event'), days, months: z.int().min(1).max(60).default(12) }),
  /** Overtime that is made up for by rest; null: it never runs out. */
  z.object({ by: z.literal('comp'), months: z.int().min(1).max(60).nullable().default(6) }),
])
export type Grant = z.infer<typeof Grant>

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** What a type of leave gives and asks, from a day on. */
export const LeaveRule = z.object({
  unit: LeaveUnit.default('half'),
  counts: z.enum(['workdays', 'calendarDays']).default('workdays'),
  grant: Grant,
  /** Of what is given each year to somebody who joins in it: steps of a day or half of one, always down. */
  joining: z.enum(['day', 'half', 'whole']).default('day'),
  /** What is left at the end of the year: at most so many days (null: all) until that day of the next. */
  carryOver: z.object({ mostDays: days.nullable(), until: monthDay }).nullable().default(null),
  advanceDays: z.number().min(0).max(30).default(0),
  /** A request of more days than that needs a file. */
  proofAfterDays: z.number().min(0).max(400).nullable().default(null),
  noticeDays: z.int().min(0).max(90).default(0),
  mostDays: z.number().min(0.5).max(400).nullable().default(null),
  forSex: z.enum(['male', 'female']).nullable().default(null),
  /** Null: whatever the employment. */
  employmentTypes: z.array(z.string().max(30)).min(1).max(10).nullable().default(null),
  paid: z.enum(['full', 'none', 'law']).default('full'),
})
export type LeaveRule = z.infer<typeof LeaveRule>

/** What the law asks for at least in the company's city, where it does. */
const Floor = z.object({ days: z.number(), place: Names.nullable(), source: Source })

const LeaveType = z.object({
  typeId: Id,
  code: z.string(),
  names: Names,
  law: LawKind.nullable(),
  retired: z.boolean(),
  /** Newest first. The first that has begun stands today. */
  versions: z.array(z.object({ from: Day, rule: LeaveRule })),
  floor: Floor.nullable(),
})

const names = z.object({ zh: line(20), en: line(40) })

export const typeVerbs = {
  types: { kind: 'read', input: z.object({}), output: z.object({ types: z.array(LeaveType) }) },
  /** What `startTypes` would bring: those that are there already are left out. */
  usualTypes: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      types: z.array(
        z.object({
          ...{ code: z.string(), names: Names, law: LawKind.nullable(), rule: LeaveRule, floor: Floor.nullable() },
        }),
      ),
    }),
  },
  /** Without `typeId` it is a new one. A rule below what the law asks is refused with its article. */
  saveType: {
    kind: 'write',
    input: z.object({
      typeId: Id.optional(),
      code: Code,
      names,
      law: LawKind.nullable().default(null),
      from: Day,
      rule: LeaveRule,
    }),
    output: z.object({ typeId: Id }),
  },
  retireType: {
    kind: 'write',
    input: z.object({ typeId: Id, retired: z.boolean(), reason: needed.optional() }),
    output: z.object({ retired: z.boolean() }),
  },
  /** The usual types with what the law of the company's city says; those there already stay as they are. */
  startTypes: { kind: 'write', input: z.object({ from: Day.optional() }), output: z.object({ added: z.int() }) },
} satisfies Verbs
