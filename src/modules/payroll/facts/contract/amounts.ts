import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id } from '#platform/kernel/text.ts'
import { Names, type Verbs } from '../../contract/terms.ts'
import { amountIn, count, ItemCode, lastDay, listed, money, who } from './terms.ts'

const dated = { item: z.string(), names: Names, fen: money, from: Day, lastDay }

export const amountVerbs = {
  /** What everybody has of his own by items, in force or to come. */
  amounts: {
    kind: 'read',
    input: z.object({ ...listed, item: ItemCode.optional(), personId: Id.optional() }),
    output: z.object({
      /** Items of the templates that are paid by an amount of one's own. */
      items: z.array(z.object({ code: z.string(), names: Names, people: count })),
      rows: z.array(z.object({ ...who, ...dated, toCome: z.boolean() })),
      count,
    }),
  },
  /** Everything somebody had, has and will have, the newest first. */
  amountHistory: {
    kind: 'read',
    input: z.object({ personId: Id }),
    output: z.object({ rows: z.array(z.object(dated)) }),
  },
  /** From that day on until the next one begins; nothing ends it. */
  setAmount: {
    kind: 'write',
    input: z.object({ personId: Id, item: ItemCode, fen: amountIn, from: Day }),
    output: z.object({}),
  },
  /** For good, with whatever was to begin later. */
  endAmount: {
    kind: 'write',
    input: z.object({ personId: Id, item: ItemCode, lastDay: Day }),
    output: z.object({ ended: count }),
  },
} satisfies Verbs
