import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Names, page, person, Step, TypeRef, units, type Verbs } from './terms.ts'

const year = z.int().min(1990).max(2100)

const Opening = z.object({
  employeeNo: text(60),
  code: text(30),
  days: z.number(),
  day: text(20),
  /** The last day on which it can be taken. */
  expires: text(20).optional(),
})

export const yearVerbs = {
  /** What the turn of the year will do: what runs out, what is carried over, what is given; a page of people. */
  yearEndPreview: {
    kind: 'read',
    input: z.object({ year, page, search: text(60).default('') }),
    output: z.object({
      year,
      rows: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          employeeNo: z.string(),
          unit: z.string().nullable(),
          type: TypeRef,
          left: units,
          runsOut: units,
          carried: units,
          given: units,
          /** Already in the ledger: nothing more will be posted. */
          posted: z.boolean(),
          /** By law nothing is due for the year: too much sick or personal leave; proposed is nothing (条例第四条). */
          notEntitled: Names.nullable(),
          steps: z.array(Step),
        }),
      ),
      count: z.int(),
    }),
  },
  /** The same for everybody together, by type. */
  yearEndTotals: {
    kind: 'read',
    input: z.object({ year }),
    output: z.object({
      year,
      types: z.array(
        z.object({
          type: TypeRef,
          /** To how many something is given, and how much in all; of it what is in the ledger already. */
          people: z.int(),
          given: units,
          posted: units,
          left: units,
          runsOut: units,
          carried: units,
        }),
      ),
    }),
  },
  /** Gives the year to everybody and settles what has ended. Done twice it changes nothing. */
  runYearEnd: { kind: 'write', input: z.object({ year }), output: z.object({ jobId: Id }) },
  /** A table to fill in: a row for everybody, and what the columns mean. */
  openingTemplate: { kind: 'read', input: z.object({}), output: z.object({ ticket: z.string() }) },
  /** Reads a table of balances from before: its rows as `importOpening` takes them, and what is wrong with them. Writes nothing. */
  readOpening: {
    kind: 'read',
    input: z.object({ fileId: Id }),
    output: z.object({
      fileName: z.string(),
      /** How many of its rows can be taken, and how many have something wrong. */
      good: z.int(),
      bad: z.int(),
      /** The first of them, where there are many those with a problem before the others. */
      rows: classed(
        'personal',
        z.array(
          Opening.extend({
            /** As the file numbers it. */
            row: z.int(),
            name: z.string().nullable(),
            type: TypeRef.nullable(),
            problem: Names.nullable(),
          }),
        ),
      ),
    }),
  },
  /** Balances from before: each row says what is left on its day. `preview`: only checks. */
  importOpening: {
    kind: 'write',
    input: z.object({
      rows: confidential('personal', z.array(Opening).min(1).max(5000)),
      preview: z.boolean().default(true),
    }),
    output: z.object({
      openingId: Id.nullable(),
      written: z.int(),
      problems: z.array(z.object({ row: z.int(), problem: Names })),
    }),
  },
  /** The same of a table that has been sent, of any length: the rows that can be taken, all at once. */
  importOpeningFile: { kind: 'write', input: z.object({ fileId: Id }), output: z.object({ jobId: Id }) },
  undoOpening: { kind: 'write', input: z.object({ openingId: Id }), output: z.object({ undone: z.int() }) },
  openings: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          openingId: Id,
          rows: z.int(),
          madeAt: z.string(),
          by: z.string().nullable(),
          undoneAt: z.string().nullable(),
        }),
      ),
    }),
  },
  /** Unused annual leave at a last day: owed by the law in money, never claimed back. */
  leavingDays: {
    kind: 'read',
    input: z.object({ ...person.shape, lastDay: Day }),
    output: z.object({
      entitlement: z.number(),
      used: z.number(),
      unused: z.number(),
      tooMany: z.number(),
      steps: z.array(Step),
    }),
  },
} satisfies Verbs
