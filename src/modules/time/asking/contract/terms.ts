import { z } from 'zod'
import { Id, line } from '#platform/kernel/text.ts'

/** Both languages at once: the reader may switch. */
export const Names = z.object({ zh: z.string(), en: z.string() })

/** `returned`: sent back, to be mended and sent again. `withdrawn` may also be after it was approved. */
export const askStates = ['waiting', 'returned', 'approved', 'declined', 'withdrawn'] as const
export const AskState = z.enum(askStates)
export type AskState = z.infer<typeof AskState>

/** How a request stands. */
export const Asked = {
  reason: z.string(),
  state: AskState,
  askedAt: z.string(),
  /** The request in approvals. */
  approvalId: Id.nullable(),
  decisionReason: z.string().nullable(),
  waitingFor: z.array(z.string()),
}

export const Whose = { personId: Id, name: z.string(), unit: z.string().nullable() }

export const Sent = z.object({ approvalId: Id, state: AskState })

/** Why somebody asks: it has to be said. */
export const why = line(300)

/** At most so many rows of a list at once. */
export const pageSize = 50
export const page = z.int().min(1).max(10_000).default(1)
export const total = z.int().min(0)
