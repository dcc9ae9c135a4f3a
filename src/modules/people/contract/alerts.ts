import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id } from '#platform/kernel/text.ts'
import type { Verbs } from './terms.ts'

const Alert = z.object({
  personId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  orgUnit: z.string(),
  day: Day,
  daysLeft: z.int(),
  /** For a contract: it may only be renewed as open-ended. */
  openEndedNext: z.boolean(),
})
const Alerts = z.object({ count: z.int(), rows: z.array(Alert) })

export const alertVerbs = {
  alerts: {
    kind: 'read',
    input: z.object({
      within: z.int().min(1).max(366).default(30),
      limit: z.int().min(1).max(50).default(10),
      /** Without it only what is due today or later: what is past its day is told by `people.stuck`. */
      overdue: z.boolean().default(true),
    }),
    output: z.object({
      contractsEnding: Alerts,
      probationEnding: Alerts,
      /** A month and longer at work without a written contract (劳动合同法第十条); without `overdue`, who will be by then. */
      withoutContract: Alerts,
      joining: Alerts,
      leaving: Alerts,
    }),
  },
} satisfies Verbs
