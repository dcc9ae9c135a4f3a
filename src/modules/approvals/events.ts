import { after, within } from '#platform/event.ts'

export type Outcome = 'approved' | 'declined' | 'withdrawn' | 'returned'

export type Decided = {
  requestId: string
  recordId: string
  outcome: Outcome
  /** Who brought it about; null: nobody in person. */
  by: string | null
  comment: string
}

/** Requests of one kind have their outcome. Within the transaction: whoever keeps the records may refuse it, with the reason. */
export const decided = within<{ kind: string; decisions: Decided[] }>('approvals.decided')

/** Requests wait for these users: how many, and one of them. */
export const arrived = after<{ waiting: { userId: string; count: number; requestId: string }[]; reminder: boolean }>(
  'approvals.arrived',
)

/** These requests have come back to those who asked, or to those who were mentioned. */
export const answered = after<{ told: { userId: string; requestId: string; what: Outcome | 'mentioned' }[] }>(
  'approvals.answered',
)
