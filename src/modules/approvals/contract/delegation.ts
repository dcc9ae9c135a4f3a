import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Kind, Names, Party, type Verbs } from './terms.ts'

const Delegation = z.object({
  delegationId: Id,
  from: Party,
  /** Null: whoever comes next in line decides. */
  to: Party.nullable(),
  fromDay: Day,
  /** The last day, inclusive. */
  lastDay: Day,
  /** Null: everything. */
  kinds: z.array(z.object({ kind: Kind, title: Names })).nullable(),
  reason: z.string(),
  state: z.enum(['planned', 'current', 'past', 'ended']),
})
export type Delegation = z.infer<typeof Delegation>

export const delegationVerbs = {
  /** Mine, and those by which others' requests come to me; the newest first. */
  delegations: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      given: z.array(Delegation),
      taken: z.array(Delegation),
      /** What can be delegated one by one. */
      kinds: z.array(z.object({ kind: Kind, title: Names })),
    }),
  },
  /** While I am away another decides for me, or the next in line. A circle of delegations is refused. */
  delegate: {
    kind: 'write',
    input: z.object({
      toUserId: Id.nullable(),
      fromDay: Day,
      lastDay: Day,
      kinds: z.array(Kind).min(1).max(50).nullable().default(null),
      reason: confidential('personal', text(200)).default(''),
    }),
    output: z.object({ delegationId: Id }),
  },
  endDelegation: { kind: 'write', input: z.object({ delegationId: Id }), output: z.object({ delegationId: Id }) },
} satisfies Verbs
