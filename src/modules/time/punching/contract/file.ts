import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id, text } from '#platform/kernel/text.ts'
import type { Verbs } from '../../contract/terms.ts'

/** Which columns hold what, by their headings. Left out, they are found. */
export const PunchColumns = z.object({
  number: text(300),
  /** The day, where the times have none. */
  day: text(300).optional(),
  /** Times or moments; of a table with a column a day, the days. */
  times: z.array(text(300)).min(1).max(500),
})
export type PunchColumns = z.infer<typeof PunchColumns>

/** How a file is read. */
export const PunchReading = z.object({
  columns: PunchColumns.optional(),
  sheet: text(200).optional(),
  encoding: text(60).optional(),
  dateOrder: z.enum(['YMD', 'MDY', 'DMY']).optional(),
  /** Added to every moment: what puts a clock right that was off. */
  shiftMinutes: z.int().min(-720).max(720).default(0),
})
export type PunchReading = z.infer<typeof PunchReading>

const count = z.int().min(0)

/** added + already + rejected = punches. */
export const PunchSummary = z.object({
  rows: count,
  punches: count,
  people: count,
  added: count,
  /** Standing before, or twice in the file. */
  already: count,
  rejected: count,
  from: Day.nullable(),
  to: Day.nullable(),
})
export type PunchSummary = z.infer<typeof PunchSummary>

/** Row and column as a spreadsheet shows them; what stands there is not repeated. */
export const PunchProblem = z.object({
  row: z.int(),
  column: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type PunchProblem = z.infer<typeof PunchProblem>

export const punchProblemsPage = 1000
export const punchFilesPage = 20

const PunchFile = z.object({
  punchFileId: Id,
  fileName: z.string(),
  state: z.enum(['waiting', 'written', 'failed', 'cancelled', 'undone']),
  jobId: Id.nullable(),
  summary: PunchSummary.nullable(),
  problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
  shiftMinutes: z.int(),
  by: z.string().nullable(),
  createdAt: z.string(),
  undoneAt: z.string().nullable(),
})
export type PunchFile = z.infer<typeof PunchFile>

const reading = z.object({ fileId: Id, reading: PunchReading.prefault({}) })
const byId = z.object({ punchFileId: Id })

export const fileVerbs = {
  /** What importing the file would come to. Writes nothing. */
  readPunchFile: {
    kind: 'read',
    input: reading,
    output: z.object({
      fileName: z.string(),
      shape: z.enum(['long', 'wide']),
      headings: z.array(z.string()),
      columns: PunchColumns,
      summary: PunchSummary,
      /** The first of them. */
      problems: z.array(PunchProblem),
      /** Nearly everybody seems to come so many minutes late or early: the clock was off, and this would put it right. */
      hint: z.object({ shiftMinutes: z.int(), days: count }).nullable(),
      /** The same content was imported before, and stands. */
      known: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
    }),
  },
  importPunches: { kind: 'write', input: reading, output: z.object({ punchFileId: Id, jobId: Id }) },
  punchFiles: {
    kind: 'read',
    input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
    output: z.object({ rows: z.array(PunchFile), count }),
  },
  punchFile: {
    kind: 'read',
    input: byId.extend({ page: z.int().min(1).max(10_000).default(1) }),
    output: PunchFile.extend({ problems: z.array(PunchProblem), more: z.boolean() }),
  },
  /** Takes away what it added; what stood before stays. */
  undoPunchFile: { kind: 'write', input: byId, output: z.object({ removed: count }) },
} satisfies Verbs
