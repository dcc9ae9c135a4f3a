import { z } from 'zod'
import { Month } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'
import { amountIn, count, ItemCode, listed, money, moneyOrNone, who } from './terms.ts'

/** An annual bonus: alone or with the wages; left out: as is better for him. */
export const Taxed = z.enum(['separate', 'merged'])
export type Taxed = z.infer<typeof Taxed>

const note = text(200)

/** Tables that are taken in: one-off items, opening figures, revenue and profit. */
export const importKinds = ['oneOffs', 'openings', 'results'] as const
export type ImportKind = (typeof importKinds)[number]

export const oneOffVerbs = {
  /** What is paid or kept once in a month, each with where it comes from. */
  oneOffs: {
    kind: 'read',
    input: z.object({
      ...listed,
      month: Month.optional(),
      item: ItemCode.optional(),
      source: z.string().max(40).optional(),
    }),
    output: z.object({
      month: Month,
      items: z.array(z.object({ code: z.string(), names: Names })),
      sources: z.array(z.object({ source: z.string(), names: Names, count })),
      rows: z.array(
        z.object({
          oneOffId: Id,
          ...who,
          item: z.string(),
          names: Names,
          fen: money,
          source: z.string(),
          sourceNames: Names,
          note: classed('sensitive', z.string().nullable()),
          taxed: Taxed.nullable(),
          /** An annual bonus: how it is taxed may be chosen. */
          bonus: z.boolean(),
          /** A run that was closed has paid it: it stands. */
          taken: z.boolean(),
          cancelledAt: z.string().nullable(),
          addedAt: z.string(),
          addedBy: z.string().nullable(),
        }),
      ),
      count,
      total: money,
    }),
  },
  addOneOff: {
    kind: 'write',
    input: z.object({
      personId: Id,
      item: ItemCode,
      month: Month,
      fen: amountIn,
      note: confidential('sensitive', note.default('')),
      taxed: Taxed.optional(),
    }),
    output: z.object({ oneOffId: Id }),
  },
  /** Only while no closed run has paid it. */
  cancelOneOff: { kind: 'write', input: z.object({ oneOffId: Id }), output: z.object({}) },
  /** How an annual bonus is taxed; null: as is better for him when its month is counted. */
  chooseBonusTax: {
    kind: 'write',
    input: z.object({ oneOffId: Id, taxed: Taxed.nullable() }),
    output: z.object({}),
  },
  oneOffTemplate: { kind: 'read', input: z.object({}), output: z.object({ ticket: z.string() }) },
  /** Reads a table of one-offs for a month: what would be added, what is there already, what can’t be. Writes nothing. */
  readOneOffs: {
    kind: 'read',
    input: z.object({ fileId: Id, month: Month }),
    output: z.object({
      fileName: z.string(),
      good: count,
      already: count,
      total: money,
      rows: z.array(
        z.object({
          /** As the file numbers it. */
          row: z.int(),
          employeeNo: z.string(),
          name: z.string().nullable(),
          item: z.string(),
          names: Names.nullable(),
          fen: moneyOrNone,
          note: classed('sensitive', z.string()),
          already: z.boolean(),
          problem: Names.nullable(),
        }),
      ),
    }),
  },
  /** Adds the good rows of the table; the others are told by `readOneOffs`. The same table adds nothing twice. */
  importOneOffs: {
    kind: 'write',
    input: z.object({ fileId: Id, month: Month }),
    output: z.object({ importId: Id.nullable(), added: count, already: count, left: count }),
  },
  /** Tables of a kind that were taken in, the newest first. */
  payImports: {
    kind: 'read',
    input: z.object({ kind: z.enum(importKinds) }),
    output: z.object({
      rows: z.array(
        z.object({
          importId: Id,
          fileName: z.string(),
          /** The month of one-offs; of opening figures, revenue and profit the January of their year. */
          month: Month,
          rows: count,
          madeAt: z.string(),
          by: z.string().nullable(),
          undoneAt: z.string().nullable(),
        }),
      ),
    }),
  },
  undoPayImport: { kind: 'write', input: z.object({ importId: Id }), output: z.object({ undone: count }) },
} satisfies Verbs
