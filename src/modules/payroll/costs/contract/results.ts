import { z } from 'zod'
import { Month } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'

/** 营收, 利润. */
export const resultKinds = ['revenue', 'profit'] as const
export const ResultKind = z.enum(resultKinds)
export type ResultKind = z.infer<typeof ResultKind>

/** Fen: at most ten trillion yuan, below nothing too. */
export const ResultFen = z.int().min(-1_000_000_000_000_000).max(1_000_000_000_000_000)

const money = classed('sensitive', z.int())
const moneyOrNone = classed('sensitive', z.int().nullable())
const moneyIn = confidential('sensitive', ResultFen.nullable())
const note = text(200)
const count = z.int().min(0)
const year = z.int().min(2000).max(2100)

/** What counts of a month now, and where it comes from. */
const Entry = z.object({
  fen: money,
  note: z.string().nullable(),
  /** The table it came with. */
  fileName: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
})

export const resultVerbs = {
  /** Revenue and profit of the months of a year that have come. */
  businessResults: {
    kind: 'read',
    input: z.object({ year: year.optional() }),
    output: z.object({
      year: z.int(),
      /** Years that can be looked at, the newest first. */
      years: z.array(z.int()),
      months: z.array(z.object({ month: Month, revenue: Entry.nullable(), profit: Entry.nullable() })),
      /** Whole months of the year, since the first that has a figure or a closed run, without one of the two. */
      missing: z.array(Month),
    }),
  },
  /** What is left out stays; null takes out what was entered. A note alone is put to what there is. */
  saveBusinessResult: {
    kind: 'write',
    input: z.object({
      month: Month,
      revenue: moneyIn.optional(),
      profit: moneyIn.optional(),
      note: note.optional(),
    }),
    output: z.object({ saved: count }),
  },
  /** Every entry of a month, the newest first. */
  businessResultHistory: {
    kind: 'read',
    input: z.object({ month: Month }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: ResultKind,
          fen: moneyOrNone,
          note: z.string().nullable(),
          fileName: z.string().nullable(),
          by: z.string().nullable(),
          at: z.string(),
          /** The table that it came with was undone. */
          withdrawn: z.boolean(),
        }),
      ),
    }),
  },
  businessResultTemplate: {
    kind: 'read',
    input: z.object({ year: year.optional() }),
    output: z.object({ ticket: z.string() }),
  },
  /** Reads a table of revenue and profit by month: what would be written, what is so already, what can’t be. Writes nothing. */
  readBusinessResults: {
    kind: 'read',
    input: z.object({ fileId: Id, year }),
    output: z.object({
      fileName: z.string(),
      good: count,
      already: count,
      rows: z.array(
        z.object({
          /** As the file numbers it. */
          row: z.int(),
          monthText: z.string(),
          month: Month.nullable(),
          revenue: moneyOrNone,
          profit: moneyOrNone,
          /** What counts now, which it would replace. */
          revenueNow: moneyOrNone,
          profitNow: moneyOrNone,
          note: z.string(),
          already: z.boolean(),
          problem: Names.nullable(),
          /** It can be taken in, but is worth a look. */
          doubt: Names.nullable(),
        }),
      ),
    }),
  },
  /** Writes the good rows; an empty cell leaves what there is. The same table changes nothing twice. */
  importBusinessResults: {
    kind: 'write',
    input: z.object({ fileId: Id, year }),
    output: z.object({ importId: Id.nullable(), written: count, already: count, left: count }),
  },
} satisfies Verbs
