import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { PostChange } from './history.ts'
import { newWage, post } from './post.ts'
import { happening, person, string, type Verbs, Wage } from './terms.ts'

export const proposalKinds = ['confirm', 'transfer', 'promote', 'second', 'pay'] as const
export const ProposalKind = z.enum(proposalKinds)
export type ProposalKind = z.infer<typeof ProposalKind>

const ProposalState = z.enum(['waiting', 'returned', 'approved', 'declined', 'withdrawn'])

/** What was asked, as it was sent, and what the ids in it are called. */
const Asked = z.object({
  ...z.object(post).partial().shape,
  monthlyWage: Wage.optional(),
  until: Day.optional(),
  reason: string,
  names: z.record(Id, z.string()),
})

const Proposal = z.object({
  proposalId: Id,
  /** The request in approvals, where its path stands. */
  approvalId: Id,
  kind: ProposalKind,
  day: Day,
  /** `returned`: sent back, to be mended. */
  state: ProposalState,
  changes: classed('internal', z.array(PostChange)),
  pay: classed('sensitive', z.object({ before: z.int().nullable(), after: z.int().nullable() }).nullable()),
  reason: classed('personal', string),
  askedBy: z.string(),
  /** By the reader himself. */
  isOwn: z.boolean(),
  askedAt: z.string(),
  decisionReason: classed('personal', string),
  waitingFor: z.array(z.string()),
  /** Of the reader's own that came back: his own words, to be mended; of no class, since they are his. Null of all others. */
  mend: Asked.nullable(),
})

export const proposalVerbs = {
  /**
   * Asks that a deed be done about somebody from a day on: it is checked now and again when it is approved, and done then.
   * With `proposalId` one that was sent back is mended and sent again.
   */
  proposeMove: {
    kind: 'write',
    input: z.object({
      ...happening,
      proposalId: Id.optional(),
      kind: ProposalKind,
      ...z.object(post).partial().shape,
      ...newWage,
      /** Of a secondment: the last day there. */
      until: Day.optional(),
    }),
    output: z.object({ proposalId: Id, approvalId: Id, state: ProposalState }),
  },
  /** What is proposed for somebody, the newest first. */
  proposals: { kind: 'read', input: person, output: z.object({ rows: z.array(Proposal) }) },
} satisfies Verbs
