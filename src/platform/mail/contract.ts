import { z } from 'zod'
import { contract } from '../contract.ts'
import { classed } from '../kernel/field-class.ts'

const Mail = z.object({
  id: z.uuid(),
  to: classed('personal', z.string()),
  subject: z.string(),
  /** Holds links that sign somebody in: empty once it is sent. */
  body: classed('sensitive', z.string()),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  tries: z.int(),
  problem: z.string().nullable(),
})
export type Mail = z.infer<typeof Mail>

export const mail = contract('mail', {
  /** Newest first, 50 a page. `sending` says whether there is a mail server at all. */
  outbox: {
    kind: 'read',
    audited: true,
    input: z.object({ before: z.uuid().optional() }),
    output: z.object({ sending: z.boolean(), mails: z.array(Mail), next: z.uuid().nullable() }),
  },
})
