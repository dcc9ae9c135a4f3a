import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Done } from './post.ts'
import { LeaveKind, person, string, type Verbs } from './terms.ts'

const LeavingTask = z.object({
  taskId: Id,
  personId: Id,
  /** A code of the standard list has words as `leavingTask.<code>`; `own` shows its title. */
  code: z.string(),
  title: z.string(),
  owner: string,
  doneAt: string,
  note: string,
})

export const leavingVerbs = {
  leave: {
    kind: 'write',
    input: z.object({
      personId: Id,
      /** The last day employed. */
      leaveDate: Day,
      leaveKind: LeaveKind,
      reason: confidential('personal', text(300).optional()),
      /** Whether the company would have liked to keep the person. Left out: nobody said. */
      regretted: confidential('personal', z.boolean().optional()),
      /** Takes over the work and, from the next day on, the people who report to the leaver. */
      handOverTo: Id.optional(),
    }),
    output: Done.extend({ tasks: z.int(), reportsHandedOver: z.int() }),
  },
  leavingTasks: { kind: 'read', input: person, output: z.object({ tasks: z.array(LeavingTask) }) },
  tickLeavingTask: {
    kind: 'write',
    input: person.extend({ taskId: Id, done: z.boolean(), note: text(300).optional() }),
    output: z.object({ open: z.int() }),
  },
} satisfies Verbs
