import { z } from 'zod'
import { Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Names, type Verbs } from '../../contract/terms.ts'

/** What labour cost is made of: 工资, 加班费, 奖金提成, 经济补偿, 社保, 公积金, 其他. */
export const costKinds = ['wages', 'overtime', 'bonus', 'severance', 'insurance', 'fund', 'other'] as const
export const CostKind = z.enum(costKinds)
export type CostKind = z.infer<typeof CostKind>

const money = classed('sensitive', z.int())
const moneyOrNone = classed('sensitive', z.int().nullable())

/** Before deductions, and what the company pays on top. */
const Cost = z.object({ gross: money, company: money, people: z.int() }).nullable()

const Span = z.object({ cost: money, personMonths: z.int() })

export const costVerbs = {
  /**
   * Labour cost of a year beside the year before: by month, by what it is made of, by units or cost centres. Months count
   * once all of pay is locked; sums are of the months that both years know, or of the year’s alone where none is.
   */
  payCosts: {
    kind: 'read',
    input: z.object({
      year: z.int().min(1900).max(2199),
      by: z.enum(['unit', 'costCentre']).default('unit'),
    }),
    output: z.object({
      /** Years with closed months, the newest first. */
      years: z.array(z.int()),
      months: z.array(z.object({ month: Month, now: Cost, before: Cost })),
      /** Months of the year that some have locked and others have not. */
      waiting: z.array(Month),
      /** The months that the sums below are of. */
      span: z.array(Month),
      now: Span.nullable(),
      /** Null where the year before knows none of the months. */
      before: Span.nullable(),
      /** What of the change comes from people and months paid, and what from the cost of each. */
      change: z.object({ cost: money, byPeople: money, byCost: money }).nullable(),
      kinds: z.array(z.object({ kind: CostKind, now: money, before: moneyOrNone })),
      places: z.array(z.object({ key: z.string(), name: Names, people: z.number(), now: money, before: moneyOrNone })),
      /** Places about so few people that this reader is told them together, if at all. */
      fewer: z.object({ count: z.int(), told: z.boolean(), now: moneyOrNone, before: moneyOrNone }).nullable(),
    }),
  },
} satisfies Verbs
