import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { line, text } from '#platform/kernel/text.ts'
import { ColumnName } from './terms.ts'

/** One condition on a column. A unit means that unit and all below; a person is named by id. */
export const Filter = z.discriminatedUnion('is', [
  z.object({ column: ColumnName, is: z.literal('anyOf'), values: z.array(text(200)).min(1).max(200) }),
  z.object({ column: ColumnName, is: z.literal('contains'), value: line(100) }),
  /** Days as `YYYY-MM-DD`, money in fen, numbers; both ends included. */
  z.object({
    column: ColumnName,
    is: z.literal('between'),
    from: z.union([Day, z.number()]).optional(),
    to: z.union([Day, z.number()]).optional(),
  }),
  /** From today so many days ahead, or back when negative. */
  z.object({ column: ColumnName, is: z.literal('within'), days: z.int().min(-36_500).max(36_500) }),
  z.object({ column: ColumnName, is: z.literal('thisMonth') }),
  z.object({ column: ColumnName, is: z.literal('empty') }),
  z.object({ column: ColumnName, is: z.literal('given') }),
])
export type Filter = z.infer<typeof Filter>

export const Sort = z.object({ column: ColumnName, direction: z.enum(['asc', 'desc']) })
export type Sort = z.infer<typeof Sort>

export const RosterQuery = z.object({
  /** All must hold. Without a condition on `status` those who have left are not shown. */
  filters: z.array(Filter).max(30).default([]),
  /** A name (one character is enough), pinyin, initials, a number's beginning, the end of a mobile number, or a whole resident id. */
  search: text(60).optional(),
  asOf: Day.optional(),
})
export type RosterQuery = z.infer<typeof RosterQuery>

export const rosterPage = 50
