import { z } from 'zod'
import { Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'
import { count, listed, money, sumIn, who, year } from './terms.ts'

const sums = { income: money, social: money, additional: money, other: money, tax: money }

export const openingVerbs = {
  /** What was paid and withheld in a year before the first run here. */
  openings: {
    kind: 'read',
    input: z.object({ ...listed, year: year.optional() }),
    output: z.object({
      year: z.int(),
      rows: z.array(
        z.object({
          ...who,
          throughMonth: Month,
          months: count,
          ...sums,
          bonusTaxed: z.boolean(),
          /** What would have been withheld by the figures entered, counted by months here. */
          expectedTax: money,
        }),
      ),
      count,
    }),
  },
  /** `months`: those with a wage here; `bonusTaxed`: an annual bonus was taxed alone already. */
  setOpening: {
    kind: 'write',
    input: z.object({
      personId: Id,
      throughMonth: Month,
      months: z.int().min(0).max(12),
      income: sumIn,
      social: sumIn,
      additional: sumIn,
      other: sumIn.default(0),
      tax: sumIn,
      bonusTaxed: z.boolean().default(false),
    }),
    output: z.object({ expectedTax: money }),
  },
  openingTemplate: {
    kind: 'read',
    input: z.object({ year: year.optional() }),
    output: z.object({ ticket: z.string() }),
  },
  readOpenings: {
    kind: 'read',
    input: z.object({ fileId: Id, year }),
    output: z.object({
      fileName: z.string(),
      good: count,
      rows: z.array(
        z.object({
          row: z.int(),
          employeeNo: z.string(),
          name: z.string().nullable(),
          throughMonth: Month.nullable(),
          months: z.int(),
          ...sums,
          bonusTaxed: z.boolean(),
          expectedTax: money,
          problem: Names.nullable(),
          /** It can be taken in, but is worth a look. */
          doubt: classed('sensitive', Names.nullable()),
        }),
      ),
    }),
  },
  importOpenings: {
    kind: 'write',
    input: z.object({ fileId: Id, year }),
    output: z.object({ importId: Id.nullable(), written: count, left: count }),
  },
} satisfies Verbs
