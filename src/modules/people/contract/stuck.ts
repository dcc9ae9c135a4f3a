import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { day, string, type Verbs } from './terms.ts'

/** What is past its day with nobody having acted, the dearest first. */
export const stuckKinds = ['withoutContract', 'contractEnded', 'probationPassed', 'leavingOpen', 'withoutLead'] as const
export const StuckKind = z.enum(stuckKinds)
export type StuckKind = z.infer<typeof StuckKind>

/** A check-list that is not closed: how far it is, and what comes next. The standard codes have words as `leavingTask.<code>`. */
const Checklist = z.object({ total: z.int(), done: z.int(), code: z.string(), title: z.string(), owner: string })

const StuckPerson = z.object({
  personId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  orgUnit: z.string(),
  /** The day that has passed; null where there is none. */
  day: classed('internal', day),
  daysOver: classed('internal', z.int().nullable()),
  checklist: classed('internal', Checklist.nullable()),
})

export const stuckVerbs = {
  /** Only kinds of which there are any. Contracts, probations and leavings of those whom the caller reaches. */
  stuck: {
    kind: 'read',
    input: z.object({
      kind: StuckKind.optional(),
      search: text(60).optional(),
      /** Of each kind; the longest past its day first. */
      limit: z.int().min(1).max(50).default(3),
      page: z.int().min(1).max(10_000).default(1),
    }),
    output: z.object({
      today: Day,
      kinds: z.array(z.object({ kind: StuckKind, count: z.int(), rows: z.array(StuckPerson) })),
    }),
  },
} satisfies Verbs
